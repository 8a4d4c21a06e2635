package org.dateline.correct;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.dateline.report.Cells;
import org.jspecify.annotations.Nullable;

/** A row with the two columns of corrected tables. */
final class CorrectedRow {
  /** True where a person changed or added the row. */
  static final String CORRECTED = "corrected";

  /** The machine's cells that were changed, as JSON; null where none was. */
  static final String MACHINE = "machine";

  private static final ObjectMapper JSON = new ObjectMapper();

  private CorrectedRow() {}

  /** A table's schema with the two columns. */
  static Schema schema(Schema table) {
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : table.getFields()) {
      if (!field.name().equals(CORRECTED) && !field.name().equals(MACHINE)) {
        fields.add(new Schema.Field(field, field.schema()));
      }
    }
    Schema text =
        Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
    fields.add(
        new Schema.Field(
            CORRECTED,
            Schema.create(Schema.Type.BOOLEAN),
            "True where a person changed or added the row.",
            false));
    fields.add(
        new Schema.Field(
            MACHINE,
            text,
            "The machine's cells that were changed, as JSON; null where none was.",
            Schema.Field.NULL_DEFAULT_VALUE));
    return Schema.createRecord(
        table.getName(), table.getDoc(), table.getNamespace(), false, fields);
  }

  /** A row of that schema with the cells of another. */
  static GenericData.Record copy(GenericRecord row, Schema schema) {
    GenericData.Record copy = new GenericData.Record(schema);
    for (Schema.Field field : row.getSchema().getFields()) {
      if (schema.getField(field.name()) != null) {
        copy.put(field.name(), row.get(field.pos()));
      }
    }
    if (copy.get(CORRECTED) == null) {
      copy.put(CORRECTED, false);
    }
    return copy;
  }

  /**
   * Changes a cell.
   *
   * @param ids party names of the article to their ids, for columns that hold ids
   * @return why it cannot be; null where it was changed
   */
  static @Nullable String change(
      GenericData.Record row, String column, String value, Map<String, String> ids) {
    Schema.Field field = row.getSchema().getField(column);
    if (field == null || column.equals(CORRECTED) || column.equals(MACHINE)) {
      return "the table has no column " + column;
    }
    Object made;
    try {
      made = cell(field.schema(), value, column.equals("participants") ? ids : Map.of());
    } catch (IllegalArgumentException | DateTimeException e) {
      return "'" + value + "' is no value of " + column + ": " + e.getMessage();
    }
    note(row, column);
    row.put(column, made);
    return null;
  }

  /** Keeps the machine's cell before it changes for the first time. */
  static void note(GenericData.Record row, String column) {
    ObjectNode machine = machine(row);
    if (!machine.has(column)) {
      boolean isDay = column.endsWith("_date");
      Object old = isDay ? Cells.day(row, column) : row.get(column);
      machine.put(column, old == null ? null : old.toString());
    }
    row.put(MACHINE, machine.toString());
    row.put(CORRECTED, true);
  }

  private static ObjectNode machine(GenericData.Record row) {
    Object text = row.get(MACHINE);
    try {
      return text != null && JSON.readTree(text.toString()) instanceof ObjectNode node
          ? node
          : JSON.createObjectNode();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private static @Nullable Object cell(Schema schema, String value, Map<String, String> ids) {
    Schema type = schema;
    if (schema.getType() == Schema.Type.UNION) {
      if (value.isEmpty()) {
        return null;
      }
      type =
          schema.getTypes().stream()
              .filter(s -> s.getType() != Schema.Type.NULL)
              .findFirst()
              .orElse(schema);
    }
    return switch (type.getType()) {
      case STRING -> value;
      case BOOLEAN -> {
        if (!value.matches("true|false")) {
          throw new IllegalArgumentException("expected true or false");
        }
        yield Boolean.valueOf(value);
      }
      case INT ->
          type.getLogicalType() != null
              ? (Object) (int) LocalDate.parse(value).toEpochDay()
              : (Object) Integer.parseInt(value);
      case DOUBLE -> Double.parseDouble(value);
      case ARRAY -> texts(value, ids);
      default -> throw new IllegalArgumentException("this column cannot be corrected");
    };
  }

  private static List<String> texts(String value, Map<String, String> ids) {
    List<String> texts = new ArrayList<>();
    for (String one : value.split(";", -1)) {
      String text = one.strip();
      if (!text.isEmpty() && !ids.isEmpty() && !ids.containsKey(text)) {
        throw new IllegalArgumentException("the article has no party " + text);
      }
      if (!text.isEmpty()) {
        texts.add(ids.getOrDefault(text, text));
      }
    }
    return texts;
  }
}

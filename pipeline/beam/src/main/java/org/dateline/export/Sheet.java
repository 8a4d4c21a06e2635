package org.dateline.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.dateline.report.RunTables;
import org.jspecify.annotations.Nullable;

/**
 * One table as cells: texts, numbers, booleans, days, lists and maps.
 *
 * <p>The rows are sorted by all their cells from the first column on, which is part of the key, so
 * the order does not depend on the engine. The rows are held in memory.
 *
 * @param name of the table
 * @param columns names of the columns
 * @param rows cells in the order of the columns; a day is a {@link LocalDate}, an array a {@link
 *     List}, a record in an array a {@link Map}; null where the table has null
 */
record Sheet(String name, List<String> columns, List<List<@Nullable Object>> rows) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a table. */
  static Sheet read(RunTables tables, String name) throws IOException {
    List<String> columns = new ArrayList<>();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    tables.each(
        name,
        row -> {
          if (columns.isEmpty()) {
            row.getSchema().getFields().forEach(field -> columns.add(field.name()));
          }
          rows.add(cells(row));
        });
    rows.sort(Comparator.comparing(Sheet::order));
    return new Sheet(name, columns, rows);
  }

  /** A row as an object: column to cell, without nulls. */
  Map<String, Object> object(List<@Nullable Object> row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Object cell = row.get(i);
      if (cell != null) {
        object.put(columns.get(i), cell instanceof LocalDate day ? day.toString() : cell);
      }
    }
    return object;
  }

  /**
   * A cell as one text: a list of texts joined by {@code "; "}, records as JSON; empty for null.
   */
  static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (!(cell instanceof Collection<?> values)) {
      return cell.toString();
    }
    if (values.stream().allMatch(String.class::isInstance)) {
      return values.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<@Nullable Object> cells(GenericRecord row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (Schema.Field field : row.getSchema().getFields()) {
      cells.add(cell(row.get(field.pos()), field.schema()));
    }
    return cells;
  }

  private static @Nullable Object cell(@Nullable Object value, Schema schema) {
    if (value instanceof GenericRecord record) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (Schema.Field field : record.getSchema().getFields()) {
        Object inner = cell(record.get(field.pos()), field.schema());
        if (inner != null) {
          object.put(field.name(), inner instanceof LocalDate day ? day.toString() : inner);
        }
      }
      return object;
    }
    if (value instanceof Collection<?> values) {
      Schema element = plain(schema).getElementType();
      List<@Nullable Object> cells = new ArrayList<>();
      values.forEach(one -> cells.add(cell(one, element)));
      return cells;
    }
    if (value instanceof Integer days
        && plain(schema).getLogicalType() instanceof LogicalTypes.Date) {
      return LocalDate.ofEpochDay(days);
    }
    return value instanceof CharSequence ? value.toString() : value;
  }

  /** The schema without null. */
  private static Schema plain(Schema schema) {
    if (schema.getType() != Schema.Type.UNION) {
      return schema;
    }
    return schema.getTypes().stream()
        .filter(type -> type.getType() != Schema.Type.NULL)
        .findFirst()
        .orElse(schema);
  }

  /** Keys that sort rows: numbers by value, others as text. */
  private static String order(List<@Nullable Object> row) {
    StringBuilder key = new StringBuilder();
    for (Object cell : row) {
      if (cell instanceof Number number && !(cell instanceof Double)) {
        key.append(String.format(java.util.Locale.ROOT, "%020d", number.longValue()));
      } else {
        key.append(text(cell));
      }
      key.append('\u0001');
    }
    return key.toString();
  }
}

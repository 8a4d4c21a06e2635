package org.dateline.tables;

import java.util.Locale;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** Generates the data dictionary, {@code schemas/README.md}, from the schemas of all tables. */
public final class DataDictionary {
  private DataDictionary() {}

  /** All tables with their columns, types and docs, as Markdown. */
  public static String markdown() {
    StringBuilder out = new StringBuilder("# Data dictionary\n\n");
    out.append(
        "Made from the `.avsc` files of this folder by `scripts/update`; do not edit. A `?` marks a column\n");
    out.append(
        "that may be null. Arrays are empty, never null. Offsets count Unicode code points.\n");
    for (Table table : Table.values()) {
      out.append("\n## ")
          .append(table.folder())
          .append("\n\n")
          .append(table.schema().getDoc())
          .append("\n\n");
      out.append("| column | type | meaning |\n|---|---|---|\n");
      columns(table.schema(), "", out);
    }
    return out.toString();
  }

  private static void columns(Schema record, String prefix, StringBuilder out) {
    for (Schema.Field field : record.getFields()) {
      String name = prefix + field.name();
      out.append("| `").append(name).append("` | ").append(type(field.schema())).append(" | ");
      out.append(field.doc()).append(" |\n");
      if (isArrayOfRecords(field.schema())) {
        columns(field.schema().getElementType(), name + "[].", out);
      }
    }
  }

  private static boolean isArrayOfRecords(Schema schema) {
    return schema.getType() == Schema.Type.ARRAY
        && schema.getElementType().getType() == Schema.Type.RECORD;
  }

  private static String type(Schema schema) {
    LogicalType logical = schema.getLogicalType();
    if (logical != null) {
      return logical.getName();
    }
    return switch (schema.getType()) {
      case UNION -> type(schema.getTypes().get(1)) + "?";
      case ARRAY -> "array of " + type(schema.getElementType());
      case RECORD -> schema.getName().toLowerCase(Locale.ROOT);
      default -> schema.getType().getName();
    };
  }
}

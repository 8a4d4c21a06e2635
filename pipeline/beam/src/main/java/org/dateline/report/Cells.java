package org.dateline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Reads cells of generic rows; a column that the table does not have reads as null. */
public final class Cells {
  private Cells() {}

  /** Any cell; null for a missing column. */
  public static @Nullable Object any(GenericRecord row, String column) {
    return row.hasField(column) ? row.get(column) : null;
  }

  /** A text; null where the cell is. */
  public static @Nullable String text(GenericRecord row, String column) {
    Object value = any(row, column);
    return value == null ? null : value.toString();
  }

  /** A text; empty where the cell is null. */
  public static String textOr(GenericRecord row, String column) {
    String value = text(row, column);
    return value == null ? "" : value;
  }

  /** A whole number; null where the cell is. */
  public static @Nullable Integer number(GenericRecord row, String column) {
    return any(row, column) instanceof Number number ? number.intValue() : null;
  }

  /** True where the cell is true. */
  public static boolean isTrue(GenericRecord row, String column) {
    return Boolean.TRUE.equals(any(row, column));
  }

  /** A number with a fraction; null where the cell is. */
  public static @Nullable Double real(GenericRecord row, String column) {
    return any(row, column) instanceof Number number ? number.doubleValue() : null;
  }

  /** A day, stored as days since 1970, as ISO 8601; null where the cell is. */
  public static @Nullable String day(GenericRecord row, String column) {
    Object value = any(row, column);
    return value instanceof Number days
        ? LocalDate.ofEpochDay(days.longValue()).toString()
        : value == null ? null : value.toString();
  }

  /** An array of texts; empty for a missing column. */
  public static List<String> texts(GenericRecord row, String column) {
    List<String> texts = new ArrayList<>();
    if (any(row, column) instanceof Iterable<?> values) {
      values.forEach(value -> texts.add(String.valueOf(value)));
    }
    return texts;
  }

  /** An array of records; empty for a missing column. */
  public static List<GenericRecord> records(GenericRecord row, String column) {
    List<GenericRecord> records = new ArrayList<>();
    if (any(row, column) instanceof Iterable<?> values) {
      for (Object value : values) {
        if (value instanceof GenericRecord one) {
          records.add(one);
        }
      }
    }
    return records;
  }
}

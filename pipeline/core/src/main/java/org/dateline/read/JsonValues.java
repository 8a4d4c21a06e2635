package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in the shapes in which makers of JSON write dates and names. */
final class JsonValues {
  /** Keys of objects around a date, such as those of MongoDB and Firestore. */
  private static final List<String> DATE_KEYS =
      List.of(
          "$date",
          "$numberLong",
          "@value",
          "value",
          "date",
          "datetime",
          "iso",
          "seconds",
          "_seconds");

  private static final List<String> NAME_KEYS =
      List.of(
          "name",
          "full_name",
          "fullName",
          "display_name",
          "displayName",
          "original",
          "byline",
          "author",
          "@value");
  private static final List<List<String>> NAME_PARTS =
      List.of(
          List.of("first_name", "last_name"),
          List.of("firstName", "lastName"),
          List.of("firstname", "lastname"),
          List.of("first", "last"),
          List.of("given", "family"),
          List.of("givenName", "familyName"));
  private static final int MAX_DEPTH = 3;

  private JsonValues() {}

  /** Whether a value stands for none: null, blank, {@code NaN}, {@code Infinity}. */
  static boolean isNone(JsonNode value) {
    boolean isNaN = value.isDouble() && !Double.isFinite(value.doubleValue());
    return value.isNull() || isNaN || (value.isTextual() && value.asText().isBlank());
  }

  /**
   * The text or number that gives a date, also inside an object or a list of one; null where there
   * is none.
   */
  static @Nullable String date(JsonNode value) {
    JsonNode inner = value;
    for (int depth = 0; depth < MAX_DEPTH && inner.isContainerNode(); depth++) {
      inner =
          inner.isObject() ? first(inner, DATE_KEYS) : inner.size() == 1 ? inner.path(0) : inner;
    }
    boolean isNumber = inner.isNumber() && !isNone(inner);
    String text = isNumber ? inner.decimalValue().toPlainString() : inner.asText("");
    return text.isBlank() || isNone(inner) || !inner.isValueNode() || inner.isBoolean()
        ? null
        : text.strip();
  }

  /** The name in an object that has one, as a text; any other value as it is. */
  static JsonNode name(JsonNode value) {
    if (!value.isObject()) {
      return value;
    }
    JsonNode whole = first(value, NAME_KEYS);
    if (!whole.isMissingNode()) {
      return whole.isObject() ? first(whole, NAME_KEYS) : whole;
    }
    for (List<String> keys : NAME_PARTS) {
      String first = value.path(keys.get(0)).asText("");
      String last = value.path(keys.get(1)).asText("");
      if (!last.isBlank()) {
        return TextNode.valueOf((first + " " + last).strip());
      }
    }
    return value;
  }

  private static JsonNode first(JsonNode object, List<String> keys) {
    for (String key : keys) {
      if (object.has(key)) {
        return object.path(key);
      }
    }
    return MissingNode.getInstance();
  }
}

package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables in JSON, as pandas and servers of data write them: names of columns beside lists of
 * values, or an object of values for each column.
 */
final class JsonTable {
  private static final List<String> COLUMNS = List.of("columns", "header", "headers", "cols");
  private static final List<String> ROWS = List.of("data", "rows", "values", "records");

  private final FieldNames names;

  JsonTable(FieldNames names) {
    this.names = names;
  }

  /** The rows of a table as objects; empty for a value that is no table. */
  List<JsonNode> rows(JsonNode json) {
    if (json.isArray()) {
      return json.size() > 1 ? ofLists(header(json.get(0)), json, 1) : new ArrayList<>();
    }
    for (String name : COLUMNS) {
      List<String> columns = header(json.path(name));
      for (String rows : ROWS) {
        List<JsonNode> found = ofLists(columns, json.path(rows), 0);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return ofColumns(json);
  }

  /** The names of columns in a list; empty if it has none of a text. */
  List<String> header(JsonNode list) {
    List<String> columns = new ArrayList<>();
    for (JsonNode name : list) {
      columns.add(name.isTextual() ? name.asText() : name.path("name").asText(""));
    }
    return list.isArray() && names.hasContent(columns) ? columns : List.of();
  }

  /** A list of values under the names of their columns. */
  static ObjectNode row(List<String> columns, JsonNode values) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
      if (!values.get(i).isNull()) {
        row.set(columns.get(i), values.get(i));
      }
    }
    return row;
  }

  private static List<JsonNode> ofLists(List<String> columns, JsonNode lists, int from) {
    List<JsonNode> found = new ArrayList<>();
    if (columns.isEmpty() || !lists.isArray()) {
      return found;
    }
    for (int i = from; i < lists.size(); i++) {
      if (!lists.get(i).isArray()) {
        return new ArrayList<>();
      }
      found.add(row(columns, lists.get(i)));
    }
    return found;
  }

  /** Of objects with the same keys, one for each column: {@code {"text": {"0": …, "1": …}}}. */
  private List<JsonNode> ofColumns(JsonNode json) {
    if (json.size() < 2 || !json.iterator().next().isObject()) {
      return new ArrayList<>(); // most are articles
    }
    Map<String, ObjectNode> found = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>();
    json.fieldNames().forEachRemaining(columns::add);
    if (!names.hasContent(columns)) {
      return new ArrayList<>();
    }
    JsonNode first = json.path(columns.get(0));
    for (String column : columns) {
      JsonNode values = json.path(column);
      boolean isColumn = values.isObject() && values.size() == first.size() && values.has("0");
      if (!isColumn) {
        return new ArrayList<>();
      }
      Iterator<Map.Entry<String, JsonNode>> entries = values.fields();
      while (entries.hasNext()) {
        Map.Entry<String, JsonNode> value = entries.next();
        found
            .computeIfAbsent(value.getKey(), key -> JsonNodeFactory.instance.objectNode())
            .set(column, value.getValue());
      }
    }
    return new ArrayList<>(found.values());
  }
}

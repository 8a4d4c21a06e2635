package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.read.Source.Fault;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The names under which makers of JSON and tables keep the fields of an article: those of {@code
 * read/fields.tsv} and those that a user gives.
 *
 * <p>Names are compared without case, spaces, hyphens and underscores; a dot leads into an object.
 */
public final class FieldNames implements Serializable {
  private static final long serialVersionUID = 1;

  /** Fields that a user can name, in the order of the help text. */
  public static final List<String> FIELDS =
      List.of("title", "text", "html", "published", "byline", "url", "source", "id", "language");

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "date",
          "published",
          "authors",
          "byline",
          "author",
          "byline",
          "headline",
          "title",
          "body",
          "text",
          "link",
          "url");
  private static final String INSIDE = "inside";

  /** Objects in one another in which fields are looked up. */
  private static final int MOST_INSIDE = 2;

  /** What Elasticsearch writes around a document. */
  private static final String WRAPPER = "_source";

  private final Map<String, List<String>> names;
  private final Map<String, String> given;

  private FieldNames(Map<String, List<String>> names, Map<String, String> given) {
    this.names = new LinkedHashMap<>(names);
    this.given = new LinkedHashMap<>(given);
  }

  private static final class BuiltIn {
    static final FieldNames NAMES = load();

    private static FieldNames load() {
      Map<String, List<String>> names = new LinkedHashMap<>();
      for (Row row : RuleSet.builtIn().rows("read/fields.tsv", 3)) {
        names.computeIfAbsent(row.cell(0), field -> new ArrayList<>()).add(plain(row.cell(1)));
      }
      return new FieldNames(names, Map.of());
    }
  }

  /** The built-in names. */
  public static FieldNames builtIn() {
    return BuiltIn.NAMES;
  }

  /**
   * The built-in names behind those of a user.
   *
   * @param option such as {@code title:headline,text:body.full}
   * @throws IllegalArgumentException in one line for the user
   */
  public static FieldNames of(String option) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String pair : option.split(",", -1)) {
      int colon = pair.indexOf(':');
      String field = colon < 0 ? pair.strip() : pair.substring(0, colon).strip();
      String name = colon < 0 ? "" : pair.substring(colon + 1).strip();
      String known = OTHER_NAMES.getOrDefault(field, field);
      if (!FIELDS.contains(known)) {
        throw new IllegalArgumentException(
            "no field \"" + field + "\"; did you mean " + nearest(field, FIELDS) + "?");
      }
      if (name.isEmpty()) {
        throw new IllegalArgumentException(
            "\"" + pair.strip() + "\" has no key; write " + known + ":KEY");
      }
      if (given.put(known, name) != null) {
        throw new IllegalArgumentException("the field " + known + " is named twice");
      }
    }
    return new FieldNames(builtIn().names, given);
  }

  /** The value of a field in an object; a missing node where it has none. */
  JsonNode find(JsonNode object, String field) {
    List<JsonNode> all = findAll(object, field);
    return all.isEmpty() ? MissingNode.getInstance() : all.get(0);
  }

  /** All values of a field, the one that counts first. */
  List<JsonNode> findAll(JsonNode object, String field) {
    List<JsonNode> found = new ArrayList<>();
    String user = given.get(field);
    if (user != null) {
      add(found, at(object, user));
    }
    Map<String, JsonNode> fields = fields(object);
    for (String name : named(field)) {
      add(found, fields.get(name));
    }
    addInside(fields, field, 1, found);
    return found;
  }

  private void addInside(
      Map<String, JsonNode> outer, String field, int level, List<JsonNode> found) {
    for (String inside : named(INSIDE)) {
      JsonNode nested = object(outer.get(inside));
      if (nested != null) {
        Map<String, JsonNode> inner = fields(nested);
        for (String name : named(field)) {
          add(found, inner.get(name));
        }
        if (level < MOST_INSIDE) {
          addInside(inner, field, level + 1, found);
        }
      }
    }
  }

  /** Whether a table with these columns can have articles. */
  boolean hasContent(Iterable<String> columns) {
    for (String column : columns) {
      String own = plain(column);
      for (String field : List.of("text", "html", "page", "summary")) {
        boolean isGiven = own.equals(plain(given.getOrDefault(field, "\0")));
        if (isGiven || named(field).contains(own)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a column is of use for any field. */
  boolean isKnown(String column) {
    String own = plain(column);
    boolean isGiven =
        given.values().stream()
            .anyMatch(path -> plain(path).equals(own) || plain(first(path)).equals(own));
    return isGiven || names.values().stream().anyMatch(some -> some.contains(own));
  }

  /**
   * What to say where no text is found: the keys that are there, and the nearest to a given one.
   */
  String noText(Iterator<String> keys) {
    TreeSet<String> all = new TreeSet<>();
    keys.forEachRemaining(
        key -> all.add(key.substring(0, Math.min(40, key.length())).replaceAll("\\s+", " ")));
    String user = given.get("text");
    String listed = all.stream().limit(20).reduce((a, b) -> a + ", " + b).orElse("none");
    if (user != null && !all.isEmpty()) {
      return "no text in the key \"%s\", nearest is \"%s\"; the keys are %s"
          .formatted(user, nearest(user, new ArrayList<>(all)), listed);
    }
    return "neither html nor text; the keys are %s; name one with --fields=text:KEY"
        .formatted(listed);
  }

  /** A table of which no column is known as text. */
  Fault noColumn(List<String> columns) {
    return new Fault(
        ReadErrors.NO_CONTENT, "no column is known as text: " + noText(columns.iterator()));
  }

  /** An object, also one that a table holds as text; null for any other value. */
  private static @Nullable JsonNode object(@Nullable JsonNode value) {
    if (value == null || value.isObject()) {
      return value;
    }
    String text = value.isTextual() ? value.asText().strip() : "";
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return null;
    }
    try {
      JsonNode parsed = JsonArticle.MAPPER.readTree(text);
      return parsed.isObject() ? parsed : null;
    } catch (JsonProcessingException e) {
      return null; // a text that begins with a bracket
    }
  }

  private List<String> named(String field) {
    return names.getOrDefault(field, List.of());
  }

  private static void add(List<JsonNode> found, @Nullable JsonNode value) {
    if (value != null && !value.isMissingNode() && !value.isNull()) {
      found.add(value);
    }
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object.fields().forEachRemaining(field -> fields.put(plain(field.getKey()), field.getValue()));
    return fields;
  }

  /** The value at a path: of a key with that very name, or inside objects and lists of one. */
  private static @Nullable JsonNode at(JsonNode object, String path) {
    JsonNode whole = fields(object).get(plain(path));
    if (whole != null) {
      return whole;
    }
    JsonNode node = object;
    for (String key : path.split("\\.", -1)) {
      while (node != null && node.isArray() && node.size() > 0) {
        node = node.get(0);
      }
      node = node == null ? null : fields(node).get(plain(key.replace("[]", "")));
    }
    return node;
  }

  private static String first(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private static String plain(String name) {
    if (name.equals(WRAPPER)) {
      return name; // not the source of an article
    }
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '-' && c != ' ' && c != '\ufeff') {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** The name with the fewest letters to change; the first of several. */
  static String nearest(String name, List<String> known) {
    String best = known.get(0);
    int least = Integer.MAX_VALUE;
    for (String other : known) {
      int distance = distance(plain(name), plain(other));
      if (distance < least) {
        least = distance;
        best = other;
      }
    }
    return best;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldNames names && names.given.equals(given);
  }

  @Override
  public int hashCode() {
    return given.hashCode();
  }

  @Override
  public String toString() {
    return given.toString();
  }
}

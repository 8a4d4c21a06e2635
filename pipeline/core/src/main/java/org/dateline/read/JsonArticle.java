package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.read.Source.Fault;
import org.dateline.read.TextDecoder.DecodedText;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects of articles. {@code NaN} and {@code Infinity}, which Python writes, are no value; of
 * a repeated key the last value counts, as in most readers. {@link FieldNames} knows the keys.
 *
 * <p>An object without a text may hold articles, as the answers of APIs do: each is a record.
 */
final class JsonArticle {
  /** Reads what makers of JSON write, the standard or not. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final ObjectReader READER =
      MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final int MOST_LEVELS = 4;

  /** The part of JSON-LD that lists things of all kinds, of which some are articles. */
  static final String GRAPH = "@graph";

  private static final Set<String> LISTS =
      Set.of(
          "articles",
          "article",
          "data",
          "documents",
          "docs",
          "results",
          "items",
          "records",
          "rows",
          "hits",
          "posts",
          "news",
          "stories",
          "entries",
          "newsitems",
          GRAPH);

  private final FieldNames names;
  private final FieldReader reader;

  JsonArticle(FieldNames names) {
    this.names = names;
    this.reader = new FieldReader(names);
  }

  /** Passes one line to the sink as a record or a reject. */
  void read(byte[] line, Source source, RecordSink sink) {
    DecodedText text = TextDecoder.decode(line);
    if (text.text().isBlank()) {
      return; // nothing but a byte order mark
    }
    List<JsonNode> values;
    try {
      values = values(withoutComma(text.text()));
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      sink.reject(source.reject(new Fault(ReadErrors.BAD_JSON, "no JSON" + where), null, line));
      return;
    }
    Place place = new Place(source, InputFormat.JSONL, text.charset(), text.warnings());
    long offset = source.offset();
    for (int i = 0; i < values.size() && !sink.isFull(); i++) {
      source.begin(offset + i);
      value(values.get(i), place, line, sink);
    }
  }

  /** The value of a line; several where a program wrote no line breaks between them. */
  private static List<JsonNode> values(String line) throws JsonProcessingException {
    try {
      JsonNode value = READER.readValue(line);
      return List.of(value);
    } catch (JsonProcessingException e) {
      if (!line.contains("}{") && !line.contains("} {")) {
        throw e;
      }
      try (MappingIterator<JsonNode> all = MAPPER.readerFor(JsonNode.class).readValues(line)) {
        List<JsonNode> values = all.readAll();
        if (values.stream().allMatch(value -> value.isObject() && !value.isEmpty())) {
          return values;
        }
        throw e;
      } catch (IOException again) {
        throw e;
      }
    }
  }

  /** Lines cut from a list have a comma at their end. */
  private static String withoutComma(String line) {
    String text = line.strip();
    return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Where a value stands.
   *
   * @param source the file
   * @param format how it is read
   * @param charset that decoded it
   * @param warnings of the decoding
   */
  record Place(Source source, InputFormat format, String charset, List<String> warnings) {}

  /** Passes a value to the sink: an article, the articles in it, or a reject. */
  void value(JsonNode json, Place place, byte[] excerpt, RecordSink sink) {
    boolean isList = json.isArray() && json.size() > 0 && json.get(0).isContainerNode();
    if (!json.isObject() && !isList) {
      Fault fault = new Fault(ReadErrors.BAD_JSON, "no JSON object");
      sink.reject(place.source().reject(fault, null, excerpt));
      return;
    }
    List<JsonNode> inside = new JsonTable(names).rows(json);
    if (inside.isEmpty() && json.isObject() && reader.hasContent(json)) {
      send(json, place, excerpt, sink);
      return;
    }
    if (inside.isEmpty()) {
      collect(json, "", 0, inside);
    }
    if (inside.isEmpty()) {
      send(json, place, excerpt, sink);
      return;
    }
    long offset = place.source().offset();
    for (int i = 0; i < inside.size() && !sink.isFull(); i++) {
      place.source().begin(offset + i);
      send(inside.get(i), place, excerpt, sink);
    }
  }

  /** Passes a row of a table to the sink. */
  void row(JsonNode row, List<String> columns, Place place, byte[] excerpt, RecordSink sink) {
    reader
        .read(row, place.charset(), place.warnings())
        .send(place.source(), place.format(), excerpt, names.noText(columns.iterator()), sink);
  }

  /** The articles inside an object or list that is none. */
  private void collect(JsonNode json, String key, int level, List<JsonNode> found) {
    if (json.isArray()) {
      boolean isList = level == 0 || (json.size() > 0 && isArticle(json, key));
      for (JsonNode part : json) {
        if (part.isObject() && isList && !(key.equals(GRAPH) && !reader.hasContent(part))) {
          collectOne(part, level, found);
        }
      }
    } else if (json.isObject() && level < MOST_LEVELS) {
      json.fields()
          .forEachRemaining(
              field -> {
                JsonNode value = field.getValue();
                if (value.isObject() && reader.hasContent(value)) {
                  found.add(value);
                } else {
                  collect(value, field.getKey(), level + 1, found);
                }
              });
    }
  }

  private void collectOne(JsonNode part, int level, List<JsonNode> found) {
    int before = found.size();
    if (!reader.hasContent(part)) {
      collect(part, "", level + 1, found);
    }
    if (found.size() == before) {
      found.add(part);
    }
  }

  private boolean isArticle(JsonNode list, String key) {
    for (JsonNode part : list) {
      if (isArticleIn(part, key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether lists of articles have this name. */
  static boolean isListName(String key) {
    return LISTS.contains(key.toLowerCase(Locale.ROOT));
  }

  /** Whether an object of a list is an article, and not a piece of one. */
  boolean isArticleIn(JsonNode part, String key) {
    if (!part.isObject()) {
      return false;
    }
    boolean isList = isListName(key);
    return reader.hasContent(part)
        ? isList || reader.hasName(part)
        : isList && reader.hasName(part);
  }

  /** Whether what is known of an object says that it is an article itself. */
  boolean isArticleSelf(JsonNode object) {
    return reader.hasContent(object) || (object.size() > 2 && object.has("published_date"));
  }

  private void send(JsonNode json, Place place, byte[] excerpt, RecordSink sink) {
    reader
        .read(json, place.charset(), place.warnings())
        .send(place.source(), place.format(), excerpt, names.noText(json.fieldNames()), sink);
  }

  /** Values in the shapes in which makers of JSON write dates and names. */
  static final class JsonValues {
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

    /** Whether a value means "no value": null, blank, {@code NaN}, {@code Infinity}. */
    static boolean isNone(JsonNode value) {
      boolean isNaN = value.isDouble() && !Double.isFinite(value.doubleValue());
      return value.isNull() || isNaN || (value.isTextual() && value.asText().isBlank());
    }

    /**
     * The text or number that gives a date, also inside an object or a list of one; null where
     * there is none.
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
}

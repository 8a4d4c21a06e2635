package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.dateline.read.Source.Fault;
import org.dateline.read.TextDecoder.DecodedText;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of an article. {@code NaN} and {@code Infinity}, which Python writes, are no
 * value; of a repeated key the last value counts, as in most readers. The keys: {@code id, html} or
 * {@code text, url, title, published, source, byline}. Unknown keys are ignored.
 */
final class JsonArticle {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Passes one line to the sink as a record or a reject. */
  void read(byte[] line, Source source, RecordSink sink) {
    DecodedText text = TextDecoder.decode(line);
    if (text.text().isBlank()) {
      return; // nothing but a byte order mark
    }
    JsonNode json;
    try {
      json = READER.readValue(text.text());
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      sink.reject(source.reject(new Fault(ReadErrors.BAD_JSON, "no JSON" + where), null, line));
      return;
    }
    if (!json.isObject()) {
      sink.reject(source.reject(new Fault(ReadErrors.BAD_JSON, "no JSON object"), null, line));
      return;
    }
    fields(json, text).send(source, InputFormat.JSONL, line, sink);
  }

  /** The fields of an object; the order of the calls is the order of the warnings. */
  private static FieldRecord fields(JsonNode json, DecodedText line) {
    FieldRecord record = new FieldRecord(line.charset(), line.warnings());
    record.html(string(json.path("html"), record));
    if (!record.isPage()) {
      record.text(string(json.path("text"), record));
    }
    record.id(string(json.path("id"), record));
    record.url(string(json.path("url"), record));
    record.title(string(json.path("title"), record));
    record.source(string(json.path("source"), record));
    published(json.path("published"), record);
    JsonNode byline = json.path("byline");
    for (JsonNode name : byline.isArray() ? byline : List.of(byline)) {
      record.author(string(JsonValues.name(name), record));
    }
    return record;
  }

  private static void published(JsonNode value, FieldRecord record) {
    String given = JsonValues.date(value);
    if (given != null) {
      record.published(given);
    } else if (!value.isMissingNode() && !JsonValues.isNone(value)) {
      record.badPublished(value.toString());
    }
  }

  /** A text or a number as text; null for no value, and with a warning for any other type. */
  private static @Nullable String string(JsonNode value, FieldRecord record) {
    if (value.isTextual() || (value.isNumber() && !JsonValues.isNone(value))) {
      return value.asText();
    }
    if (!value.isMissingNode() && !JsonValues.isNone(value)) {
      record.badField();
    }
    return null;
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

package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of an article. {@code NaN} and {@code Infinity}, which Python writes, are no
 * value; of a key that comes twice the last value counts, as in most readers. The keys: {@code id,
 * html} or {@code text, url, title, published, source, byline}. Unknown keys are ignored.
 */
final class JsonArticle {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Hands over one line as a record or a reject. */
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
    Fields fields = new Fields(json, text);
    RawRecord record = fields.record(source);
    if (record == null) {
      sink.reject(fields.withoutContent(source, line));
    } else {
      sink.record(record);
    }
  }

  /** The fields of one object, and the warnings that they give. */
  private static final class Fields {
    private final JsonNode json;
    private final DecodedText line;
    private final Set<String> warnings;

    Fields(JsonNode json, DecodedText line) {
      this.json = json;
      this.line = line;
      this.warnings = new LinkedHashSet<>(line.warnings());
    }

    @Nullable RawRecord record(Source source) {
      String html = string("html");
      boolean isPage = html != null && !html.isBlank();
      String content = isPage ? html : string("text");
      content = content == null ? html : content;
      if (content == null) {
        return null;
      }
      DecodedText text = new DecodedText(content, line.charset(), List.of());
      return source
          .record(InputFormat.JSONL, isPage ? Media.HTML : Media.TEXT, text)
          .setRecordId(filled("id"))
          .setUrl(filled("url"))
          .setTitle(filled("title"))
          .setSource(filled("source"))
          .setPublished(published())
          .setByline(byline())
          .setWarnings(List.copyOf(warnings))
          .build();
    }

    Reject withoutContent(Source source, byte[] bytes) {
      Fault fault = new Fault(ReadErrors.NO_CONTENT, "neither html nor text");
      return source.reject(fault, filled("id"), bytes);
    }

    private @Nullable String published() {
      JsonNode value = json.path("published");
      String given = JsonValues.date(value);
      String date = given == null ? null : ReadDates.iso(given);
      boolean isGiven = given != null || !(value.isMissingNode() || JsonValues.isNone(value));
      if (date == null && isGiven) {
        String shown = given == null ? value.toString() : given;
        warnings.add(Warnings.with(Warnings.BAD_PUBLISHED, shown));
      }
      return date;
    }

    private List<String> byline() {
      List<String> names = new ArrayList<>();
      JsonNode value = json.path("byline");
      for (JsonNode name : value.isArray() ? value : List.of(value)) {
        String text = text(JsonValues.name(name));
        if (text != null && !text.isBlank()) {
          names.add(text.strip());
        }
      }
      return names;
    }

    private @Nullable String filled(String key) {
      String value = string(key);
      return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable String string(String key) {
      return text(json.path(key));
    }

    private @Nullable String text(JsonNode value) {
      if (!value.isTextual() && JsonValues.isNone(value)) {
        return null;
      }
      if (value.isTextual() || value.isNumber()) {
        String text = value.asText();
        String clean = StorableText.of(text);
        if (clean.length() != text.length()) {
          warnings.add(Warnings.NUL_REMOVED);
        }
        return clean;
      }
      if (!value.isMissingNode()) {
        warnings.add(Warnings.BAD_FIELD);
      }
      return null;
    }
  }
}

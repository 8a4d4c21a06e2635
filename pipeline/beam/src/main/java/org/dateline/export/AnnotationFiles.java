package org.dateline.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.export.AnnotatedText.Layer;
import org.dateline.export.AnnotatedText.Span;
import org.jspecify.annotations.Nullable;

/** Marked texts in one file: W3C Web Annotations, Label Studio tasks and CoNLL columns. */
final class AnnotationFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]");

  private AnnotationFiles() {}

  /**
   * Writes one Web Annotation a line. Positions count Unicode code points, as the W3C's
   * recommendation has it (section 4.2.5).
   */
  static void webAnnotations(List<AnnotatedText> texts, OutputStream out) throws IOException {
    for (AnnotatedText text : texts) {
      for (Span span : text.spans()) {
        ObjectNode root = JSON.createObjectNode();
        root.put("@context", "http://www.w3.org/ns/anno.jsonld");
        root.put("id", "urn:dateline:" + text.articleId() + ":" + span.id());
        root.put("type", "Annotation").put("motivation", "classifying");
        ArrayNode bodies = root.putArray("body");
        bodies
            .addObject()
            .put("type", "TextualBody")
            .put("purpose", "tagging")
            .put("value", label(span));
        if (span.value() != null) {
          bodies
              .addObject()
              .put("type", "TextualBody")
              .put("purpose", "identifying")
              .put("value", span.value());
        }
        ObjectNode target = root.putObject("target");
        target.put("source", "urn:dateline:" + text.articleId());
        ArrayNode selectors = target.putArray("selector");
        selectors
            .addObject()
            .put("type", "TextPositionSelector")
            .put("start", span.begin())
            .put("end", span.end());
        selectors.addObject().put("type", "TextQuoteSelector").put("exact", text.covered(span));
        line(out, root);
      }
    }
  }

  /**
   * Writes the list of tasks that Label Studio imports, with the program's spans as predictions.
   * Its offsets are those of JavaScript, UTF-16 code units.
   */
  static void labelStudio(List<AnnotatedText> texts, OutputStream out) throws IOException {
    out.write('[');
    for (int i = 0; i < texts.size(); i++) {
      out.write((i == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
      out.write(JSON.writeValueAsBytes(task(texts.get(i))));
    }
    out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode task(AnnotatedText text) {
    ObjectNode task = JSON.createObjectNode();
    task.putObject("data")
        .put("article_id", text.articleId())
        .put("source_uri", text.source())
        .put("title", text.title())
        .put("text", text.text());
    ObjectNode prediction = task.putArray("predictions").addObject();
    prediction.put("model_version", "dateline");
    ArrayNode results = prediction.putArray("result");
    for (Span span : text.spans()) {
      ObjectNode result = results.addObject();
      result.put("id", span.id()).put("type", "labels");
      result.put("from_name", "label").put("to_name", "text");
      ObjectNode value = result.putObject("value");
      value.put("start", text.utf16(span.begin())).put("end", text.utf16(span.end()));
      value.put("text", text.covered(span)).putArray("labels").add(label(span));
    }
    return task;
  }

  /**
   * Writes a token a line: token, begin and end in code points, and IOB2 tags of dates, parties and
   * outcomes, with tabs between them; an empty line after each article. Of spans of one layer that
   * overlap, the first is taken.
   */
  static void conll(List<AnnotatedText> texts, OutputStream out) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (AnnotatedText text : texts) {
      lines.append("# article_id = ").append(text.articleId()).append('\n');
      List<List<Span>> layers = new ArrayList<>();
      for (Layer layer : Layer.values()) {
        layers.add(text.spans().stream().filter(span -> span.layer() == layer).toList());
      }
      Matcher token = TOKEN.matcher(text.text());
      int points = 0;
      int seen = 0;
      while (token.find()) {
        points += text.text().codePointCount(seen, token.start());
        int end = points + token.group().codePointCount(0, token.group().length());
        lines.append(token.group()).append('\t').append(points).append('\t').append(end);
        for (List<Span> spans : layers) {
          lines.append('\t').append(tag(spans, points, end));
        }
        lines.append('\n');
        points = end;
        seen = token.end();
      }
      lines.append('\n');
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
      lines.setLength(0);
    }
  }

  private static String tag(List<Span> spans, int begin, int end) {
    Span covering = null;
    for (Span span : spans) {
      if (span.begin() < end && begin < span.end()) {
        covering = span;
        break;
      }
    }
    if (covering == null) {
      return "O";
    }
    return (begin <= covering.begin() ? "B-" : "I-") + covering.label();
  }

  /** The tag of a span: layer and type in one. */
  static String label(Span span) {
    return span.layer() == Layer.DATE && span.label().equals("DATE")
        ? "DATE"
        : span.layer() + "_" + span.label();
  }

  private static void line(OutputStream out, @Nullable Object value) throws IOException {
    out.write(JSON.writeValueAsBytes(value));
    out.write('\n');
  }
}

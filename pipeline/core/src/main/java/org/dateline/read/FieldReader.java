package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.nlp.printed.GivenDates.Order;

/** Reads the fields of an article from an object: JSON, or a row of a table by its columns. */
final class FieldReader {
  private static final Pattern NOTHING =
      Pattern.compile("(?i)\\s*(?:none|null|nan|nat|n/?a|undefined|\\[\\]|-)?\\s*");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:)?//([^/?#\\s]+)\\S*");

  /** What NewsAPI writes behind the 200 characters that it gives. */
  private static final Pattern CUT =
      Pattern.compile("\\s*(?:…|\\.\\.\\.)?\\s*\\[\\+\\d+ chars\\]\\s*$");

  private static final Pattern BEHIND_TITLE =
      Pattern.compile("(.*\\S)\\s+[-–—|]\\s+(\\S.*?)\\s*", Pattern.DOTALL);

  /** RealNews writes the month first. */
  private static final Pattern MONTH_FIRST = Pattern.compile("\\d\\d-\\d\\d-\\d{4}");

  private static final Pattern LIST = Pattern.compile("\\[\\s*['\"].*['\"]\\s*\\]", Pattern.DOTALL);
  private static final List<String> TEXT_KEYS =
      List.of(
          "rendered", "text", "plain", "content", "#text", "$t", "value", "@value", "full", "body");
  private static final List<String> NAME_KEYS =
      List.of(
          "name",
          "title",
          "main",
          "rendered",
          "#text",
          "$t",
          "value",
          "@value",
          "$oid",
          "href",
          "@id",
          "url");
  private static final List<String> PARAGRAPHS =
      List.of(
          "",
          "sanitized_html",
          "paragraph",
          "text",
          "p",
          "header",
          "blockquote",
          "quote",
          "raw_html");

  /** The last characters of a text, where it says that it is cut. */
  private static final int TAIL = 80;

  private final FieldNames names;

  FieldReader(FieldNames names) {
    this.names = names;
  }

  /** Whether an object has a page or a text. */
  boolean hasContent(JsonNode object) {
    return !string(names.find(object, "html")).isBlank()
        || !text(object).isBlank()
        || !first(object, "page").isBlank();
  }

  /** Whether an object has what tells an article from a piece of one. */
  boolean hasName(JsonNode object) {
    for (String field : List.of("title", "published", "url", "byline")) {
      if (!string(plain(names.find(object, field))).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** The fields of an object; the order of the calls is the order of the warnings. */
  FieldRecord read(JsonNode object, String charset, List<String> warnings) {
    FieldRecord record = new FieldRecord(charset, warnings);
    content(object, record);
    record.id(string(plain(names.find(object, "id"))));
    url(object, record);
    title(object, record);
    source(object, record);
    published(object, record);
    authors(object, record);
    record.language(first(object, "language"));
    return record;
  }

  private void title(JsonNode object, FieldRecord record) {
    record.title(withoutSource(HtmlText.plain(first(object, "title")), first(object, "source")));
    JsonNode given = names.find(object, "title");
    if (given.isContainerNode() && plain(given).isMissingNode()) {
      record.badField();
    }
  }

  /** A title without the name of its source behind a dash or bar, as pages' titles have it. */
  private static String withoutSource(String title, String source) {
    Matcher behind = BEHIND_TITLE.matcher(title);
    boolean isSource = behind.matches() && bare(behind.group(2)).equals(bare(source));
    return isSource ? behind.group(1) : title;
  }

  private static String bare(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the\\s+", "");
  }

  private void content(JsonNode object, FieldRecord record) {
    JsonNode html = names.find(object, "html");
    if (!html.isMissingNode() && string(html).isBlank() && !isNone(html)) {
      record.badField();
    }
    record.html(string(html).isBlank() ? null : string(html));
    if (record.isPage()) {
      return;
    }
    String text = text(object);
    if (HtmlText.isPage(text)) {
      record.html(text);
      return;
    }
    if (text.isBlank()) {
      String page = first(object, "page");
      record.html(page.isBlank() ? null : page);
    }
    if (text.isBlank() && !record.isPage()) {
      String summary = summary(object);
      boolean isSummary = !summary.isBlank() && summary.strip().indexOf(' ') > 0;
      if (isSummary) {
        record.paragraphs(HtmlText.lines(summary)).warn(Warnings.SUMMARY_ONLY);
      }
      return;
    }
    int tail = Math.max(0, text.length() - TAIL);
    Matcher cut = CUT.matcher(text).region(tail, text.length());
    if (text.indexOf("chars]", tail) >= 0 && cut.find()) {
      record.warn(Warnings.CUT_TEXT);
      text = text.substring(0, cut.start());
    }
    record.text(text.isBlank() ? null : HtmlText.plain(text));
  }

  /** The longest of the summaries: some are only the line below a headline. */
  private String summary(JsonNode object) {
    String best = "";
    for (JsonNode value : names.findAll(object, "summary")) {
      String text = joined(value);
      best = text.length() > best.length() && !NOTHING.matcher(text).matches() ? text : best;
    }
    return best;
  }

  /**
   * The first text that is more than a word; makers also keep a file's or a source's name there.
   */
  private String text(JsonNode object) {
    String best = "";
    for (JsonNode value : names.findAll(object, "text")) {
      String text = joined(value);
      if (text.strip().indexOf(' ') > 0) {
        return text;
      }
      best = best.isEmpty() && !NOTHING.matcher(text).matches() ? text : best;
    }
    return best;
  }

  /** A text, or the texts of a list, of objects or of both. */
  private static String joined(JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      for (JsonNode part : value) {
        String text = part.isContainerNode() ? ofPart(part) : string(part);
        if (!text.isBlank()) {
          parts.add(HtmlText.plain(text));
        }
      }
      return String.join("\n\n", parts);
    }
    if (value.isObject()) {
      for (String key : TEXT_KEYS) {
        JsonNode inner = value.path(key);
        if (inner.isTextual() || inner.isArray()) {
          return joined(inner);
        }
      }
      return "";
    }
    return value.isTextual() ? value.asText() : "";
  }

  private static String ofPart(JsonNode part) {
    boolean isText = part.isArray() || PARAGRAPHS.contains(part.path("type").asText(""));
    return isText ? joined(part) : "";
  }

  private void url(JsonNode object, FieldRecord record) {
    for (JsonNode value : names.findAll(object, "url")) {
      String url = string(plain(value));
      if (url.contains(".") || url.contains(":")) {
        record.url(url);
        return;
      }
    }
    for (JsonNode value : names.findAll(object, "source")) {
      String url = string(plain(value));
      if (ADDRESS.matcher(url).matches()) {
        record.url(url);
        return;
      }
    }
  }

  private void source(JsonNode object, FieldRecord record) {
    String host = null;
    for (JsonNode value : names.findAll(object, "source")) {
      String source = string(plain(value));
      Matcher address = ADDRESS.matcher(source);
      if (address.matches()) {
        host = host == null ? address.group(1) : host;
      } else if (!NOTHING.matcher(source).matches()) {
        record.source(source);
        return;
      }
    }
    record.source(host);
  }

  private void published(JsonNode object, FieldRecord record) {
    String bad = null;
    for (JsonNode value : names.findAll(object, "published")) {
      String given = JsonArticle.JsonValues.date(value);
      if (given == null && !JsonArticle.JsonValues.isNone(value)) {
        bad = bad == null ? value.toString() : bad;
      }
      if (given == null || NOTHING.matcher(given).matches()) {
        continue;
      }
      if (tryPublished(given, record)) {
        return;
      }
      bad = bad == null ? given : bad;
    }
    if (bad != null) {
      record.badPublished(bad);
    }
  }

  private static boolean tryPublished(String given, FieldRecord record) {
    boolean isMonthFirst = MONTH_FIRST.matcher(given.strip()).matches();
    return record.readPublished(given, isMonthFirst ? Order.MONTH_FIRST : Order.UNKNOWN);
  }

  private void authors(JsonNode object, FieldRecord record) {
    for (JsonNode value : names.findAll(object, "byline")) {
      boolean found = false;
      for (JsonNode name : value.isArray() ? value : List.of(value)) {
        JsonNode inner = JsonArticle.JsonValues.name(name);
        String text = string(inner);
        if (inner.isContainerNode() || inner.isBoolean()) {
          record.badField();
        } else if (!NOTHING.matcher(text).matches()) {
          found = true;
          ofList(text).forEach(one -> record.author(HtmlText.plain(one)));
        }
      }
      if (found) {
        return;
      }
    }
  }

  /** Tables of Python programs hold lists as text: {@code ['Ann Lee', 'Bo Li']}. */
  private static List<String> ofList(String text) {
    if (!LIST.matcher(text.strip()).matches()) {
      return List.of(text);
    }
    List<String> names = new ArrayList<>();
    Matcher quoted =
        Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(text);
    while (quoted.find()) {
      names.add(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
    }
    return names;
  }

  /** The first value of a field that is not empty, as a text. */
  private String first(JsonNode object, String field) {
    for (JsonNode value : names.findAll(object, field)) {
      String text = string(plain(value));
      if (!NOTHING.matcher(text).matches()) {
        return text;
      }
    }
    return "";
  }

  /** What names an object or list: its first name or text. */
  private static JsonNode plain(JsonNode value) {
    if (value.isArray()) {
      return value.size() == 0 ? MissingNode.getInstance() : plain(value.get(0));
    }
    if (value.isObject()) {
      for (String key : NAME_KEYS) {
        if (value.path(key).isValueNode()) {
          return value.path(key);
        }
      }
      return MissingNode.getInstance();
    }
    return value;
  }

  private static boolean isNone(JsonNode value) {
    return JsonArticle.JsonValues.isNone(value);
  }

  private static String string(JsonNode value) {
    boolean isText = value.isTextual() || (value.isNumber() && !isNone(value));
    return isText ? value.asText() : "";
  }
}

package org.dateline.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.schema.Evidence;
import org.jsoup.parser.Parser;

/**
 * Reads the JSON-LD scripts of a page: follows graphs, arrays and references, and reads what it can
 * from invalid JSON.
 */
final class JsonLd {
  private static final int MAX_CHARS = 1 << 20;
  private static final int MAX_DEPTH = 12;
  private static final Set<String> PAGES =
      Set.of("webpage", "itempage", "collectionpage", "aboutpage", "website", "searchresultspage");
  private static final Set<String> FOREIGN =
      Set.of("comment", "review", "person", "imageobject", "event", "product", "offer", "answer");
  private static final Set<String> SKIPPED =
      Set.of("comment", "review", "reviews", "comments", "image", "itemlistelement", "hasvariant");
  private static final Pattern LOOSE =
      Pattern.compile(
          "\"(datePublished|dateModified|headline|dateCreated)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,300})\"");
  private static final Pattern LOOSE_AUTHOR =
      Pattern.compile(
          "\"author\"\\s*:\\s*[\\[{\\s]*(?:\"@type\"\\s*:\\s*\"\\w+\"\\s*,\\s*)?\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,100})\"");
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final Consumer<Evidence> sink;
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd(Consumer<Evidence> sink) {
    this.sink = sink;
  }

  /** Reads the text of one script and passes its evidence on, with dates and names as printed. */
  static void read(String script, Consumer<Evidence> sink) {
    String json = body(script);
    if (json.isEmpty()) {
      return;
    }
    JsonLd reader = new JsonLd(sink);
    try {
      JsonNode root = READER.readTree(json);
      if (root != null) {
        reader.index(root, 0);
        reader.visit(root, 0);
      }
    } catch (JsonProcessingException e) {
      reader.readLoosely(json);
    }
  }

  /** Without the HTML comment or CDATA marks that some pages put around it. */
  private static String body(String script) {
    String text = script.length() > MAX_CHARS ? script.substring(0, MAX_CHARS) : script;
    int begin = 0;
    while (begin < text.length() && text.charAt(begin) != '{' && text.charAt(begin) != '[') {
      begin++;
    }
    if (text.startsWith("[CDATA[", begin)) {
      begin += 7;
    }
    return text.substring(Math.min(begin, text.length()));
  }

  private void index(JsonNode node, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node.isObject()
        && node.path("@id").isTextual()
        && (node.has("name") || node.has("familyName"))) {
      byId.putIfAbsent(node.path("@id").asText(), node);
    }
    for (JsonNode child : node) {
      if (child.isContainerNode()) {
        index(child, depth + 1);
      }
    }
  }

  private void visit(JsonNode node, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> visit(child, depth + 1));
    } else if (node.isObject()) {
      String from = source(node);
      if (!from.isEmpty()) {
        object(node, from);
      }
      node.properties()
          .forEach(
              child -> {
                if (!SKIPPED.contains(child.getKey().toLowerCase(java.util.Locale.ROOT))
                    && child.getValue().isContainerNode()) {
                  visit(child.getValue(), depth + 1);
                }
              });
    }
  }

  /**
   * The kind of evidence that an object of this type gives; empty if it describes something else.
   */
  private static String source(JsonNode node) {
    JsonNode typeNode = node.path("@type");
    JsonNode first = typeNode.isArray() ? typeNode.path(0) : typeNode;
    String type = first.asText("").toLowerCase(java.util.Locale.ROOT);
    type = type.substring(type.lastIndexOf('/') + 1);
    if (FOREIGN.contains(type)) {
      return "";
    }
    boolean article = type.endsWith("article") || type.endsWith("posting") || type.equals("report");
    return article ? "json-ld" : PAGES.contains(type) ? "json-ld:page" : "json-ld:other";
  }

  private void object(JsonNode node, String from) {
    text("title", from, node.path("headline"));
    text("published", from, node.path("datePublished"));
    text("created", from, node.path("dateCreated"));
    text("published", "json-ld:other", node.path("uploadDate"));
    text("modified", from, node.path("dateModified"));
    text("language", from, node.path("inLanguage"));
    names("author", from, node.path("author"), 0);
    if (node.path("author").isMissingNode()) {
      names("author", from, node.path("creator"), 0);
    }
    names("source", from, node.path("publisher"), 0);
    names("agency", from, node.path("sourceOrganization"), 0);
  }

  private void names(String field, String from, JsonNode node, int depth) {
    if (node.isArray() && depth < 3) {
      node.forEach(child -> names(field, from, child, depth + 1));
    } else if (node.isObject()) {
      JsonNode named =
          node.has("name") || node.has("familyName")
              ? node
              : byId.getOrDefault(node.path("@id").asText(), node);
      JsonNode name = named.path("name");
      if (name.isMissingNode() || name.isNull()) {
        String parts =
            named.path("givenName").asText("") + " " + named.path("familyName").asText("");
        text(field, from, TextNode.valueOf(parts.strip()));
      } else {
        names(field, from, name, depth + 1);
      }
    } else {
      text(field, from, node);
    }
  }

  private void text(String field, String from, JsonNode node) {
    String value = node.isArray() ? node.path(0).asText("") : node.asText("");
    if (!value.isBlank() && value.length() <= 500) {
      sink.accept(new Evidence(field, from, Parser.unescapeEntities(value, false).strip()));
    }
  }

  private void readLoosely(String json) {
    Matcher matcher = LOOSE.matcher(json);
    while (matcher.find()) {
      String field =
          switch (matcher.group(1)) {
            case "headline" -> "title";
            case "dateModified" -> "modified";
            case "dateCreated" -> "created";
            default -> "published";
          };
      sink.accept(new Evidence(field, "json-ld:page", unescape(matcher.group(2))));
    }
    Matcher author = LOOSE_AUTHOR.matcher(json);
    while (author.find()) {
      sink.accept(new Evidence("author", "json-ld:page", unescape(author.group(1))));
    }
  }

  private static String unescape(String text) {
    return Parser.unescapeEntities(text.replaceAll("\\\\(?!u)(.)", "$1"), false).strip();
  }
}

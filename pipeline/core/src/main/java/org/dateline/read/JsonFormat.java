package org.dateline.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.read.JsonArticle.Place;
import org.dateline.read.Source.Fault;
import org.jspecify.annotations.Nullable;

/**
 * JSON of any layout: one object, lists, objects one after another, lists inside the answers of an
 * API. One article at a time is in memory. Offsets count characters.
 */
final class JsonFormat implements ArticleFormat {
  private static final int MOST_LEVELS = 4;

  /** A bracket alone in the first line, and an indented line or one with a comma at its end. */
  private static final Pattern ALONE =
      Pattern.compile("[\\[{]\\s*[\\[{]?[ \\t]*\\R(?:[ \\t\"]|[^\\n]*,[ \\t]*\\R)");

  @Override
  public InputFormat id() {
    return InputFormat.JSON;
  }

  @Override
  public List<String> extensions() {
    return List.of(".json", ".jsonld");
  }

  @Override
  public boolean looksLike(String head) {
    String plain = plain(head);
    return plain.matches("(?s)\\{\\s*(?:\"[^\"\n]{1,200}\"\\s*:|\\}).*")
        || plain.matches("(?s)\\[\\s*[{\\]].*");
  }

  /** In a file that is named for its lines, an object or list that is opened alone in one. */
  @Override
  public boolean isCertain(String head, String name) {
    boolean isNamedForLines = name.matches(".*\\.(?:jsonl|ndjson|jl|jsonlines)");
    return isNamedForLines ? ALONE.matcher(plain(head)).lookingAt() : looksLike(head);
  }

  /** The head without marks and white space; in UTF-16 every other character is NUL. */
  private static String plain(String head) {
    return head.replace("\0", "")
        .replaceFirst("^(?:\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)", "")
        .stripLeading();
  }

  /**
   * Whether each line is an object of its own.
   *
   * @param head the first characters
   * @param isNamed what to say where the first line is longer than them
   */
  static boolean isLines(String head, boolean isNamed) {
    String text = plain(head);
    if (!text.startsWith("{")) {
      return false;
    }
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString) {
        i += c == '\\' ? 1 : 0;
        inString = c != '"' && c != '\n';
        if (c == '\n') {
          return true; // a broken line
        }
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      } else if (c == '\n') {
        return depth <= 0;
      }
    }
    return isNamed;
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    CharReader text = CharReader.of(source);
    if (text == null) {
      sink.reject(source.reject(Fault.binary(), null, new byte[0]));
      return;
    }
    try (JsonParser parser = JsonArticle.MAPPER.getFactory().createParser(text.reader())) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      new Walk(parser, text, source, options, sink).all();
    } catch (JsonEOFException e) {
      if (source.fault() == null) {
        source.truncated("the file ends inside a JSON value");
      }
    } catch (JsonProcessingException e) {
      if (source.fault() == null) {
        String where =
            e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        source.begin(
            Math.max(
                source.offset() + 1,
                e.getLocation() == null ? 0 : e.getLocation().getCharOffset()));
        Fault fault =
            new Fault(ReadErrors.BAD_JSON, "no JSON" + where + "; what follows is not read");
        sink.reject(source.reject(fault, null, new byte[0]));
      }
    }
  }

  /** The walk through one file. */
  private static final class Walk {
    private final JsonParser parser;
    private final Source source;
    private final RecordSink sink;
    private final JsonArticle articles;
    private final Place place;
    private final int max;
    private long begin;

    Walk(JsonParser parser, CharReader text, Source source, ReadOptions options, RecordSink sink) {
      this.parser = parser;
      this.source = source;
      this.sink = sink;
      this.articles = new JsonArticle(options.fields());
      this.place = new Place(source, InputFormat.JSON, text.charset(), List.of());
      this.max = options.maxLineBytes();
    }

    void all() throws IOException {
      for (JsonToken token = parser.nextToken();
          token != null && !sink.isFull();
          token = parser.nextToken()) {
        value(token, 0);
      }
    }

    private void value(JsonToken token, int level) throws IOException {
      if (token == JsonToken.START_ARRAY) {
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY && !sink.isFull();
            next = parser.nextToken()) {
          if (next == JsonToken.START_OBJECT) {
            begin();
            send(tree(next));
          } else {
            value(next, level + 1);
          }
        }
      } else if (token == JsonToken.START_OBJECT) {
        begin();
        ObjectNode object = object(level);
        if (object != null) {
          send(object);
        }
      } else {
        begin();
        send(tree(token));
      }
    }

    private void begin() {
      begin = parser.currentTokenLocation().getCharOffset();
      source.begin(begin);
    }

    /** Sends a part of a list; of JSON-LD's list of all kinds of things only the articles. */
    private void sendOf(String key, @Nullable JsonNode node) {
      if (node == null || !key.equals(JsonArticle.GRAPH) || articles.isArticleSelf(node)) {
        send(node);
      }
    }

    private void send(@Nullable JsonNode node) {
      if (node == null) {
        sink.reject(source.reject(Fault.tooLarge("JSON object", max), null, new byte[0]));
      } else {
        String text = node.toString();
        byte[] excerpt =
            text.substring(0, Math.min(text.length(), 800)).getBytes(StandardCharsets.UTF_8);
        articles.value(node, place, excerpt, sink);
      }
    }

    /**
     * An object without its list of articles; null where there was one, whose articles are sent.
     */
    private @Nullable ObjectNode object(int level) throws IOException {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      boolean streamed = false;
      while (parser.nextToken() == JsonToken.FIELD_NAME && !sink.isFull()) {
        String key = parser.currentName();
        JsonToken token = parser.nextToken();
        boolean isOpen = !streamed && !articles.isArticleSelf(object);
        if (token == JsonToken.START_ARRAY && isOpen) {
          JsonNode list = list(key);
          streamed |= list == null;
          set(object, key, list);
        } else if (token == JsonToken.START_OBJECT && isOpen && level < MOST_LEVELS) {
          ObjectNode inner = object(level + 1);
          streamed |= inner == null;
          set(object, key, inner);
        } else {
          set(object, key, tree(token));
        }
      }
      return streamed ? null : object;
    }

    private static void set(ObjectNode object, String key, @Nullable JsonNode value) {
      if (value != null) {
        object.set(key, value);
      }
    }

    /** A list that holds no articles; null if it held some, which are sent. */
    private @Nullable JsonNode list(String key) throws IOException {
      JsonToken token = parser.nextToken();
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      if (token == JsonToken.START_OBJECT) {
        long outer = begin;
        begin();
        JsonNode first = tree(token);
        if (first == null || key.equals(JsonArticle.GRAPH) || articles.isArticleIn(first, key)) {
          sendOf(key, first);
          while (!sink.isFull() && parser.nextToken() != JsonToken.END_ARRAY) {
            begin();
            sendOf(key, tree(parser.currentToken()));
          }
          return null;
        }
        begin = outer;
        source.begin(outer);
        list.add(first);
        token = parser.nextToken();
      }
      while (token != JsonToken.END_ARRAY) {
        JsonNode part = tree(token);
        if (part != null && parser.currentLocation().getCharOffset() - begin <= max) {
          list.add(part);
        }
        token = parser.nextToken();
      }
      return list;
    }

    /** A value as a tree; null if it is too large. */
    private @Nullable JsonNode tree(JsonToken token) throws IOException {
      long from = parser.currentTokenLocation().getCharOffset();
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        return node(token, from);
      }
      return JsonArticle.MAPPER.readTree(parser);
    }

    private @Nullable JsonNode node(JsonToken token, long from) throws IOException {
      if (token == JsonToken.START_OBJECT) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        boolean fits = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          JsonNode value = node(parser.nextToken(), from);
          fits &= value != null;
          if (fits) {
            object.set(key, value);
          }
        }
        return fits ? object : null;
      }
      if (token == JsonToken.START_ARRAY) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        boolean fits = true;
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          JsonNode value = node(next, from);
          fits &= value != null;
          if (fits) {
            array.add(value);
          }
        }
        return fits ? array : null;
      }
      boolean fits = parser.currentLocation().getCharOffset() - from <= max;
      return fits ? JsonArticle.MAPPER.readTree(parser) : null;
    }
  }
}

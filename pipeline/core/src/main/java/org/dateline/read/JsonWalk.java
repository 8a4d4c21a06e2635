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
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.read.JsonArticle.Place;
import org.dateline.read.Source.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The walk through one JSON file. A broken element of a list is one reject, and the walk goes on at
 * the next element.
 */
final class JsonWalk {
  private static final int MOST_LEVELS = 4;

  /** A fault is found up to so many characters behind a bracket or comma. */
  private static final int BEHIND = 3;

  private final JsonReplay chars;
  private final Source source;
  private final RecordSink sink;
  private final FieldNames names;
  private final JsonArticle articles;
  private final Place place;
  private final int max;
  private JsonParser parser;

  /** Offset of the first character that the parser sees. */
  private long base;

  private long begin;
  private boolean inList;

  /** Where the last fault was found: parts of the same element meet it again. */
  private long lastError = -1;

  private boolean inElement;

  /** Whether a broken element was passed over. */
  private boolean isMended;

  /** After a broken element, until one is found that is an article: what is none is part of it. */
  private boolean isInDoubt;

  JsonWalk(CharReader text, Source source, ReadOptions options, RecordSink sink)
      throws IOException {
    this.chars = new JsonReplay(text.reader(), options.maxLineBytes());
    this.source = source;
    this.sink = sink;
    this.names = options.fields();
    this.articles = new JsonArticle(options.fields());
    this.place = new Place(source, InputFormat.JSON, text.charset(), List.of());
    this.max = options.maxLineBytes();
    this.parser = parser(chars);
  }

  private static JsonParser parser(Reader reader) throws IOException {
    JsonParser parser = JsonArticle.MAPPER.getFactory().createParser(reader);
    parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    return parser;
  }

  /** Passes all records to the sink. */
  void all() throws IOException {
    boolean goesOn = true;
    while (goesOn) {
      try (JsonParser own = parser) {
        values(own);
        goesOn = false;
      } catch (JsonProcessingException e) {
        goesOn = source.fault() == null && mend(e);
      }
    }
  }

  private void values(JsonParser own) throws IOException {
    JsonToken token = own.nextToken();
    while (token != null && !sink.isFull()) {
      value(token, 0);
      token = own.nextToken();
    }
  }

  /** Rejects a broken element; goes to the next one. False if there is none. */
  private boolean mend(JsonProcessingException e) throws IOException {
    long error = e.getLocation() == null ? begin : base + e.getLocation().getCharOffset();
    boolean isKnown = isMended && (!inElement || error <= lastError);
    lastError = Math.max(error, lastError);
    long broken = inElement ? begin : Math.max(begin + 1, error);
    long next = chars.next(begin, Math.max(begin, broken - BEHIND));
    boolean isEnd = next < 0 && e instanceof JsonEOFException;
    if (isEnd) {
      source.truncated("the file ends inside a JSON value");
    } else if (!isKnown) {
      source.begin(broken);
      String rest = next < 0 ? "; what follows is not read" : "; reading goes on behind it";
      Fault fault = new Fault(ReadErrors.BAD_JSON, "no JSON" + where(e, error) + rest);
      sink.reject(source.reject(fault, null, chars.excerpt(broken)));
    }
    if (next >= 0) {
      base = next - (inList ? 1 : 0);
      parser = parser(inList ? new After("[", chars) : chars);
      begin = next;
      inElement = false;
      isMended = true;
      isInDoubt = true;
    }
    return next >= 0;
  }

  private String where(JsonProcessingException e, long error) {
    return isMended || e.getLocation() == null
        ? " at character " + error
        : " at line %d, column %d"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private void value(JsonToken token, int level) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      List<String> columns = List.of();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY && !sink.isFull();
          next = parser.nextToken()) {
        if (next == JsonToken.START_OBJECT) {
          element(true);
          send(tree(next));
        } else if (next == JsonToken.START_ARRAY && level == 0) {
          columns = row(columns);
        } else {
          value(next, level + 1);
        }
      }
    } else if (token == JsonToken.START_OBJECT) {
      element(false);
      ObjectNode object = object(level);
      if (object != null) {
        send(object);
      }
    } else {
      element(level > 0);
      send(tree(token));
    }
  }

  /** A list in a list: names of columns, values under them, or articles. */
  private List<String> row(List<String> columns) throws IOException {
    element(true);
    JsonNode list = tree(JsonToken.START_ARRAY);
    if (columns.isEmpty() && list != null) {
      List<String> header = new JsonTable(names).header(list);
      if (!header.isEmpty()) {
        inElement = false;
        return header;
      }
    }
    if (columns.isEmpty() && list != null && list.isArray()) {
      for (JsonNode part : list) {
        send(part);
      }
    } else {
      send(list == null || !list.isArray() ? list : JsonTable.row(columns, list));
    }
    return columns;
  }

  private long offset() {
    return base + parser.currentTokenLocation().getCharOffset();
  }

  private void element(boolean isOfList) {
    element(offset(), isOfList);
    chars.begin(begin);
  }

  private void element(long offset, boolean isOfList) {
    begin = offset;
    source.begin(begin);
    inList = isOfList;
    inElement = true;
  }

  /** Sends a part of a list; of JSON-LD's list of all kinds of things only the articles. */
  private void sendOf(String key, @Nullable JsonNode node) {
    if (node == null || !key.equals(JsonArticle.GRAPH) || articles.isArticleSelf(node)) {
      send(node);
    }
  }

  private void send(@Nullable JsonNode node) {
    inElement = false;
    if (isInDoubt && node != null && !articles.isArticleSelf(node)) {
      return;
    }
    isInDoubt = false;
    if (node == null) {
      sink.reject(source.reject(Fault.tooLarge("JSON object", max), null, new byte[0]));
    } else {
      String text = node.toString();
      byte[] excerpt =
          text.substring(0, Math.min(text.length(), 800)).getBytes(StandardCharsets.UTF_8);
      articles.value(node, place, excerpt, sink);
    }
  }

  /** An object without its list of articles; null where there was one, whose articles are sent. */
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
    long outer = begin;
    boolean wasInList = inList;
    JsonToken token = parser.nextToken();
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    if (token == JsonToken.START_OBJECT) {
      long first = offset();
      if (JsonArticle.isListName(key)) {
        element(first, true);
      }
      JsonNode node = tree(token);
      if (node == null || key.equals(JsonArticle.GRAPH) || articles.isArticleIn(node, key)) {
        element(first, true);
        chars.begin(first);
        sendOf(key, node);
        while (!sink.isFull() && parser.nextToken() != JsonToken.END_ARRAY) {
          element(true);
          sendOf(key, tree(parser.currentToken()));
        }
        return null;
      }
      element(outer, wasInList);
      list.add(node);
      token = parser.nextToken();
    }
    while (token != JsonToken.END_ARRAY) {
      JsonNode part = tree(token);
      if (part != null && base + parser.currentLocation().getCharOffset() - begin <= max) {
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

  /** A text before the characters of a reader, which stays open. */
  private static final class After extends Reader {
    private final StringReader text;
    private final Reader rest;

    After(String text, Reader rest) {
      super();
      this.text = new StringReader(text);
      this.rest = rest;
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
      int n = text.read(chars, from, length);
      return n < 0 ? rest.read(chars, from, length) : n;
    }

    @Override
    public void close() {
      // as it is
    }
  }
}

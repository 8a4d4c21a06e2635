package org.dateline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The articles of the sample with all their rows, as the report's reader shows them. */
final class SampledArticles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ARTICLE_COLUMNS =
      List.of(
          "article_id",
          "source_uri",
          "format",
          "url",
          "site",
          "source",
          "title",
          "agency",
          "dateline_place",
          "published",
          "published_from",
          "modified",
          "language",
          "cluster_id",
          "text");

  private final Sample sample;
  private final Map<String, ObjectNode> articles = new TreeMap<>();

  /** An empty collection for a sample. */
  SampledArticles(Sample sample) {
    this.sample = sample;
  }

  /** Takes a row of articles. */
  void takeArticle(GenericRecord row) {
    String id = Cells.textOr(row, "article_id");
    if (sample.placeOf(id) < 0) {
      return;
    }
    ObjectNode node = JSON.createObjectNode();
    ARTICLE_COLUMNS.forEach(column -> put(node, column, Cells.text(row, column)));
    put(node, "published_date", Cells.day(row, "published_date"));
    put(node, "source_name", ArticleFacts.source(row));
    Object offset = Cells.any(row, "record_offset");
    if (offset instanceof Number number && number.longValue() != 0) {
      node.put("record_offset", number.longValue());
    }
    node.put("analysed", Cells.isTrue(row, "analysed"));
    node.put("is_representative", Cells.isTrue(row, "is_representative"));
    Cells.texts(row, "byline").forEach(node.putArray("byline")::add);
    for (String list : new String[] {"dates", "parties", "outcomes", "removed"}) {
      node.putArray(list);
    }
    articles.put(id, node);
  }

  /** Takes a row of dates. */
  void takeDate(GenericRecord row) {
    ObjectNode node = add(row, "dates");
    if (node != null) {
      texts(node, row, "date_id", "type", "value", "mod", "quant", "freq", "anchor", "rule");
      numbers(node, row, "begin", "end");
      put(node, "start", Cells.day(row, "start_date"));
      put(node, "stop", Cells.day(row, "end_date"));
    }
  }

  /** Takes a row of parties. */
  void takeParty(GenericRecord row) {
    ObjectNode node = add(row, "parties");
    if (node == null) {
      return;
    }
    texts(node, row, "party_id", "type", "name", "country", "title", "affiliation", "role", "rule");
    texts(node, row, "country_from");
    confidence(node, row);
    node.put("principal", Cells.isTrue(row, "is_principal"));
    node.put("guessed", PartyFacts.isGuessed(row));
    ArrayNode mentions = node.putArray("mentions");
    for (GenericRecord mention : Cells.records(row, "mentions")) {
      Integer begin = Cells.number(mention, "begin");
      Integer end = Cells.number(mention, "end");
      if (begin != null && end != null) {
        mentions.addArray().add(begin).add(end);
      }
    }
  }

  /** Takes a row of outcomes. */
  void takeOutcome(GenericRecord row) {
    ObjectNode node = add(row, "outcomes");
    if (node == null) {
      return;
    }
    texts(
        node, row, "outcome_id", "type", "status", "plover", "date_id", "date_text", "date_value");
    texts(node, row, "place", "evidence", "cue", "attributed_to", "rule", "event_id", "object");
    texts(node, row, "tally", "amount");
    numbers(node, row, "begin", "end");
    confidence(node, row);
    put(node, "start", Cells.day(row, "start_date"));
    put(node, "stop", Cells.day(row, "end_date"));
    node.put("primary", Cells.isTrue(row, "is_primary"));
    for (String list : new String[] {"participants", "actors", "recipients"}) {
      Cells.texts(row, list).forEach(node.putArray(list)::add);
    }
  }

  /** Takes a row of occurrences that is not in the text. */
  void takeRemoved(GenericRecord row, DroppedFacts dropped) {
    ObjectNode node = articles.get(Cells.textOr(row, "article_id"));
    if (node == null) {
      return;
    }
    Integer begin = Cells.number(row, "begin");
    ObjectNode one = node.withArray("removed").addObject();
    numbers(one, row, "index", "begin", "end");
    if (begin == null) {
      texts(one, row, "kind", "reason", "paragraph_id");
      dropped.want(Cells.textOr(row, "paragraph_id"));
    } else if (!Cells.textOr(row, "kind").equals("BODY")) {
      texts(one, row, "kind");
    }
  }

  /** Ends the rows: sorts them and fills in the texts of removed paragraphs. */
  void close(DroppedFacts dropped) {
    for (ObjectNode article : articles.values()) {
      sort(article, "dates", Comparator.comparingInt(SampledArticles::begin));
      sort(article, "outcomes", Comparator.comparingInt(SampledArticles::begin));
      sort(
          article,
          "parties",
          Comparator.<JsonNode>comparingInt(p -> p.path("mentions").path(0).path(0).asInt(0))
              .thenComparing(p -> p.path("party_id").asText()));
      sort(article, "removed", Comparator.comparingInt(r -> r.path("index").asInt()));
      for (JsonNode removed : article.path("removed")) {
        if (removed.has("paragraph_id")) {
          ((ObjectNode) removed).put("text", dropped.text(removed.path("paragraph_id").asText()));
          ((ObjectNode) removed).remove("paragraph_id");
        }
      }
    }
  }

  /** The articles, sorted by id. */
  List<ObjectNode> articles() {
    return List.copyOf(articles.values());
  }

  private static int begin(JsonNode row) {
    return row.path("begin").asInt(-1);
  }

  private static void sort(ObjectNode article, String list, Comparator<JsonNode> order) {
    List<JsonNode> rows = new ArrayList<>();
    article.path(list).forEach(rows::add);
    rows.sort(order.thenComparing(JsonNode::toString));
    article.putArray(list).addAll(rows);
  }

  private @Nullable ObjectNode add(GenericRecord row, String list) {
    ObjectNode article = articles.get(Cells.textOr(row, "article_id"));
    return article == null ? null : article.withArray(list).addObject();
  }

  private static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      node.put(key, value);
    }
  }

  private static void texts(ObjectNode node, GenericRecord row, String... columns) {
    for (String column : columns) {
      put(node, column, Cells.text(row, column));
    }
  }

  private static void numbers(ObjectNode node, GenericRecord row, String... columns) {
    for (String column : columns) {
      Integer value = Cells.number(row, column);
      if (value != null) {
        node.put(column, value);
      }
    }
  }

  private static void confidence(ObjectNode node, GenericRecord row) {
    Double value = Cells.real(row, "confidence");
    if (value != null) {
      node.put("confidence", Math.round(value * 100) / 100.0);
    }
  }
}

package org.dateline.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The events with the most sources, as the timeline shows them. */
final class EventFacts {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Larger than any number of sources; it turns their order around in a sorted key. */
  private static final int TURN = 1_000_000;

  private final int most;
  private final TreeMap<String, ObjectNode> events = new TreeMap<>();
  private long rows;

  /** Keeps at most this many events. */
  EventFacts(int most) {
    this.most = most;
  }

  /** Takes a row of events. */
  void take(GenericRecord row, Sample sample) {
    rows++;
    int sources = numberOr(row, "source_count");
    int articles = numberOr(row, "article_count");
    String key =
        String.format(
            java.util.Locale.ROOT,
            "%07d %07d %s",
            TURN - Math.min(TURN, sources),
            TURN - Math.min(TURN, articles),
            Cells.textOr(row, "event_id"));
    ObjectNode node = JSON.createObjectNode();
    String[] texts = {
      "event_id",
      "type",
      "status",
      "title",
      "place",
      "object",
      "tally",
      "amount",
      "evidence",
      "date_precision",
      "thread_id"
    };
    for (String column : texts) {
      put(node, column, Cells.text(row, column));
    }
    put(node, "start", Cells.day(row, "start_date"));
    put(node, "stop", Cells.day(row, "end_date"));
    put(node, "first", Cells.day(row, "first_reported"));
    node.put("sources", sources).put("articles", articles);
    node.put("copies", numberOr(row, "copy_count"));
    Double confidence = Cells.real(row, "confidence");
    if (confidence != null) {
      node.put("confidence", Math.round(confidence * 100) / 100.0);
    }
    node.put("attributed", Cells.isTrue(row, "attributed"));
    Cells.texts(row, "disagreement").forEach(node.putArray("disagreement")::add);
    parties(node.putArray("actors"), row, "actors");
    parties(node.putArray("recipients"), row, "recipients");
    String article = Cells.textOr(row, "evidence_article_id");
    if (sample.placeOf(article) >= 0) {
      node.put("article", article);
      Integer begin = Cells.number(row, "begin");
      if (begin != null) {
        node.put("begin", begin);
      }
    }
    events.put(key, node);
    if (events.size() > most) {
      events.pollLastEntry();
    }
  }

  private static void parties(ArrayNode out, GenericRecord row, String column) {
    for (GenericRecord party : Cells.records(row, column)) {
      ArrayNode cells = out.addArray();
      cells.add(Cells.textOr(party, "party_id")).add(Cells.textOr(party, "name"));
      cells.add(Cells.textOr(party, "type"));
    }
  }

  private static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      node.put(key, value);
    }
  }

  private static int numberOr(GenericRecord row, String column) {
    Integer value = Cells.number(row, column);
    return value == null ? 0 : value;
  }

  /** Writes the events. */
  void put(ObjectNode root) {
    root.withObject("/totals").put("events", rows);
    ArrayNode out = root.putArray("events");
    for (Map.Entry<String, ObjectNode> one : events.entrySet()) {
      out.add(one.getValue());
    }
  }
}

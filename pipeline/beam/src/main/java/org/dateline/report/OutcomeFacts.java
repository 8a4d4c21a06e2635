package org.dateline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;

/** What the report says of all outcomes, and which articles need a look because of them. */
final class OutcomeFacts {
  /** Confidence below which an outcome needs a look. */
  static final double LOW = 0.5;

  private final Counter months = new Counter();
  private final Counter types = new Counter();
  private final Map<String, Set<String>> articles = new HashMap<>();
  private final Counter flags = new Counter();
  private long rows;
  private boolean hasConfidence;

  /** Takes a row of outcomes. */
  void take(GenericRecord row) {
    rows++;
    String id = Cells.textOr(row, "article_id");
    String type = Cells.textOr(row, "type");
    String status = Cells.textOr(row, "status");
    types.add(type + "\t" + status);
    note("outcome", id);
    String day = Cells.day(row, "start_date");
    if (day == null) {
      flag("undated_outcome", id);
    } else {
      months.add(day.substring(0, day.lastIndexOf('-')) + "\t" + type + "\t" + status);
    }
    if (Cells.any(row, "begin") == null) {
      flag("title_only", id);
    }
    Double confidence = Cells.real(row, "confidence");
    hasConfidence |= confidence != null;
    if (confidence != null && confidence < LOW) {
      flag("low_confidence", id);
    }
  }

  private void flag(String name, String article) {
    flags.add(name);
    note(name, article);
  }

  private void note(String name, String article) {
    articles.computeIfAbsent(name, key -> new HashSet<>()).add(article);
  }

  /** True if an article has an outcome with a flag; {@code outcome} is any outcome. */
  boolean has(String flag, String article) {
    return articles.getOrDefault(flag, Set.of()).contains(article);
  }

  /** Writes the facts. */
  void put(ObjectNode root) {
    ObjectNode totals = root.withObject("/totals");
    totals.put("outcomes", rows).put("has_confidence", hasConfidence);
    totals.put("with_outcomes", articles.getOrDefault("outcome", Set.of()).size());
    ObjectNode rowsOf = root.putObject("outcome_flags");
    for (String name : new String[] {"undated_outcome", "title_only", "low_confidence"}) {
      rowsOf
          .putObject(name)
          .put("rows", flags.of(name))
          .put("articles", articles.getOrDefault(name, Set.of()).size());
    }
    putCounts(root.putArray("types"), types);
    putCounts(root.putArray("outcome_months"), months);
  }

  private static void putCounts(ArrayNode out, Counter counter) {
    Map<String, Long> sorted = new TreeMap<>();
    counter.top(Integer.MAX_VALUE).forEach(e -> sorted.put(e.getKey(), e.getValue()));
    sorted.forEach(
        (key, sum) -> {
          ArrayNode cells = out.addArray();
          for (String cell : key.split("\t", -1)) {
            cells.add(cell);
          }
          cells.add(sum);
        });
  }
}

package org.dateline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.generic.GenericRecord;

/** What the report says of all parties, and of pairs of them in outcomes. */
final class PartyFacts {
  private static final int TOP = 60;
  private static final int PAIRS = 120;

  private final Map<String, One> parties = new HashMap<>();
  private final Map<String, Counter> pairs = new HashMap<>();
  private final Set<String> guessed = new HashSet<>();
  private long guessedRows;
  private long rows;

  /** One party: its name in most articles and how often it is named. */
  private static final class One {
    final Counter names = new Counter();
    final Counter statuses = new Counter();
    String type = "";
    String country = "";
    long articles;
    long outcomes;
    long principal;

    void takePart(String status) {
      outcomes++;
      statuses.add(status);
    }

    void put(ObjectNode node) {
      node.put("name", names.top(1).get(0).getKey());
      node.put("type", type).put("country", country).put("articles", articles);
      node.put("outcomes", outcomes).put("principal", principal);
      PartyFacts.put(node.putObject("status"), statuses);
    }
  }

  /** Takes a row of parties. */
  void take(GenericRecord row) {
    rows++;
    One one = parties.computeIfAbsent(Cells.textOr(row, "party_id"), id -> new One());
    one.names.add(Cells.textOr(row, "name"));
    one.type = Cells.textOr(row, "type");
    String country = Cells.textOr(row, "country");
    one.country = country.compareTo(one.country) > 0 ? country : one.country;
    one.articles++;
    one.principal += Cells.isTrue(row, "is_principal") ? 1 : 0;
    if (isGuessed(row)) {
      guessedRows++;
      guessed.add(Cells.textOr(row, "article_id"));
    }
  }

  /** True where nothing in the text tells a party's country or side. */
  static boolean isGuessed(GenericRecord row) {
    String from = Cells.textOr(row, "country_from");
    return from.equals("GUESS") || (from.isEmpty() && Cells.textOr(row, "rule").contains("-guess"));
  }

  /** Takes a row of outcomes, after all rows of parties. */
  void takeOutcome(GenericRecord row) {
    String status = Cells.textOr(row, "status");
    TreeSet<String> sides = new TreeSet<>(Cells.texts(row, "participants"));
    sides.retainAll(parties.keySet());
    for (String side : sides) {
      parties.computeIfAbsent(side, id -> new One()).takePart(status);
      for (String other : sides.tailSet(side, false)) {
        pairs.computeIfAbsent(side + " " + other, pair -> new Counter()).add(status);
      }
    }
  }

  /** True if some country of the article's parties is a guess. */
  boolean isGuessedIn(String articleId) {
    return guessed.contains(articleId);
  }

  /** Number of articles with a guessed country. */
  int guessedArticles() {
    return guessed.size();
  }

  /** Writes the facts. */
  void put(ObjectNode root) {
    ObjectNode totals = root.withObject("/totals");
    totals.put("party_rows", rows).put("parties", parties.size());
    totals.put("guessed_rows", guessedRows);
    Map<String, Integer> listed = new LinkedHashMap<>();
    ArrayNode out = root.putArray("parties");
    List<Map.Entry<String, Counter>> linked = topPairs();
    for (String id : chosen(linked)) {
      listed.put(id, listed.size());
      parties.computeIfAbsent(id, key -> new One()).put(out.addObject().put("id", id));
    }
    ArrayNode links = root.putArray("pairs");
    for (Map.Entry<String, Counter> pair : linked) {
      String[] ends = pair.getKey().split(" ", 2);
      ObjectNode node = links.addObject();
      node.put("a", listed.get(ends[0])).put("b", listed.get(ends[1]));
      put(node.putObject("status"), pair.getValue());
    }
  }

  /** The parties in most outcomes and articles, and those of the listed pairs. */
  private Set<String> chosen(List<Map.Entry<String, Counter>> linked) {
    Comparator<Map.Entry<String, One>> order =
        Comparator.<Map.Entry<String, One>>comparingLong(e -> -e.getValue().outcomes)
            .thenComparingLong(e -> -e.getValue().articles)
            .thenComparing(Map.Entry::getKey);
    Set<String> ids = new LinkedHashSet<>();
    parties.entrySet().stream().sorted(order).limit(TOP).forEach(e -> ids.add(e.getKey()));
    Comparator<Map.Entry<String, One>> named =
        Comparator.<Map.Entry<String, One>>comparingLong(e -> -e.getValue().articles)
            .thenComparing(Map.Entry::getKey);
    parties.entrySet().stream().sorted(named).limit(TOP).forEach(e -> ids.add(e.getKey()));
    linked.forEach(pair -> ids.addAll(List.of(pair.getKey().split(" ", 2))));
    return ids;
  }

  private List<Map.Entry<String, Counter>> topPairs() {
    List<Map.Entry<String, Counter>> all = new ArrayList<>(pairs.entrySet());
    all.sort(
        Comparator.<Map.Entry<String, Counter>>comparingLong(e -> -sum(e.getValue()))
            .thenComparing(Map.Entry::getKey));
    return all.subList(0, Math.min(PAIRS, all.size()));
  }

  private static long sum(Counter counter) {
    return counter.top(Integer.MAX_VALUE).stream().mapToLong(Map.Entry::getValue).sum();
  }

  private static void put(ObjectNode node, Counter counter) {
    Map<String, Long> sorted = new TreeMap<>();
    counter.top(Integer.MAX_VALUE).forEach(e -> sorted.put(e.getKey(), e.getValue()));
    sorted.forEach(node::put);
  }
}

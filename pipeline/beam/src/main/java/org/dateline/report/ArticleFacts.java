package org.dateline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** What the report says of all articles: counts, sources, languages, months, clusters. */
final class ArticleFacts {
  private static final int SOURCES = 25;
  private static final int CLUSTERS = 12;
  private static final int MEMBERS = 40;
  private static final int NO_ARTICLES = 60;

  /** Sample of the articles with a text. */
  final Sample sample = new Sample();

  private final Counter sources = new Counter();
  private final Counter undatedSources = new Counter();
  private final Counter languages = new Counter();
  private final Counter months = new Counter();
  private final Counter clusters = new Counter();
  private final Map<String, TreeSet<String>> noArticle = new TreeMap<>();
  private final Counter noArticleReasons = new Counter();
  private final Map<String, Cluster> largest = new TreeMap<>();
  private final Counter reprints = new Counter();
  private long dated;
  private long analysed;
  private @Nullable String first;
  private @Nullable String last;

  /** A cluster of reprints: its articles by day and id. */
  private static final class Cluster {
    final TreeMap<String, String[]> members = new TreeMap<>();
  }

  /** Takes a row of articles, first pass. */
  void take(GenericRecord row) {
    if (!Cells.textOr(row, "status").equals("ARTICLE")) {
      String reason = Cells.textOr(row, "reason");
      noArticleReasons.add(reason);
      TreeSet<String> places = noArticle.computeIfAbsent(reason, name -> new TreeSet<>());
      places.add(place(row));
      if (places.size() > NO_ARTICLES) {
        places.pollLast();
      }
      return;
    }
    sample.offer(Cells.textOr(row, "article_id"), Cells.textOr(row, "text").length());
    String source = source(row);
    sources.add(source);
    String language = Cells.text(row, "language");
    languages.add(language == null ? "not known" : language);
    clusters.add(Cells.textOr(row, "cluster_id"));
    if (Cells.isTrue(row, "analysed")) {
      analysed++;
    }
    String day = Cells.day(row, "published_date");
    if (day == null) {
      undatedSources.add(source);
      return;
    }
    dated++;
    months.add(day.substring(0, day.lastIndexOf('-')));
    first = first == null || day.compareTo(first) < 0 ? day : first;
    last = last == null || day.compareTo(last) > 0 ? day : last;
  }

  /** Ends the first pass: chooses the sample and the largest clusters. */
  void closeFirst() {
    sample.close();
    for (Map.Entry<String, Long> one : clusters.top(CLUSTERS)) {
      if (one.getValue() > 1) {
        largest.put(one.getKey(), new Cluster());
      }
    }
  }

  /** Takes a row of articles, second pass: members of clusters and who reprinted whom. */
  void takeAgain(GenericRecord row, Map<String, String> sourceOfCluster) {
    if (!Cells.textOr(row, "status").equals("ARTICLE")) {
      return;
    }
    String id = Cells.textOr(row, "article_id");
    String clusterId = Cells.textOr(row, "cluster_id");
    if (!id.equals(clusterId)) {
      String from = sourceOfCluster.get(clusterId);
      if (from != null) {
        reprints.add(from + "\t" + source(row));
      }
    }
    Cluster cluster = largest.get(clusterId);
    if (cluster != null) {
      String day = Cells.textOr(row, "published");
      String title = Cells.textOr(row, "title");
      cluster.members.put(
          (day.isEmpty() ? "~" : day) + " " + id, new String[] {id, source(row), day, title});
    }
  }

  /** Sources of the representatives of clusters with more than one article; filled in one pass. */
  Map<String, String> representatives() {
    return new HashMap<>();
  }

  /** Notes the source of a cluster's representative. */
  void noteRepresentative(GenericRecord row, Map<String, String> sourceOfCluster) {
    String id = Cells.textOr(row, "article_id");
    if (clusters.of(id) > 1) {
      sourceOfCluster.put(id, source(row));
    }
  }

  /** Publisher, else site, else the word none. */
  static String source(GenericRecord row) {
    String source = Cells.textOr(row, "source");
    String site = Cells.textOr(row, "site");
    return !source.isEmpty() ? source : !site.isEmpty() ? site : "no source named";
  }

  /** Where a record was found. */
  static String place(GenericRecord row) {
    Object offset = Cells.any(row, "record_offset");
    boolean isStart = !(offset instanceof Number number) || number.longValue() == 0;
    return Cells.textOr(row, "source_uri") + (isStart ? "" : " at byte " + offset);
  }

  /** Number of articles with a day of publication. */
  long dated() {
    return dated;
  }

  /** Writes the facts. */
  void put(ObjectNode root) {
    ObjectNode totals = root.withObject("/totals");
    totals.put("articles", sample.articles()).put("dated", dated).put("analysed", analysed);
    totals.put("sources", sources.size()).put("clusters", clusters.size());
    totals.put("first", first).put("last", last);
    ArrayNode byMonth = root.putArray("months");
    new TreeMap<>(asMap(months)).forEach((month, sum) -> byMonth.addArray().add(month).add(sum));
    ArrayNode bySource = root.putArray("sources");
    for (Map.Entry<String, Long> one : sources.top(SOURCES)) {
      bySource
          .addArray()
          .add(one.getKey())
          .add(one.getValue())
          .add(undatedSources.of(one.getKey()));
    }
    ArrayNode byLanguage = root.putArray("languages");
    languages.top(SOURCES).forEach(e -> byLanguage.addArray().add(e.getKey()).add(e.getValue()));
    putClusters(root.putArray("clusters"));
    ArrayNode flows = root.putArray("reprints");
    for (Map.Entry<String, Long> one : reprints.top(SOURCES)) {
      String[] ends = one.getKey().split("\t", 2);
      flows.addArray().add(ends[0]).add(ends[1]).add(one.getValue());
    }
    ArrayNode without = root.withObject("/dropped").putArray("no_article");
    noArticle.forEach(
        (reason, places) -> {
          ObjectNode one = without.addObject().put("reason", reason);
          one.put("count", noArticleReasons.of(reason));
          places.forEach(one.putArray("places")::add);
        });
  }

  private void putClusters(ArrayNode out) {
    for (Map.Entry<String, Long> one : clusters.top(CLUSTERS)) {
      Cluster cluster = largest.get(one.getKey());
      if (cluster == null) {
        continue;
      }
      ObjectNode node = out.addObject().put("id", one.getKey()).put("size", one.getValue());
      ArrayNode members = node.putArray("members");
      for (String[] member : cluster.members.values()) {
        if (members.size() < MEMBERS) {
          ArrayNode cells = members.addArray();
          for (String cell : member) {
            cells.add(cell);
          }
        }
      }
    }
  }

  private static Map<String, Long> asMap(Counter counter) {
    Map<String, Long> map = new HashMap<>();
    counter.top(Integer.MAX_VALUE).forEach(e -> map.put(e.getKey(), e.getValue()));
    return map;
  }
}

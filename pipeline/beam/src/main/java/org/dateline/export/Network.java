package org.dateline.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.dateline.report.Cells;
import org.dateline.report.RunTables;

/**
 * Who acted with whom: parties as nodes and events as edges.
 *
 * <p>An event with recipients has an edge from each actor to each recipient; one without has an
 * edge between each two actors, in the order of their ids. Where the run has no table of events,
 * each row of {@code outcomes} is an edge. Events of a single party have no edge.
 *
 * @param nodes id of a party to its attributes, sorted by id
 * @param edges sorted by id
 */
record Network(Map<String, Map<String, String>> nodes, List<Edge> edges) {
  /** Attributes of a node. */
  static final List<String> NODE_KEYS = List.of("label", "type", "country");

  /** Attributes of an edge. */
  static final List<String> EDGE_KEYS =
      List.of("type", "status", "start_date", "end_date", "title", "evidence", "article_id");

  /**
   * One event between two parties.
   *
   * @param id of the event or outcome, and a number where it has several edges
   * @param isDirected true from an actor to a recipient
   */
  record Edge(
      String id, String from, String to, boolean isDirected, Map<String, String> attributes) {}

  /** Reads the tables of a run. */
  static Network of(RunTables tables) throws IOException {
    Network network = new Network(new TreeMap<>(), new ArrayList<>());
    Map<String, Map<String, String>> parties = new TreeMap<>();
    tables.each("parties", row -> party(parties, row));
    if (tables.has("events")) {
      tables.each(
          "events",
          row ->
              network.add(
                  Cells.textOr(row, "event_id"),
                  ids(Cells.records(row, "actors")),
                  ids(Cells.records(row, "recipients")),
                  attributes(row, Cells.textOr(row, "evidence_article_id")),
                  parties));
    } else {
      tables.each(
          "outcomes",
          row ->
              network.add(
                  Cells.textOr(row, "article_id") + "-" + Cells.textOr(row, "outcome_id"),
                  Cells.texts(row, "actors"),
                  Cells.texts(row, "recipients"),
                  attributes(row, Cells.textOr(row, "article_id")),
                  parties));
    }
    network.edges.sort(java.util.Comparator.comparing(Edge::id));
    return network;
  }

  private static void party(Map<String, Map<String, String>> parties, GenericRecord row) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("label", Cells.textOr(row, "name"));
    attributes.put("type", Cells.textOr(row, "type"));
    attributes.put("country", Cells.textOr(row, "country"));
    // One party has a row for each article; the least by text, so that the order of rows is free.
    parties.merge(
        Cells.textOr(row, "party_id"),
        attributes,
        (one, other) -> one.toString().compareTo(other.toString()) <= 0 ? one : other);
  }

  private static List<String> ids(List<GenericRecord> parties) {
    return parties.stream().map(party -> Cells.textOr(party, "party_id")).toList();
  }

  private static Map<String, String> attributes(GenericRecord row, String article) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String key : List.of("type", "status", "title", "evidence")) {
      attributes.put(key, Cells.textOr(row, key));
    }
    for (String key : List.of("start_date", "end_date")) {
      String day = Cells.day(row, key);
      attributes.put(key, day == null ? "" : day);
    }
    attributes.put("article_id", article);
    return attributes;
  }

  private void add(
      String id,
      List<String> actors,
      List<String> recipients,
      Map<String, String> attributes,
      Map<String, Map<String, String>> parties) {
    List<String[]> pairs = new ArrayList<>();
    boolean isDirected = !recipients.isEmpty() && !actors.equals(recipients);
    if (isDirected) {
      for (String actor : actors) {
        recipients.stream()
            .filter(recipient -> !recipient.equals(actor))
            .forEach(recipient -> pairs.add(new String[] {actor, recipient}));
      }
    } else {
      List<String> sorted = actors.stream().distinct().sorted().toList();
      for (int i = 0; i < sorted.size(); i++) {
        for (int j = i + 1; j < sorted.size(); j++) {
          pairs.add(new String[] {sorted.get(i), sorted.get(j)});
        }
      }
    }
    for (int i = 0; i < pairs.size(); i++) {
      for (String end : pairs.get(i)) {
        nodes.putIfAbsent(end, parties.getOrDefault(end, Map.of("label", end)));
      }
      String name = pairs.size() == 1 ? id : id + "-" + (i + 1);
      edges.add(new Edge(name, pairs.get(i)[0], pairs.get(i)[1], isDirected, attributes));
    }
  }
}

package org.dateline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.generic.GenericRecord;

/** What the report says of removed paragraphs and of records that could not be read. */
final class DroppedFacts {
  private static final int SAMPLES = 12;
  private static final int REJECTS = 40;
  private static final int LONGEST = 320;

  private final Counter reasons = new Counter();
  private final Map<String, TreeSet<String>> samples = new TreeMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> wanted = new HashSet<>();
  private final Counter errors = new Counter();
  private final Map<String, TreeMap<String, String[]>> rejects = new TreeMap<>();

  /** Takes a row of occurrences. */
  void takeOccurrence(GenericRecord row) {
    String reason = Cells.text(row, "reason");
    if (reason == null) {
      return;
    }
    String name = reason + "\t" + Cells.textOr(row, "kind");
    reasons.add(name);
    TreeSet<String> ids = samples.computeIfAbsent(name, key -> new TreeSet<>());
    ids.add(Cells.textOr(row, "paragraph_id"));
    if (ids.size() > SAMPLES) {
      ids.pollLast();
    }
  }

  /** Asks for the text of a paragraph. */
  void want(String paragraphId) {
    wanted.add(paragraphId);
  }

  /** Ends the rows of occurrences. */
  void closeOccurrences() {
    samples.values().forEach(wanted::addAll);
  }

  /** Takes a row of paragraphs. */
  void takeParagraph(GenericRecord row) {
    String id = Cells.textOr(row, "paragraph_id");
    if (wanted.contains(id)) {
      texts.put(id, cut(Cells.textOr(row, "text")));
    }
  }

  /** Takes a row of rejects. */
  void takeReject(GenericRecord row) {
    String error = Cells.textOr(row, "error") + "\t" + Cells.textOr(row, "stage");
    errors.add(error);
    TreeMap<String, String[]> some = rejects.computeIfAbsent(error, key -> new TreeMap<>());
    String place = ArticleFacts.place(row);
    String[] cells = {place, Cells.textOr(row, "message"), Cells.textOr(row, "excerpt")};
    some.put(String.join("\t", cells), cells);
    if (some.size() > REJECTS) {
      some.pollLastEntry();
    }
  }

  /** Beginning of a paragraph that was asked for; empty where it is not known. */
  String text(String paragraphId) {
    return texts.getOrDefault(paragraphId, "");
  }

  /** Writes the facts. */
  void put(ObjectNode root) {
    ObjectNode dropped = root.withObject("/dropped");
    ArrayNode removed = dropped.putArray("removed");
    for (Map.Entry<String, Long> one : reasons.top(Integer.MAX_VALUE)) {
      String[] name = one.getKey().split("\t", 2);
      ObjectNode node = removed.addObject().put("reason", name[0]).put("kind", name[1]);
      node.put("count", one.getValue());
      ArrayNode some = node.putArray("samples");
      List<String> ids = new ArrayList<>(samples.getOrDefault(one.getKey(), new TreeSet<>()));
      ids.forEach(id -> some.add(text(id)));
    }
    ArrayNode failed = dropped.putArray("rejects");
    for (Map.Entry<String, Long> one : errors.top(Integer.MAX_VALUE)) {
      String[] name = one.getKey().split("\t", 2);
      ObjectNode node = failed.addObject().put("error", name[0]).put("stage", name[1]);
      node.put("count", one.getValue());
      ArrayNode some = node.putArray("samples");
      for (String[] cells : rejects.getOrDefault(one.getKey(), new TreeMap<>()).values()) {
        ArrayNode cell = some.addArray();
        for (String value : cells) {
          cell.add(value);
        }
      }
    }
  }

  /** The first characters of a long text. */
  static String cut(String text) {
    int points = text.codePointCount(0, text.length());
    return points <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " …";
  }
}

package org.dateline.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.rules.RuleException;

/**
 * One verdict of a corrections file.
 *
 * @param number its place in the file, from 1, for messages
 * @param articleId article of the row
 * @param table name of the table
 * @param row the row's id in its article: date_id, party_id, outcome_id or index; empty for the
 *     article itself and for a missing row
 * @param column column that should be another; empty for other verdicts
 * @param value what the column should be; for a missing date its value, for a missing outcome its
 *     type, for a missing party its country
 * @param type type of a missing party; empty otherwise
 * @param text the words of the row
 * @param begin first code point of the words in the text; -1 where they have no place
 * @param end code point after the last; -1 where they have no place
 */
record Correction(
    int number,
    String articleId,
    String table,
    String row,
    Verdict verdict,
    String column,
    String value,
    String type,
    String text,
    int begin,
    int end) {
  private static final Set<String> TABLES =
      Set.of("articles", "dates", "parties", "outcomes", "occurrences");

  /** What a user says of a row. */
  enum Verdict {
    RIGHT,
    WRONG,
    CHANGE,
    MISSING
  }

  /**
   * Reads a file.
   *
   * @param name the file's name, for messages
   * @throws RuleException for a file that is none of corrections; the message says what is wrong
   */
  static List<Correction> read(String name, byte[] content) {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(content);
    } catch (IOException e) {
      throw new RuleException(
          name + ": no JSON: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    if (root == null
        || !root.path("kind").asText().equals("corrections")
        || !root.path("corrections").isArray()) {
      throw new RuleException(
          name + ": no corrections; download the file from the view Corrections of report.html");
    }
    List<Correction> all = new ArrayList<>();
    for (JsonNode one : root.path("corrections")) {
      all.add(of(name, all.size() + 1, one));
    }
    return all;
  }

  private static Correction of(String name, int number, JsonNode one) {
    Correction read =
        new Correction(
            number,
            one.path("article_id").asText(),
            one.path("table").asText(),
            one.path("row").asText(),
            verdict(name, number, one.path("verdict").asText()),
            one.path("column").asText(),
            one.path("value").asText().strip(),
            one.path("type").asText(),
            one.path("text").asText(),
            one.path("begin").asInt(-1),
            one.path("end").asInt(-1));
    if (!TABLES.contains(read.table)) {
      throw new RuleException(
          name
              + ": correction "
              + number
              + ": table '"
              + read.table
              + "' is none of articles, dates, occurrences, outcomes, parties");
    }
    if (read.articleId.isEmpty()) {
      throw new RuleException(name + ": correction " + number + ": article_id is missing");
    }
    if (read.verdict == Verdict.CHANGE && read.column.isEmpty()) {
      throw new RuleException(name + ": correction " + number + ": column is missing");
    }
    return read;
  }

  private static Verdict verdict(String name, int number, String text) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.name().toLowerCase(Locale.ROOT).equals(text)) {
        return verdict;
      }
    }
    throw new RuleException(
        name
            + ": correction "
            + number
            + ": verdict '"
            + text
            + "' is none of right, wrong, change, missing");
  }

  /** What a message calls it. */
  String told() {
    return "correction "
        + number
        + " ("
        + verdict.name().toLowerCase(Locale.ROOT)
        + ", "
        + table
        + (text.isEmpty() ? "" : ", " + text)
        + ")";
  }
}

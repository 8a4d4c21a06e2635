package org.dateline.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the title, the date of publication and the authors of a page were chosen: all candidates, the
 * evidence for each, and which one was chosen. Made by {@link MetadataChooser#explain}.
 *
 * @param title candidates for the headline
 * @param published candidates for the date of publication: days, and months or years
 * @param authors candidates for the authors: each is a list of one or more names
 */
public record MetadataReport(
    List<Candidate> title, List<Candidate> published, List<Candidate> authors) {

  /** Copies the lists. */
  public MetadataReport {
    title = List.copyOf(title);
    published = List.copyOf(published);
    authors = List.copyOf(authors);
  }

  /**
   * One value that could be chosen.
   *
   * @param value a headline, a date in ISO 8601, or names with a comma between them
   * @param evidence what supports it, in document order
   * @param score the candidate with the highest score is chosen, the first one of equals. A value
   *     that the record gives is chosen before all others; its score is 1
   * @param chosen whether it was chosen
   */
  public record Candidate(String value, List<Support> evidence, double score, boolean chosen) {
    /** Copies the list. */
    public Candidate {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * One piece of evidence for a candidate.
   *
   * @param field what the page says that the value is, such as published or modified
   * @param kind where it was found, such as json-ld or text:near
   * @param value as printed, or a date in ISO 8601
   * @param weight from 0 to 1, as counted for the candidate
   */
  public record Support(String field, String kind, String value, double weight) {}

  /** A field for which the record gives the value. */
  static List<Candidate> given(String field, List<String> values, List<Candidate> others) {
    List<Candidate> all = new ArrayList<>();
    List<Support> evidence =
        values.stream().map(value -> new Support(field, "given", value, 1)).toList();
    all.add(new Candidate(String.join(", ", values), evidence, 1, true));
    others.forEach(c -> all.add(new Candidate(c.value(), c.evidence(), c.score(), false)));
    return all;
  }

  /** Notes the evidence for each candidate while it is counted, by the key of the candidate. */
  static final class Log {
    private final Map<String, List<Support>> evidence = new HashMap<>();

    /** Adds to a log; does nothing if there is none. */
    static void add(
        @Nullable Log log, String key, String field, String kind, String value, double w) {
      if (log != null) {
        log.evidence
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new Support(field, kind, value, w));
      }
    }

    List<Support> of(String key) {
      return evidence.getOrDefault(key, List.of());
    }
  }
}

package org.dateline.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Evidence;

/**
 * The fields and kinds of evidence, and the weight of each kind for a field. Names in a rule file
 * are checked against the lists here.
 */
final class EvidenceKinds {
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "author",
          "other_author",
          "published",
          "created",
          "modified",
          "other_date",
          "source",
          "agency",
          "copyright",
          "language",
          "url");

  /** The kinds that rule files may name: each source, and what may follow it after a colon. */
  private static final Map<String, List<String>> SOURCES =
      Map.ofEntries(
          Map.entry("json-ld", List.of("page", "other")),
          Map.entry("meta", List.of("weak")),
          Map.entry("microdata", List.of()),
          Map.entry("time", List.of("near", "above", "label", "published")),
          Map.entry("class", List.of("near", "above", "label")),
          Map.entry("data", List.of("near", "above", "label")),
          Map.entry("text", List.of("near", "above", "label", "label:near", "body")),
          Map.entry("script", List.of("created")),
          Map.entry("rel", List.of("near")),
          Map.entry("link", List.of("near")),
          Map.entry("url", List.of()),
          Map.entry("dateline", List.of()),
          Map.entry("copyright", List.of()));

  /** By field and kind. */
  private final Map<String, Map<String, Double>> weights = new HashMap<>();

  EvidenceKinds(RuleSet rules) {
    for (Row row : rules.rows("metadata/weights.tsv", 3)) {
      check(row, row.cell(0), row.cell(1));
      try {
        double weight = Double.parseDouble(row.cell(2));
        weights.computeIfAbsent(row.cell(0), f -> new HashMap<>()).put(row.cell(1), weight);
      } catch (NumberFormatException e) {
        throw row.error("not a number: " + row.cell(2));
      }
    }
  }

  /**
   * Checks the names in a row of a rule file.
   *
   * @throws org.dateline.rules.RuleException for an unknown field or kind; it names file and line
   */
  static void check(Row row, String field, String kind) {
    if (!FIELDS.contains(field)) {
      throw row.error("unknown field " + field + ", expected one of " + new TreeSet<>(FIELDS));
    }
    int colon = kind.indexOf(':');
    String source = colon < 0 ? kind : kind.substring(0, colon);
    List<String> shades = SOURCES.get(source);
    if (shades == null) {
      throw row.error(
          "unknown kind of evidence "
              + source
              + ", expected one of "
              + new TreeSet<>(SOURCES.keySet()));
    }
    if (colon >= 0 && !shades.contains(kind.substring(colon + 1))) {
      throw row.error(
          "unknown kind of evidence " + kind + ", after " + source + ": expected one of " + shades);
    }
  }

  /** The weight from 0 to 1; 0 for a kind that is not used for its field. */
  double weight(Evidence evidence) {
    return weights
        .getOrDefault(evidence.getField(), Map.of())
        .getOrDefault(evidence.getFrom(), 0.0);
  }
}

package org.dateline.metadata;

import java.util.HashMap;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Evidence;

/** How far each kind of evidence is trusted for a field. */
final class Weights {
  /** By field and kind of evidence. */
  private final Map<String, Map<String, Double>> weights = new HashMap<>();

  Weights(RuleSet rules) {
    for (Row row : rules.rows("metadata/weights.tsv", 3)) {
      try {
        double weight = Double.parseDouble(row.cell(2));
        weights.computeIfAbsent(row.cell(0), f -> new HashMap<>()).put(row.cell(1), weight);
      } catch (NumberFormatException e) {
        throw row.error("not a number: " + row.cell(2));
      }
    }
  }

  /** From 0 to 1; 0 for a kind that is not used. */
  double of(Evidence evidence) {
    return weights
        .getOrDefault(evidence.getField(), Map.of())
        .getOrDefault(evidence.getFrom(), 0.0);
  }
}

package org.dateline.parties;

import java.util.EnumMap;
import java.util.Map;
import org.dateline.parties.NameMention.Kind;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/**
 * The points of each feature for each kind of party, from {@code parties/principals.tsv}, and the
 * confidence that a sum of points means.
 */
final class PrincipalWeights {
  private static final int MAX_WEIGHT = 100;
  private final Map<Kind, EnumMap<SalienceFeature, Double>> points = new EnumMap<>(Kind.class);

  private final PartyConfidence confidence;

  PrincipalWeights(RuleSet rules) {
    confidence = new PartyConfidence(rules);
    for (Row row : rules.rows("parties/principals.tsv", 4)) {
      points
          .computeIfAbsent(PartyConfidence.kind(row), k -> new EnumMap<>(SalienceFeature.class))
          .put(feature(row), row.number(2, "the weight", -MAX_WEIGHT, MAX_WEIGHT));
    }
  }

  private static SalienceFeature feature(Row row) {
    for (SalienceFeature feature : SalienceFeature.values()) {
      if (feature.listName().equals(row.cell(1))) {
        return feature;
      }
    }
    throw row.error("there is no feature '" + row.cell(1) + "'");
  }

  /** How often parties with these points take part in the event, from 0 to 1. */
  double confidence(Kind kind, double sum) {
    return confidence.of(kind, sum);
  }

  /** Weight of a feature for a kind; 0 if the list has none. */
  double of(Kind kind, SalienceFeature feature) {
    EnumMap<SalienceFeature, Double> own = points.get(kind);
    return own == null ? 0 : own.getOrDefault(feature, 0.0);
  }
}

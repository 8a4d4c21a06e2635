package org.dateline.parties;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.dateline.parties.NameMention.Kind;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/**
 * The points of each feature for each kind of party, from {@code parties/principals.tsv}, and the
 * confidence that a sum of points means.
 */
final class PrincipalWeights {
  private static final double MAX_WEIGHT = 100;
  private final Map<Kind, EnumMap<SalienceFeature, Double>> points = new EnumMap<>(Kind.class);

  private final PartyConfidence confidence;

  PrincipalWeights(RuleSet rules) {
    confidence = new PartyConfidence(rules);
    for (Row row : rules.rows("parties/principals.tsv", 4)) {
      points
          .computeIfAbsent(kind(row), k -> new EnumMap<>(SalienceFeature.class))
          .put(feature(row), points(row));
    }
  }

  private static Kind kind(Row row) {
    String name = row.cell(0);
    if (!Set.of("COUNTRY", "PERSON", "ORG").contains(name)) {
      throw row.error("the kind must be COUNTRY, PERSON or ORG, not '" + name + "'");
    }
    return Kind.valueOf(name);
  }

  private static SalienceFeature feature(Row row) {
    for (SalienceFeature feature : SalienceFeature.values()) {
      if (feature.listName().equals(row.cell(1))) {
        return feature;
      }
    }
    throw row.error("there is no feature '" + row.cell(1) + "'");
  }

  private static double points(Row row) {
    try {
      double weight = Double.parseDouble(row.cell(2));
      if (Math.abs(weight) <= MAX_WEIGHT) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // The message below says it.
    }
    throw row.error("the weight must be a number from -100 to 100, not '" + row.cell(2) + "'");
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

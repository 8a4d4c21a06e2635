package org.dateline.parties;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/**
 * Tells those that take part in the reported event from those that are only named, by a sum of
 * weighted features.
 *
 * <p>The weights are in {@code parties/principals.tsv}; a party whose sum is positive takes part.
 */
final class Principals {
  private final Map<Name.Kind, EnumMap<Feature, Double>> weights = new EnumMap<>(Name.Kind.class);

  Principals(RuleSet rules) {
    for (Row row : rules.rows("parties/principals.tsv", 3)) {
      Name.Kind kind = Name.Kind.valueOf(row.cell(0));
      Feature feature = Feature.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
      weights
          .computeIfAbsent(kind, k -> new EnumMap<>(Feature.class))
          .put(feature, Double.valueOf(row.cell(2)));
    }
  }

  /** Marks the principals among the parties; people first, for states and bodies act by them. */
  void mark(List<Actor> actors, Salience salience, TitleWords headline) {
    for (Actor actor : actors) {
      if (actor.kind == Name.Kind.PERSON) {
        judge(actor, salience.of(actor, headline));
      }
    }
    for (Actor actor : actors) {
      if (actor.kind != Name.Kind.PERSON) {
        judge(actor, salience.of(actor, headline));
      }
    }
  }

  private void judge(Actor actor, Map<Feature, Double> features) {
    actor.features = features;
    actor.principal = score(actor, features) > 0;
  }

  private double score(Actor actor, Map<Feature, Double> features) {
    EnumMap<Feature, Double> own = weights.get(actor.kind);
    double sum = 0;
    if (own != null) {
      for (Map.Entry<Feature, Double> f : features.entrySet()) {
        sum += f.getValue() * own.getOrDefault(f.getKey(), 0.0);
      }
    }
    return sum;
  }
}

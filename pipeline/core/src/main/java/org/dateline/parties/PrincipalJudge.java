package org.dateline.parties;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/**
 * Tells those that take part in the reported event from those that are only named, by points for
 * and against.
 *
 * <p>The points, each with its reason, are in {@code parties/principals.tsv}; a party whose sum is
 * above nought takes part.
 */
final class PrincipalJudge {
  private final Map<NameMention.Kind, EnumMap<SalienceFeature, Integer>> points =
      new EnumMap<>(NameMention.Kind.class);

  PrincipalJudge(RuleSet rules) {
    for (Row row : rules.rows("parties/principals.tsv", 4)) {
      NameMention.Kind kind = NameMention.Kind.valueOf(row.cell(0));
      SalienceFeature feature = SalienceFeature.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
      points
          .computeIfAbsent(kind, k -> new EnumMap<>(SalienceFeature.class))
          .put(feature, Integer.valueOf(row.cell(2)));
    }
  }

  /** Marks the principals among the parties; people first, for states and bodies act by them. */
  void mark(List<PartyCandidate> actors, Salience salience, HeadlineNames headline) {
    for (PartyCandidate actor : actors) {
      if (actor.kind == NameMention.Kind.PERSON) {
        judge(actor, salience.of(actor, headline));
      }
    }
    for (PartyCandidate actor : actors) {
      if (actor.kind != NameMention.Kind.PERSON) {
        judge(actor, salience.of(actor, headline));
      }
    }
  }

  private void judge(PartyCandidate actor, Set<SalienceFeature> features) {
    EnumMap<SalienceFeature, Integer> own = points.get(actor.kind);
    int sum = 0;
    if (own != null) {
      for (SalienceFeature feature : features) {
        sum += own.getOrDefault(feature, 0);
      }
    }
    actor.features = features;
    actor.principal = sum > 0;
  }
}

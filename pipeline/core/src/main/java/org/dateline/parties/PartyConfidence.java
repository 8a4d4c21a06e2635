package org.dateline.parties;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.parties.NameMention.Kind;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/**
 * How often parties with these points take part in the event, as counted on stories that the
 * weights were not fitted on: {@code parties/confidence.tsv}.
 *
 * <p>Between two rows of the list the confidence grows in a straight line; beyond the first and
 * last row it stays.
 */
final class PartyConfidence {
  /** Confidence by points. */
  private final Map<Kind, TreeMap<Double, Double>> counts = new EnumMap<>(Kind.class);

  /** Reads the list; a row with an unknown kind or a number out of range is an error. */
  PartyConfidence(RuleSet rules) {
    for (Row row : rules.rows("parties/confidence.tsv", 3)) {
      counts
          .computeIfAbsent(kind(row), k -> new TreeMap<>())
          .put(row.number(1, "the points", -100, 100), row.number(2, "the confidence", 0, 1));
    }
  }

  /** The kind in the first cell. */
  static Kind kind(Row row) {
    String name = row.cell(0);
    if (!Set.of("COUNTRY", "PERSON", "ORG").contains(name)) {
      throw row.error("the kind must be COUNTRY, PERSON or ORG, not '" + name + "'");
    }
    return Kind.valueOf(name);
  }

  /** The confidence from 0 to 1, in hundredths; 0 for a kind that the list does not have. */
  double of(Kind kind, double points) {
    TreeMap<Double, Double> own = counts.get(kind);
    if (own == null) {
      return 0;
    }
    Map.Entry<Double, Double> below = own.floorEntry(points);
    Map.Entry<Double, Double> above = own.ceilingEntry(points);
    if (below == null || above == null) {
      return hundredths((below == null ? own.firstEntry() : below).getValue());
    }
    double width = above.getKey() - below.getKey();
    double share = width == 0 ? 0 : (points - below.getKey()) / width;
    return hundredths(below.getValue() + share * (above.getValue() - below.getValue()));
  }

  private static double hundredths(double value) {
    return Math.rint(100 * value) / 100;
  }
}

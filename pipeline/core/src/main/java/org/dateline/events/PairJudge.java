package org.dateline.events;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.rules.Row;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;

/** Says how likely two reports tell one event: weights of {@link PairFeatures} from a file. */
final class PairJudge {
  /** From this probability two reports are linked. */
  static final double LINK = 0.5;

  private static final Set<String> VOTES = Set.of("APPROVED", "REJECTED");
  private final double[] weights = new double[PairFeatures.values().length];
  private final Set<String> sameTypes = new HashSet<>();
  private final boolean anyType;

  /**
   * Reads the weights.
   *
   * @param file the list of weights
   * @param anyType true if the types say nothing: for steps of one thread
   */
  @SuppressWarnings("EnumOrdinal") // the order is that of the features in an array
  PairJudge(RuleSet rules, String file, boolean anyType) {
    this.anyType = anyType;
    List<Row> rows = rules.rows(file, 2);
    for (Row row : rows) {
      String name = row.cell(0).toUpperCase(Locale.ROOT);
      weights[feature(row, name).ordinal()] = number(row);
    }
    for (Row row : rules.rows("events/same_types.tsv", 2)) {
      sameTypes.add(row.cell(0) + " " + row.cell(1));
      sameTypes.add(row.cell(1) + " " + row.cell(0));
    }
  }

  private static PairFeatures feature(Row row, String name) {
    for (PairFeatures feature : PairFeatures.values()) {
      if (feature.name().equals(name)) {
        return feature;
      }
    }
    throw new RuleException(row.file(), row.line(), "there is no feature " + row.cell(0));
  }

  private static double number(Row row) {
    try {
      return Double.parseDouble(row.cell(1));
    } catch (NumberFormatException e) {
      throw new RuleException(row.file(), row.line(), "a weight is a number: " + row.cell(1));
    }
  }

  /** The probability that two reports tell one event; 0 where that cannot be. */
  double probability(Signature one, Signature other) {
    if (isImpossible(one, other)) {
      return 0;
    }
    double[] is = PairFeatures.of(one, other);
    double sum = 0;
    for (int i = 0; i < is.length; i++) {
      sum += weights[i] * is[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private boolean isImpossible(Signature one, Signature other) {
    if (anyType) {
      return false;
    }
    boolean types =
        one.type().equals(other.type()) || sameTypes.contains(one.type() + " " + other.type());
    boolean tallies = one.tally() != 0 && other.tally() != 0 && one.tally() != other.tally();
    int gap = PairFeatures.gap(one, other);
    boolean days = gap > 2 && one.isTold() && other.isTold();
    boolean vote = VOTES.contains(one.type()) || VOTES.contains(other.type());
    return !types || tallies || days || (vote && one.isOfOtherBody(other));
  }
}

package org.dateline.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dateline.schema.Event;
import org.dateline.schema.Outcome;

/** Says how sure an event is and what its reports disagree on. */
final class EventDoubts {
  private static final int COMPARED = 12;
  private static final double PART = 0.2;

  private EventDoubts() {}

  static void set(
      Event.Builder row, List<Signature> signatures, List<Outcome> rows, PairJudge judge) {
    row.setDisagreement(disagreement(signatures, rows));
    boolean known = row.getStartDate() != null;
    boolean named = !row.getActors().isEmpty();
    double told = rows.stream().mapToDouble(Outcome::getConfidence).max().orElse(1);
    double own = 1 - (known ? 0 : PART) - (named ? 0 : PART) - (row.getAttributed() ? PART : 0);
    double together = signatures.size() == 1 ? 1 : mean(signatures, judge);
    row.setConfidence(Math.round(told * own * together * 1000) / 1000.0);
  }

  private static double mean(List<Signature> signatures, PairJudge judge) {
    double sum = 0;
    int pairs = 0;
    int size = Math.min(COMPARED, signatures.size());
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        sum += judge.probability(signatures.get(i), signatures.get(j));
        pairs++;
      }
    }
    return sum / pairs;
  }

  private static List<String> disagreement(List<Signature> signatures, List<Outcome> rows) {
    List<String> on = new ArrayList<>();
    add(on, "TYPE", rows, Outcome::getType);
    if (daysDiffer(signatures)) {
      on.add("DATE");
    }
    add(on, "NUMBER", rows, row -> String.valueOf(Numbers.tally(row.getEvidence())));
    add(on, "OUTCOME", rows, Outcome::getStatus);
    return on;
  }

  private static void add(
      List<String> to, String name, List<Outcome> rows, Function<Outcome, String> value) {
    Set<String> values = new HashSet<>();
    rows.forEach(row -> values.add(value.apply(row)));
    values.remove("null");
    if (values.size() > 1) {
      to.add(name);
    }
  }

  /** True if two texts tell two days. */
  private static boolean daysDiffer(List<Signature> signatures) {
    Signature one = null;
    for (Signature other : signatures) {
      if (other.isTold() && other.isDated()) {
        one = one == null ? other : one;
        if (PairFeatures.gap(one, other) > 0) {
          return true;
        }
      }
    }
    return false;
  }
}

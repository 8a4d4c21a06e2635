package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.dateline.outcomes.OutcomeSelection.Chosen;
import org.dateline.outcomes.TypeRules.Trust;

/** Finds the candidates that report the same outcome. */
final class SameOutcome {
  /** Most duplicates that are kept of an outcome. */
  private static final int MOST_DUPLICATES = 100;

  private SameOutcome() {}

  /**
   * Two matches of a type are the same outcome, unless they are two future meetings on two days, a
   * sentence says that something is "also" done, or the rule of one reports a step of its own. If a
   * later match is better evidence, only the match that it replaces stays as a duplicate.
   */
  static List<Chosen> merged(OutcomeContext context, List<OutcomeCandidate> all) {
    List<Chosen> kept = new ArrayList<>();
    for (OutcomeCandidate candidate : all) {
      int same = 0;
      while (same < kept.size() && !isSame(kept.get(same).evidence(), candidate)) {
        same++;
      }
      if (same == kept.size()) {
        if (same < OutcomeSelection.MOST) {
          kept.add(Chosen.of(candidate));
        }
        continue;
      }
      Chosen chosen = kept.get(same);
      if (isBetter(context, candidate, chosen.evidence())) {
        context.log().duplicate(chosen.match(), candidate.match());
        kept.set(same, Chosen.of(candidate, chosen.evidence()));
      } else {
        context.log().duplicate(candidate.match(), chosen.match());
        if (chosen.duplicates().size() < MOST_DUPLICATES) {
          kept.set(same, chosen.with(candidate));
        }
      }
    }
    kept.sort(OutcomeSelection.IN_READING_ORDER);
    return kept;
  }

  private static boolean isSame(OutcomeCandidate kept, OutcomeCandidate candidate) {
    if (!kept.match().hasSameType(candidate.match())) {
      return false;
    }
    if (kept.match().rule().isSeparate() != candidate.match().rule().isSeparate()) {
      return false;
    }
    if (kept.sentence() != candidate.sentence() && candidate.match().isAddition()) {
      return false;
    }
    boolean twoDates =
        kept.match().type().isNext()
            && !kept.dateValue().isEmpty()
            && !candidate.dateValue().isEmpty();
    return !twoDates || kept.dateValue().equals(candidate.dateValue());
  }

  /** True if the later sentence is better evidence: its rule is not weak, or it has the date. */
  private static boolean isBetter(
      OutcomeContext context, OutcomeCandidate candidate, OutcomeCandidate kept) {
    boolean weak = candidate.match().rule().isWeak();
    if (weak || kept.match().rule().isWeak()) {
      return !weak;
    }
    return isCertain(candidate) && kept.dateValue().isEmpty() && candidate.isRecent(context);
  }

  /** A past event, reported by a rule that is used anywhere. */
  static boolean isCertain(OutcomeCandidate candidate) {
    return !candidate.match().type().isNext() && candidate.match().trust() == Trust.ANYWHERE;
  }
}

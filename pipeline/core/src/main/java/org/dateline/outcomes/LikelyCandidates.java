package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.dateline.outcomes.WideCandidates.JudgedMatch;

/**
 * Decides which candidates of a sentence pass: the most likely one, and those of other types that
 * are more likely than not by some margin; for each type at most one.
 */
final class LikelyCandidates {
  /** The least probability of a candidate beside a better one. */
  private static final double SECOND = .6;

  /** From here on the best candidate of a sentence may pass. */
  private static final double FIRST = .5;

  /** How much likelier than a row of a strict rule the best candidate must be, and another one. */
  private static final double MARGIN = .1;

  private LikelyCandidates() {}

  /**
   * The candidates of one sentence that pass, in its order.
   *
   * @param sentence its candidates
   * @param least the least probability of a row of a strict rule; below .5 and .6 others must be
   *     likelier by a margin
   */
  static List<JudgedMatch> of(List<JudgedMatch> sentence, double least) {
    double best = sentence.stream().mapToDouble(JudgedMatch::probability).max().orElse(0);
    List<JudgedMatch> passing = new ArrayList<>();
    for (JudgedMatch match : sentence) {
      double needed =
          match.probability() == best
              ? needed(least, MARGIN, FIRST)
              : needed(least, 2 * MARGIN, SECOND);
      if (match.probability() >= needed && !hasBetter(match, sentence)) {
        addIfBest(match, passing);
      }
    }
    return passing;
  }

  /** What is asked for beyond a least probability, by a margin but not above a limit. */
  private static double needed(double least, double margin, double limit) {
    return Math.max(least, Math.min(least + margin, limit));
  }

  /** True if a candidate at the same word is likelier: one word reports one outcome. */
  private static boolean hasBetter(JudgedMatch match, List<JudgedMatch> sentence) {
    for (JudgedMatch other : sentence) {
      if (other.match().trigger() == match.match().trigger()
          && other.probability() > match.probability()) {
        return true;
      }
    }
    return false;
  }

  /** Of equal candidates of a type the first one passes. */
  private static void addIfBest(JudgedMatch match, List<JudgedMatch> passing) {
    for (int i = 0; i < passing.size(); i++) {
      JudgedMatch other = passing.get(i);
      if (other.match().hasSameType(match.match())) {
        if (match.probability() > other.probability()) {
          passing.set(i, match);
        }
        return;
      }
    }
    passing.add(match);
  }
}

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

  /** How much more likely than a row of a strict rule a candidate must be. */
  private static final double MARGIN = .1;

  private LikelyCandidates() {}

  /**
   * The candidates of one sentence that pass, in its order.
   *
   * @param sentence its candidates
   * @param least the least probability of a row of a strict rule; others must be likelier by a
   *     margin
   */
  static List<JudgedMatch> of(List<JudgedMatch> sentence, double least) {
    double best = sentence.stream().mapToDouble(JudgedMatch::probability).max().orElse(0);
    List<JudgedMatch> passing = new ArrayList<>();
    for (JudgedMatch match : sentence) {
      double needed =
          match.probability() == best ? least + MARGIN : Math.max(least + MARGIN, SECOND);
      if (match.probability() >= needed) {
        addIfBest(match, passing);
      }
    }
    return passing;
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

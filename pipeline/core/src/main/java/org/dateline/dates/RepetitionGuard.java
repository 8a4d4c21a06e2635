package org.dateline.dates;

import java.util.Arrays;
import org.dateline.nlp.Tokens;

/**
 * Finds where a sentence repeats a phrase without end, such as the filler text of a broken page or
 * a column with one number.
 *
 * <p>From the fourth occurrence in a row on, a phrase of up to four tokens counts as a repetition
 * and is not read. The first three are read as usual.
 */
final class RepetitionGuard {
  private static final int LONGEST = 4;
  private static final int SAID = 3;

  private final Tokens tokens;

  /** By length of a phrase: how many tokens up to here equal those one phrase before. */
  private final int[] same = new int[LONGEST + 1];

  private int first;
  private int next;

  RepetitionGuard(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Starts a sentence; earlier sentences do not count. */
  void enter(int begin) {
    first = begin;
    next = begin;
    Arrays.fill(same, 0);
  }

  /** True if a token of this sentence is in a repetition; must be asked from left to right. */
  boolean at(int token) {
    for (; next <= token; next++) {
      for (int length = 1; length <= LONGEST; length++) {
        boolean again = next - length >= first && isSame(next, next - length);
        same[length] = again ? same[length] + 1 : 0;
      }
    }
    for (int length = 1; length <= LONGEST; length++) {
      if (same[length] > (SAID - 1) * length) {
        return true;
      }
    }
    return false;
  }

  private boolean isSame(int one, int other) {
    int begin = tokens.begin(one);
    int length = tokens.end(one) - begin;
    int before = tokens.begin(other);
    return tokens.end(other) - before == length
        && tokens.text().charAt(begin) == tokens.text().charAt(before) // rules most out
        && tokens.text().regionMatches(begin, tokens.text(), before, length);
  }
}

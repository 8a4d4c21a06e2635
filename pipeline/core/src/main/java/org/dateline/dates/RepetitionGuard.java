package org.dateline.dates;

import java.util.Arrays;
import org.dateline.nlp.Tokens;

/**
 * Tells where a sentence only says again what it has just said, such as the filler of a broken page
 * or a column of one number.
 *
 * <p>A phrase of up to four tokens that follows itself three times with nothing between is an echo:
 * people write "Monday, Tuesday and Monday" and sing "Monday, Monday", but nobody dates anything by
 * "Monday Monday Monday Monday". The first three are read as always.
 */
final class RepetitionGuard {
  private static final int LONGEST = 4;
  private static final int SAID = 3;

  private final Tokens tokens;

  /** By length of a phrase: how many tokens up to here are the same as those one phrase before. */
  private final int[] same = new int[LONGEST + 1];

  private int first;
  private int next;

  RepetitionGuard(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Goes on to a sentence: what stands before it is no part of an echo in it. */
  void enter(int begin) {
    first = begin;
    next = begin;
    Arrays.fill(same, 0);
  }

  /** True if a token of this sentence is part of an echo; asked from left to right. */
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

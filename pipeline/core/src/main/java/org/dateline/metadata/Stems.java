package org.dateline.metadata;

import java.util.Arrays;
import org.dateline.util.LongHashSet;

/**
 * The hashes of the first letters of the longer words of a text, for the similarity of two texts.
 * No string is created for a word.
 */
final class Stems {
  /** Words of so few characters are in all texts. */
  private static final int SHORT = 3;

  private static final int STEM = 5;
  private static final int WORD_TYPES =
      bits(
          Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER);

  /** The small letter or digit of most characters; 0 for marks. */
  private static final char[] FOLDED = new char[0x250];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = isWord(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private Stems() {}

  private static int bits(int... types) {
    return Arrays.stream(types).reduce(0, (all, type) -> all | 1 << type);
  }

  /** The stems of a text. */
  static LongHashSet of(String text) {
    LongHashSet stems = new LongHashSet(text.length() / (SHORT + 1) + 1);
    long hash = 0;
    int length = 0;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? folded(text, at) : 0;
      if (c != 0) {
        hash = length++ < STEM ? LongHashSet.next(hash, c) : hash;
        continue;
      }
      if (length > SHORT) {
        stems.add(hash);
      }
      hash = 0;
      length = 0;
    }
    return stems;
  }

  /** The small letter or digit at a place, 0 for a mark; of a pair, each half by itself. */
  private static char folded(String text, int at) {
    char c = text.charAt(at);
    if (c < FOLDED.length) {
      return FOLDED[c];
    }
    int whole =
        Character.isLowSurrogate(c) && at > 0 ? text.codePointAt(at - 1) : text.codePointAt(at);
    return isWord(whole) ? Character.toLowerCase(c) : 0;
  }

  private static boolean isWord(int c) {
    return (WORD_TYPES >> Character.getType(c) & 1) != 0;
  }
}

package org.dateline.clean.meta;

import java.util.Arrays;
import java.util.Locale;
import org.dateline.clean.Hashes;

/**
 * The beginnings of a text's longer words, for saying how like two texts are: as hashes, so that no
 * string is made for a word.
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

  private Stems() {}

  private static int bits(int... types) {
    return Arrays.stream(types).reduce(0, (all, type) -> all | 1 << type);
  }

  /** The stems of a text, each once, in ascending order: see {@link Hashes}. */
  static long[] of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    long[] stems = new long[lower.length() / (SHORT + 1) + 1];
    int size = 0;
    int at = 0;
    while (at < lower.length()) {
      int end = wordEnd(lower, at);
      if (end - at > SHORT) {
        stems[size++] = Hashes.of(lower, at, Math.min(end, at + STEM));
      }
      at = Math.max(end, at + 1);
    }
    return Hashes.distinct(stems, size);
  }

  private static int wordEnd(String text, int begin) {
    int at = begin;
    while (at < text.length()) {
      int c = text.charAt(at);
      c = c < 0xd800 ? c : text.codePointAt(at);
      if (!isWord(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isWord(int c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        : (WORD_TYPES >> Character.getType(c) & 1) != 0;
  }
}

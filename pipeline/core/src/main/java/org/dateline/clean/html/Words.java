package org.dateline.clean.html;

import java.util.Locale;
import org.dateline.util.LongHashSet;

/** Splits texts into words. Two ideographs or kana count as one word. */
final class Words {
  private Words() {}

  /** Number of words. */
  static int count(CharSequence text) {
    int words = 0;
    int ideographs = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = isWide(c);
      boolean letter = !wide && isLetterOrDigit(c);
      if (wide) {
        ideographs++;
      } else if (letter && !inWord) {
        words++;
      }
      inWord = letter || (inWord && (c == '\'' || c == '\u2019'));
    }
    return words + (ideographs + 1) / 2;
  }

  /** As {@link Character} has it, quickly for ASCII. */
  static boolean isLetterOrDigit(char c) {
    if (c >= 0x80) {
      return Character.isLetterOrDigit(c);
    }
    char small = (char) (c | 0x20);
    return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9');
  }

  /** As {@link Character} has it, quickly for ASCII. */
  static boolean isLetter(char c) {
    char small = (char) (c | 0x20);
    return c >= 0x80 ? Character.isLetter(c) : small >= 'a' && small <= 'z';
  }

  /** Whether a character is an ideograph or kana: scripts that put no space between words. */
  static boolean isWide(char c) {
    return c >= '\u2e80'
        && (c <= '\u312f' || (c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff'))
        && Character.isLetter(c);
  }

  /** Lower-case letters and digits alone, for comparisons. */
  static String squash(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  /**
   * The words of a text.
   *
   * @param most characters that are read
   */
  static LongHashSet set(String text, int most) {
    int length = Math.min(text.length(), most);
    LongHashSet words = new LongHashSet(length / 2 + 1);
    int begin = -1;
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && isLetterOrDigit(text.charAt(i));
      if (letter && begin < 0) {
        begin = i;
      } else if (!letter && begin >= 0) {
        words.add(wordHash(text, begin, i));
        begin = -1;
      }
    }
    return words;
  }

  private static long wordHash(String text, int begin, int end) {
    long hash = (long) end - begin;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
        return LongHashSet.hash(word, 0, word.length());
      }
      hash = LongHashSet.next(hash, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return hash;
  }
}

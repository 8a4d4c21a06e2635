package org.dateline.clean.html;

/** Counts words in any script; two ideographs or kana count as one word. */
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
}

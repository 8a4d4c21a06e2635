package org.dateline.clean.text;

/** What ASCII characters are, by table: most characters of most texts. */
final class Ascii {
  static final int MARK = 0;
  static final int LOWER = 1;
  static final int UPPER = 2;
  static final int DIGIT = 3;

  private static final byte[] KINDS = new byte[128];

  static {
    for (char c = 'a'; c <= 'z'; c++) {
      KINDS[c] = LOWER;
      KINDS[c - 32] = UPPER;
    }
    for (char c = '0'; c <= '9'; c++) {
      KINDS[c] = DIGIT;
    }
  }

  private Ascii() {}

  /** The kind of an ASCII character. */
  static int kind(char c) {
    return KINDS[c];
  }

  /** The kind of any character. */
  static int kindOf(char c) {
    if (c < 128) {
      return KINDS[c];
    }
    if (Character.isUpperCase(c)) {
      return UPPER;
    }
    return Character.isLowerCase(c) ? LOWER : MARK;
  }

  /** True for ASCII letters and digits. */
  static boolean isWord(char c) {
    return KINDS[c] != MARK;
  }
}

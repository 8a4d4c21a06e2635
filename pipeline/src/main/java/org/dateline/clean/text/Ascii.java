package org.dateline.clean.text;

/** What characters are, by table for ASCII: most characters of most texts. */
final class Ascii {
  static final int MARK = 0;
  static final int LOWER = 1;
  static final int UPPER = 2;
  static final int DIGIT = 3;

  /** Letters without case, digits of other scripts, combining marks, halves of pairs. */
  static final int OTHER = 4;

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

  /** The kind of a character; all but marks make words. */
  static int kind(char c) {
    return c < 128 ? KINDS[c] : wideKind(c);
  }

  private static int wideKind(char c) {
    return switch (Character.getType(c)) {
      case Character.LOWERCASE_LETTER -> LOWER;
      case Character.UPPERCASE_LETTER -> UPPER;
      case Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.SURROGATE ->
          OTHER;
      default -> MARK;
    };
  }
}

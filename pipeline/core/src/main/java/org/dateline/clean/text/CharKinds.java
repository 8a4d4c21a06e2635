package org.dateline.clean.text;

/** What characters are, by table: one look-up a character, whatever the script. */
final class CharKinds {
  static final int MARK = 0;
  static final int LOWER = 1;
  static final int UPPER = 2;
  static final int DIGIT = 3;

  /** Letters without case, digits of other scripts, combining marks, halves of pairs. */
  static final int OTHER = 4;

  /** The kind of each character; all but marks make words. */
  private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = (byte) kindOf((char) c);
    }
  }

  private CharKinds() {}

  /** The kind of a character. */
  static int kind(char c) {
    return KINDS[c];
  }

  private static int kindOf(char c) {
    return switch (Character.getType(c)) {
      case Character.LOWERCASE_LETTER -> LOWER;
      case Character.UPPERCASE_LETTER -> UPPER;
      case Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.SURROGATE ->
          OTHER;
      case Character.DECIMAL_DIGIT_NUMBER -> c < 0x80 ? DIGIT : OTHER;
      default -> MARK;
    };
  }
}

package org.dateline.util;

/** Classes of characters, from a table of all UTF-16 units. */
public final class CharKinds {
  public static final int MARK = 0;
  public static final int LOWER = 1;
  public static final int UPPER = 2;
  public static final int DIGIT = 3;

  /** Letters without case, digits of other scripts, combining marks, halves of pairs. */
  public static final int OTHER = 4;

  /** The class of each UTF-16 unit; words consist of all classes but {@link #MARK}. */
  private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = (byte) kindOf((char) c);
    }
  }

  private CharKinds() {}

  /** The kind of a character. */
  public static int kind(char c) {
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

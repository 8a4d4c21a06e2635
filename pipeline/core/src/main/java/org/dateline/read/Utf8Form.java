package org.dateline.read;

/**
 * How far bytes are UTF-8. Text in another character set hardly ever is by chance, so what is UTF-8
 * needs no declaration.
 *
 * @param sequences well-formed sequences of more than one byte
 * @param errors bytes and sequences that are not well-formed
 */
record Utf8Form(int sequences, int errors) {
  private static final int TOLERANCE = 10;

  /** Looks at bytes. */
  static Utf8Form of(byte[] bytes) {
    int sequences = 0;
    int errors = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = bytes[i] >= 0 ? 1 : sequence(bytes, i);
      if (length > 1) {
        sequences++;
      } else if (length == 0) {
        errors++;
      }
      i += Math.max(1, length);
    }
    return new Utf8Form(sequences, errors);
  }

  /** All of it is UTF-8, plain ASCII too. */
  boolean isValid() {
    return errors == 0;
  }

  /** It is UTF-8 with a few damaged places, such as a character cut by a limit in bytes. */
  boolean isNearlyValid() {
    return sequences >= errors * TOLERANCE;
  }

  /** Length of the well-formed sequence that begins at a byte beyond ASCII; 0 where none does. */
  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return isAllowed(first, bytes[at + 1] & 0xff) ? length : 0;
  }

  /** No overlong forms, no surrogates, nothing beyond U+10FFFF. */
  private static boolean isAllowed(int first, int second) {
    return switch (first) {
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second < 0xa0;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second < 0x90;
      default -> true;
    };
  }
}

package org.dateline.repeats;

/** Hashes of all runs of so many characters of a text: what two texts have in common. */
final class Grams {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private Grams() {}

  /** One hash for each place, in order; one for the whole text where it is shorter than a run. */
  static long[] of(String text, int length) {
    int size = Math.min(length, text.length());
    if (size == 0) {
      return new long[0];
    }
    long top = power(size - 1);
    long[] grams = new long[text.length() - size + 1];
    long rolling = 0;
    for (int i = 0; i < text.length(); i++) {
      rolling = rolling * BASE + text.charAt(i);
      if (i >= size - 1) {
        int begin = i - size + 1;
        grams[begin] = mix(rolling);
        rolling -= text.charAt(begin) * top;
      }
    }
    return grams;
  }

  /** Spreads a value over all 64 bits. */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }
}

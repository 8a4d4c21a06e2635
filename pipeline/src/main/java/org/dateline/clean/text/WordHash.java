package org.dateline.clean.text;

/**
 * Hashes of words, whatever their case, so that no string is made for a word.
 *
 * <p>Words of ASCII letters, which are most, are hashed eight letters at a time: see {@link
 * #eight}. All others are hashed character by character.
 */
final class WordHash {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long SMALL = 0x2020202020202020L;

  /** The highest bit of each byte, and numbers that carry into it what is from a, beyond z. */
  private static final long HIGH = 0x8080808080808080L;

  private static final long FROM_A = 0x1f1f1f1f1f1f1f1fL;
  private static final long BEYOND_Z = 0x0505050505050505L;

  private WordHash() {}

  /** The hash of a stretch of a text; 0 for an empty one. */
  static long of(CharSequence text, int begin, int end) {
    long hash = 0;
    long letters = 0;
    for (int i = begin; i < end; i++) {
      if (!isAsciiLetter(text.charAt(i))) {
        return ofAny(text, begin, end);
      }
      int place = (i - begin) % Long.BYTES;
      letters |= (long) text.charAt(i) << (place * Byte.SIZE);
      if (place == Long.BYTES - 1 || i + 1 == end) {
        hash = eight(hash, letters, place + 1);
        letters = 0;
      }
    }
    return hash;
  }

  private static long ofAny(CharSequence text, int begin, int end) {
    long hash = 0;
    for (int i = begin; i < end; i++) {
      hash = next(hash, text.charAt(i));
    }
    return hash;
  }

  /**
   * The hash of a word of ASCII letters with up to eight more of them.
   *
   * @param letters one in each byte, the first in the lowest; what is behind them does not count
   * @param size how many letters there are, 1 to 8
   */
  static long eight(long hash, long letters, int size) {
    long word = (letters | SMALL) & lowest(size);
    long mixed = (hash + word) * FACTOR;
    return mixed ^ (mixed >>> 32);
  }

  /** How many of eight bytes, from the lowest, are ASCII letters. */
  static int letters(long eight) {
    long bits = (eight | SMALL) & ~HIGH;
    long is = ((bits + FROM_A) ^ (bits + BEYOND_Z)) & ~eight & HIGH;
    return Long.numberOfTrailingZeros(is ^ HIGH) >>> 3;
  }

  /** The highest bits of the bytes that are capitals, among 1 to 8 letters. */
  static long capitals(long letters, int size) {
    return ~(letters << 2) & HIGH & lowest(size);
  }

  /** All bits of the lowest bytes, of 1 to 8. */
  private static long lowest(int bytes) {
    return -1L >>> (Long.SIZE - bytes * Byte.SIZE);
  }

  /** The hash of any other word with one more character. */
  private static long next(long hash, char c) {
    return hash * 31 + (c < 128 ? c | 0x20 : Character.toLowerCase(c)) + 1;
  }

  /** True for A to Z in either case. */
  private static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}

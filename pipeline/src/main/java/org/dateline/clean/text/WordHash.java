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

  /** All bits of the lowest bytes, of 1 to 8. */
  static long lowest(int bytes) {
    return -1L >>> (Long.SIZE - bytes * Byte.SIZE);
  }

  /** The hash of any other word with one more character. */
  static long next(long hash, char c) {
    return hash * 31 + (c < 128 ? c | 0x20 : Character.toLowerCase(c)) + 1;
  }

  /** True for A to Z in either case. */
  static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}

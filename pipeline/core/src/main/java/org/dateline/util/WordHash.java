package org.dateline.util;

/**
 * Case-insensitive 64-bit hashes of words, without creating strings.
 *
 * <p>Words of ISO 8859-1, which are most, are hashed eight characters at a time: see {@link
 * #eight}. All others are hashed character by character.
 */
public final class WordHash {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long SMALL = 0x2020202020202020L;

  private WordHash() {}

  /** The hash of the characters from begin (inclusive) to end (exclusive); 0 for none. */
  public static long of(CharSequence text, int begin, int end) {
    long hash = 0;
    long letters = 0;
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) >= 0x100) {
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
   * The hash of a word of ISO 8859-1 with up to eight more of its characters.
   *
   * @param letters one in each byte, the first in the lowest; what is behind them does not count
   * @param size how many letters there are, 1 to 8
   */
  public static long eight(long hash, long letters, int size) {
    long word = (letters | SMALL) & lowest(size);
    long mixed = (hash + word) * FACTOR;
    return mixed ^ (mixed >>> 32);
  }

  /** All bits of the lowest bytes, of 1 to 8. */
  private static long lowest(int bytes) {
    return -1L >>> (Long.SIZE - bytes * Byte.SIZE);
  }

  /** The hash of any other word with one more character. */
  private static long next(long hash, char c) {
    return hash * 31 + (c < 128 ? c | 0x20 : Character.toLowerCase(c)) + 1;
  }
}

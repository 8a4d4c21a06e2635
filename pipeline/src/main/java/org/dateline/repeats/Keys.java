package org.dateline.repeats;

/**
 * Keys that texts much alike are likely to share: for each of some orders of all grams, the first
 * gram of the text.
 */
final class Keys {
  private Keys() {}

  /** As many keys as asked, each in a space of its own. */
  static long[] of(long[] grams, int count, long space) {
    long[] keys = new long[count];
    for (int k = 0; k < count; k++) {
      long factor = Grams.mix(space + k) | 1;
      long least = -1;
      for (long gram : grams) {
        long value = gram * factor;
        value ^= value >>> 32;
        least = Long.compareUnsigned(value, least) < 0 ? value : least;
      }
      keys[k] = Grams.mix(least ^ factor);
    }
    return keys;
  }
}

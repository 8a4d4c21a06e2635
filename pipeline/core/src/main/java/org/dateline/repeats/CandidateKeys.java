package org.dateline.repeats;

/**
 * Keys that texts much alike are likely to share: for each of some shares of all grams, the
 * smallest gram of the text in it.
 */
final class CandidateKeys {
  private static final int PROBES = 64;

  private CandidateKeys() {}

  /**
   * As many keys as asked, each in a space of its own.
   *
   * @param count a power of 2, 2 or more
   */
  static long[] of(long[] grams, int count, long space) {
    int shift = Long.numberOfLeadingZeros(count) + 1;
    long factor = Grams.mix(space) | 1;
    long[] least = new long[count];
    for (int share = 0; share < count; share++) {
      least[share] = none(share, count);
    }
    for (long gram : grams) {
      long value = gram * factor;
      value ^= value >>> 32;
      int share = (int) (value >>> shift);
      least[share] = Math.min(least[share], value);
    }
    long[] keys = new long[count];
    for (int k = 0; k < count; k++) {
      keys[k] = Grams.mix(filled(least, k, shift) ^ Grams.mix(space + k));
    }
    return keys;
  }

  /** The largest number that may fall into a share: stands for none. */
  private static long none(int share, int count) {
    return share < count / 2 ? Long.MAX_VALUE : -1;
  }

  /** The share's gram, or that of a share chosen for it: the same one for every text. */
  private static long filled(long[] least, int share, int shift) {
    int of = share;
    for (int probe = 1; least[of] == none(of, least.length) && probe < PROBES; probe++) {
      of = (int) (Grams.mix(((long) share << 32) + probe) >>> shift);
    }
    return least[of];
  }
}

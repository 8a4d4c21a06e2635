package org.dateline.repeats;

import java.util.Arrays;

/**
 * A few bytes that tell how much two texts have in common: for each of 128 shares of all grams, one
 * bit of the text's smallest gram in it.
 *
 * @param high bits of the first 64 shares
 * @param low bits of the other shares
 * @param size number of grams
 */
record Sketch(long high, long low, int size) {
  private static final int BINS = 128;
  private static final int SHIFT = Long.SIZE - 7;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** The sketch of a text by its grams. */
  static Sketch of(long[] grams) {
    long[] least = new long[BINS];
    Arrays.fill(least, -1);
    for (long gram : grams) {
      int bin = (int) (gram >>> SHIFT);
      if (Long.compareUnsigned(gram, least[bin]) < 0) {
        least[bin] = gram;
      }
    }
    return new Sketch(bits(least, 0), bits(least, Long.SIZE), grams.length);
  }

  private static long bits(long[] least, int from) {
    long bits = 0;
    for (int bin = from; bin < from + Long.SIZE; bin++) {
      long gram = least[bin] == -1 ? filled(least, bin) : least[bin];
      bits = (bits << 1) | ((gram * SPREAD) >>> 63);
    }
    return bits;
  }

  /** The gram of a bin chosen for an empty one: the same one in every sketch. */
  private static long filled(long[] least, int bin) {
    long gram = -1;
    for (int probe = 1; gram == -1 && probe < 4 * BINS; probe++) {
      gram = least[(int) (Grams.mix(((long) bin << 32) + probe) >>> SHIFT)];
    }
    return Grams.mix(gram + bin);
  }

  /** An estimate of the share of grams in common, of those in either; 0 for texts unlike. */
  double likeness(Sketch other) {
    return likeness(high ^ other.high, low ^ other.low);
  }

  /** The same by the bits in which two sketches differ. */
  static double likeness(long differHigh, long differLow) {
    return 1 - 2.0 * (Long.bitCount(differHigh) + Long.bitCount(differLow)) / BINS;
  }

  /** The same with another size. */
  Sketch sized(int other) {
    return new Sketch(high, low, other);
  }

  /** Writes it. */
  EntryWriter write(EntryWriter to) {
    return to.putLong(high).putLong(low).putInt(size);
  }

  /** Reads what was written. */
  static Sketch read(EntryReader from) {
    return new Sketch(from.nextLong(), from.nextLong(), from.nextInt());
  }
}

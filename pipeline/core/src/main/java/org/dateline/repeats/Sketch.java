package org.dateline.repeats;

import java.util.Arrays;

/**
 * A few bytes that tell how much two texts have in common: for each of 128 shares of all grams, two
 * bits of the text's smallest gram in it.
 *
 * <p>A second bit costs 16 bytes and no more hashing; with one bit a share, one in twenty texts of
 * nothing in common but their words would pass for alike, with two one in some hundreds.
 *
 * @param high first bits of the first 64 shares
 * @param low first bits of the other shares
 * @param moreHigh second bits of the first 64 shares
 * @param moreLow second bits of the other shares
 * @param size number of grams
 */
record Sketch(long high, long low, long moreHigh, long moreLow, int size) {
  /** Numbers that hold the bits. */
  static final int LONGS = 4;

  private static final int BINS = 128;
  private static final int SHIFT = Long.SIZE - 7;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Share of unlike places in which two bits differ: one in four is equal by chance. */
  private static final double DIFFERENT = 0.75;

  /** For each bin the largest gram that may fall into it: stands for none. */
  private static final long[] NONE = new long[BINS];

  static {
    Arrays.fill(NONE, 0, BINS / 2, Long.MAX_VALUE);
    Arrays.fill(NONE, BINS / 2, BINS, -1);
  }

  /** The sketch of a text by its grams. */
  static Sketch of(long[] grams) {
    long[] least = NONE.clone();
    for (long gram : grams) {
      int bin = (int) (gram >>> SHIFT);
      least[bin] = Math.min(least[bin], gram);
    }
    long[] spread = new long[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      spread[bin] = SPREAD * (least[bin] == NONE[bin] ? filled(least, bin) : least[bin]);
    }
    return new Sketch(
        bits(spread, 0, 63),
        bits(spread, Long.SIZE, 63),
        bits(spread, 0, 62),
        bits(spread, Long.SIZE, 62),
        grams.length);
  }

  private static long bits(long[] spread, int from, int bit) {
    long bits = 0;
    for (int bin = from; bin < from + Long.SIZE; bin++) {
      bits = (bits << 1) | ((spread[bin] >>> bit) & 1);
    }
    return bits;
  }

  /** The gram of a bin chosen for an empty one: the same one in every sketch. */
  private static long filled(long[] least, int bin) {
    for (int probe = 1; probe < 4 * BINS; probe++) {
      int other = (int) (Grams.mix(((long) bin << 32) + probe) >>> SHIFT);
      if (least[other] != NONE[other]) {
        return Grams.mix(least[other] + bin);
      }
    }
    return Grams.mix(bin - 1L);
  }

  /** An estimate of the share of grams in common, of those in either; 0 for texts unlike. */
  double likeness(Sketch other) {
    return likeness(
        Long.bitCount((high ^ other.high) | (moreHigh ^ other.moreHigh))
            + Long.bitCount((low ^ other.low) | (moreLow ^ other.moreLow)));
  }

  /** The same by the number of shares in which two sketches differ. */
  static double likeness(int differing) {
    return 1 - differing / (DIFFERENT * BINS);
  }

  /** Shares in which two sketches of at least a likeness differ, at most. */
  static int differing(double likeness) {
    return (int) Math.floor((1 - likeness) * DIFFERENT * BINS);
  }

  /** Shares in which two sketches differ whose bits stand in arrays, in the order of writing. */
  static int differing(long[] one, int at, long[] other, int from) {
    return Long.bitCount((one[at] ^ other[from]) | (one[at + 2] ^ other[from + 2]))
        + Long.bitCount((one[at + 1] ^ other[from + 1]) | (one[at + 3] ^ other[from + 3]));
  }

  /** This sketch with another size. */
  Sketch sized(int other) {
    return new Sketch(high, low, moreHigh, moreLow, other);
  }

  /** Writes it. */
  EntryWriter write(EntryWriter to) {
    return writeBits(to).putInt(size);
  }

  /** Writes its bits alone. */
  EntryWriter writeBits(EntryWriter to) {
    return to.putLong(high).putLong(low).putLong(moreHigh).putLong(moreLow);
  }

  /** Reads what was written. */
  static Sketch read(EntryReader from) {
    return new Sketch(
        from.nextLong(), from.nextLong(), from.nextLong(), from.nextLong(), from.nextInt());
  }
}

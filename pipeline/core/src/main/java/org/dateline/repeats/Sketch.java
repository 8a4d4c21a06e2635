package org.dateline.repeats;

import java.util.Arrays;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;

/**
 * 32 bytes that estimate how similar two texts are (b-bit min-wise hashing, Li and König 2010, with
 * one permutation): the space of gram hashes is divided into 128 bins, and two bits are kept of the
 * text's smallest hash in each.
 *
 * <p>The second bit costs 16 bytes and no more hashing. With one bit, one in twenty pairs of
 * unrelated texts would look similar; with two, one in several hundred.
 *
 * @param high first bits of the first 64 bins
 * @param low first bits of the other bins
 * @param moreHigh second bits of the first 64 bins
 * @param moreLow second bits of the other bins
 * @param size number of grams
 */
record Sketch(long high, long low, long moreHigh, long moreLow, int size) {
  /** How many numbers hold the bits. */
  static final int LONGS = 4;

  private static final int BINS = 128;
  private static final int SHIFT = Long.SIZE - 7;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /**
   * Share of the bins with different grams in which the bits differ; the rest is equal by chance.
   */
  private static final double DIFFERENT = 0.75;

  /** The largest hash that may fall into each bin: it marks an empty bin. */
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

  /** A value for an empty bin, from another bin that is chosen alike in every sketch. */
  private static long filled(long[] least, int bin) {
    for (int probe = 1; probe < 4 * BINS; probe++) {
      int other = (int) (Grams.mix(((long) bin << 32) + probe) >>> SHIFT);
      if (least[other] != NONE[other]) {
        return Grams.mix(least[other] + bin);
      }
    }
    return Grams.mix(bin - 1L);
  }

  /** Estimates the share of common grams among all grams of both texts; about 0 if unrelated. */
  double likeness(Sketch other) {
    return likeness(
        Long.bitCount((high ^ other.high) | (moreHigh ^ other.moreHigh))
            + Long.bitCount((low ^ other.low) | (moreLow ^ other.moreLow)));
  }

  /** The same from the number of bins in which two sketches differ. */
  static double likeness(int differing) {
    return 1 - differing / (DIFFERENT * BINS);
  }

  /** The largest number of bins that may differ for a likeness of at least this. */
  static int differing(double likeness) {
    return (int) Math.floor((1 - likeness) * DIFFERENT * BINS);
  }

  /**
   * In how many bins two sketches differ that are in arrays, in the order of {@link #writeBits}.
   */
  static int differing(long[] one, int at, long[] other, int from) {
    return Long.bitCount((one[at] ^ other[from]) | (one[at + 2] ^ other[from + 2]))
        + Long.bitCount((one[at + 1] ^ other[from + 1]) | (one[at + 3] ^ other[from + 3]));
  }

  /** A copy with another size. */
  Sketch sized(int other) {
    return new Sketch(high, low, moreHigh, moreLow, other);
  }

  /** Appends the sketch to an entry. */
  EntryWriter write(EntryWriter to) {
    return writeBits(to).putInt(size);
  }

  /** Appends the bits without the size. */
  EntryWriter writeBits(EntryWriter to) {
    return to.putLong(high).putLong(low).putLong(moreHigh).putLong(moreLow);
  }

  /** Reads what {@link #write} wrote. */
  static Sketch read(EntryReader from) {
    return new Sketch(
        from.nextLong(), from.nextLong(), from.nextLong(), from.nextLong(), from.nextInt());
  }
}

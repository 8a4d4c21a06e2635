package org.dateline.util;

import java.util.Map;

/**
 * A fixed map from 64-bit word hashes to non-zero integers. The lookup has no branch, because
 * branches on words are mispredicted.
 *
 * <p>Each bucket has two places; the factor of the hash function is chosen so that no bucket needs
 * three.
 */
public final class WordTable {
  /** With so many buckets a word, two in five numbers will do. */
  private static final long ROOM = 8;

  private static final int TRIES = 8;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long LOW = 0xffffffffL;

  /** What is known of a word in the lower half, the lower half of its hash in the upper. */
  private long[] entries = new long[0];

  private long factor = FACTOR;
  private int shift;

  /**
   * Builds the table.
   *
   * @param known the value of each word by its {@link WordHash}; never 0
   */
  public WordTable(Map<Long, Integer> known) {
    boolean done = false;
    for (int bits = bits(ROOM * known.size()); !done; bits++) {
      for (int i = 0; i < TRIES && !done; i++) {
        factor = FACTOR + 2L * i;
        shift = Long.SIZE - bits;
        entries = new long[2 << bits];
        done = known.entrySet().stream().allMatch(word -> put(word.getKey(), word.getValue()));
      }
    }
  }

  /** How many bits number at least so many buckets; one at least. */
  private static int bits(long buckets) {
    return Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, buckets));
  }

  /** The value of a word; 0 for an unknown word. */
  public int of(long word) {
    int place = place(word);
    return of(entries[place], word) | of(entries[place + 1], word);
  }

  private static int of(long entry, long word) {
    long different = (entry >>> Integer.SIZE) ^ (word & LOW);
    return (int) (entry & ((different - 1) >> 63));
  }

  private int place(long word) {
    return (int) ((word * factor) >>> shift) << 1;
  }

  private boolean put(long word, int what) {
    int place = place(word);
    place += entries[place] == 0 ? 0 : 1;
    if (entries[place] != 0) {
      return false;
    }
    entries[place] = (word << Integer.SIZE) | what;
    return true;
  }
}

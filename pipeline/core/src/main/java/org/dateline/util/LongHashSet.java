package org.dateline.util;

/**
 * A set of 64-bit hashes, such as those of the words or grams of a text, to compare two texts
 * without making strings.
 *
 * <p>Open addressing with linear probing; the table has two to four slots for each hash. The value
 * 0 marks a free slot: a hash of 0 is never found again, which one text in 2^64 may notice.
 */
public final class LongHashSet {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long FREE = 0;

  private final long[] slots;

  /** The hashes in the order in which they were added. */
  private final long[] all;

  private int size;

  /**
   * An empty set.
   *
   * @param most how many hashes may be added
   */
  public LongHashSet(int most) {
    this.all = new long[most];
    this.slots = new long[Integer.highestOneBit(Math.max(1, most)) * 4];
  }

  /** The hash of a range of a text, given in char indices. */
  public static long hash(CharSequence text, int begin, int end) {
    long hash = (long) end - begin;
    for (int i = begin; i < end; i++) {
      hash = next(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash with one more character; {@link #hash} starts with the length of the text. */
  public static long next(long hash, char c) {
    return hash * FACTOR + c;
  }

  /** Adds a hash; one that is in the set already is not added again. */
  public void add(long hash) {
    int slot = slot(hash);
    if (slots[slot] == FREE) {
      slots[slot] = hash;
      all[size++] = hash;
    }
  }

  /** True if a hash is in the set. */
  public boolean contains(long hash) {
    return slots[slot(hash)] != FREE;
  }

  /** Number of different hashes. */
  public int size() {
    return size;
  }

  /** True if nothing was added. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** How many hashes of this set are in another set. */
  public int common(LongHashSet other) {
    int common = 0;
    for (int i = 0; i < size; i++) {
      common += other.contains(all[i]) ? 1 : 0;
    }
    return common;
  }

  /** The share of this set's hashes that are in another set, from 0 to 1; 0 for an empty set. */
  public double shareIn(LongHashSet other) {
    return size == 0 ? 0 : (double) common(other) / size;
  }

  /** The slot that holds a hash, or the free slot where it would be stored. */
  private int slot(long hash) {
    int slot = (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    while (slots[slot] != hash && slots[slot] != FREE) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}

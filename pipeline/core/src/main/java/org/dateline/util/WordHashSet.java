package org.dateline.util;

/**
 * A set of words as their 64-bit hashes, for saying how like two texts are: no string is made for a
 * word.
 */
public final class WordHashSet {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long NONE = 0;

  /** By their values; one whose slot is taken stands in the next that is free. */
  private final long[] slots;

  /** The same in the order in which they came. */
  private final long[] all;

  private int size;

  /**
   * An empty set.
   *
   * @param most how many hashes may be added
   */
  public WordHashSet(int most) {
    this.all = new long[most];
    this.slots = new long[Integer.highestOneBit(Math.max(1, most)) * 4];
  }

  /** The hash of a stretch of a text, as it stands there. */
  public static long of(CharSequence text, int begin, int end) {
    long hash = (long) end - begin;
    for (int i = begin; i < end; i++) {
      hash = next(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash with one more character; that of a text begins with its length. */
  public static long next(long hash, char c) {
    return hash * FACTOR + c;
  }

  /** Adds a hash, once. */
  public void add(long hash) {
    int slot = slot(hash);
    if (slots[slot] == NONE) {
      slots[slot] = hash;
      all[size++] = hash;
    }
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** The share of these that are among others, from 0 to 1; 0 where there are none. */
  public double shareIn(WordHashSet others) {
    int shared = 0;
    for (int i = 0; i < size; i++) {
      shared += others.slots[others.slot(all[i])] == NONE ? 0 : 1;
    }
    return size == 0 ? 0 : (double) shared / size;
  }

  /** Where a hash stands, or would stand. */
  private int slot(long hash) {
    int slot = (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    while (slots[slot] != hash && slots[slot] != NONE) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}

package org.dateline.clean.text;

/** Counts of 64-bit hashes. */
final class LongCounts {
  private long[] keys;
  private int[] counts;
  private int size;

  LongCounts(int expected) {
    int capacity = Integer.highestOneBit(Math.max(expected, 8) * 4 - 1);
    keys = new long[capacity];
    counts = new int[capacity];
  }

  /** Counts a hash once more; returns how often it was counted before. */
  int add(long key) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    return counts[slot]++;
  }

  /** How often a hash was counted. */
  int get(long key) {
    return counts[slot(key)];
  }

  /** How many different hashes were counted. */
  int size() {
    return size;
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}

package org.dateline.util;

/**
 * Assigns consecutive numbers to 64-bit hashes, from 0, in the order of their first use. An
 * open-addressing hash table without boxing.
 */
public final class HashNumbering {
  private long[] keys;

  /** The number of the key in each slot, plus one; 0 where a slot is free. */
  private int[] numbers;

  private int size;

  public HashNumbering(int expected) {
    int capacity = Integer.highestOneBit(Math.max(expected, 8) * 4 - 1);
    keys = new long[capacity];
    numbers = new int[capacity];
  }

  /** The number of a hash; a new hash gets the next number. */
  public int of(long key) {
    int slot = slot(key);
    if (numbers[slot] == 0) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      numbers[slot] = ++size;
    }
    return numbers[slot] - 1;
  }

  /** The number of different hashes. */
  public int size() {
    return size;
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    while (numbers[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] > 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}

package org.dateline.repeats;

import org.dateline.util.NormalForm;

/** A text made ready to be compared: its grams in order and as a set, and its numbers. */
final class Profile {
  /** Characters of a gram. */
  static final int GRAM = 5;

  private final long[] grams;
  private final long[] table;
  private final int distinct;
  private final TextNumbers numbers;

  Profile(String text) {
    String normal = NormalForm.of(text);
    grams = Grams.of(normal, GRAM);
    numbers = TextNumbers.of(normal);
    table = new long[Integer.highestOneBit(Math.max(1, grams.length)) * 4];
    int count = 0;
    for (long gram : grams) {
      int slot = slot(gram);
      if (table[slot] == 0) {
        table[slot] = gram;
        count++;
      }
    }
    distinct = count;
  }

  /** Number of grams. */
  int size() {
    return grams.length;
  }

  /** Number of different grams. */
  int distinct() {
    return distinct;
  }

  TextNumbers numbers() {
    return numbers;
  }

  /** How many different grams both have. */
  int common(Profile other) {
    int common = 0;
    for (long gram : table) {
      if (gram != 0 && other.has(gram)) {
        common++;
      }
    }
    return common;
  }

  /** Which of 64 stretches of this text the other one has, for the most part; a bit each. */
  long covered(Profile other) {
    int[] hits = new int[Long.SIZE];
    int[] all = new int[Long.SIZE];
    for (int i = 0; i < grams.length; i++) {
      int stretch = (int) ((long) i * Long.SIZE / grams.length);
      all[stretch]++;
      hits[stretch] += other.has(grams[i]) ? 1 : 0;
    }
    long mask = 0;
    for (int i = 0; i < Long.SIZE; i++) {
      if (hits[i] * 2 > all[i]) {
        mask |= 1L << i;
      }
    }
    return mask;
  }

  private boolean has(long gram) {
    return table[slot(gram)] != 0;
  }

  /** Where a gram stands, or the free place for it. */
  private int slot(long gram) {
    int slot = (int) gram & (table.length - 1);
    while (table[slot] != 0 && table[slot] != gram) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
}

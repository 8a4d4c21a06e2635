package org.dateline.clean.text;

import java.util.function.LongConsumer;

/** The rules that are asked of lines for a word that they have. */
final class RuleWords {
  private static final int TABLE = 1024;

  private final long[] bits = new long[TABLE];
  private final long[] keys = new long[TABLE];
  private int size;

  /** Adds a word, empty for lines without letters, that sets a bit, 0 to 63. */
  void add(String word, int bit) {
    long key = WordHash.of(word, 0, word.length());
    int slot = slot(key);
    if (bits[slot] == 0) {
      size++;
    }
    if (2 * size > TABLE) {
      throw new IllegalArgumentException("more than " + TABLE / 2 + " words for rules of lines");
    }
    keys[slot] = key;
    bits[slot] |= 1L << bit;
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  /** Gives the {@link WordHash} of each word. */
  void each(LongConsumer word) {
    for (int slot = 0; slot < TABLE; slot++) {
      if (bits[slot] != 0) {
        word.accept(keys[slot]);
      }
    }
  }

  /** The bits of a word, by its {@link WordHash}; 0 for other words. */
  long of(long word) {
    return bits[slot(word)];
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (TABLE - 1);
    while (bits[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (TABLE - 1);
    }
    return slot;
  }
}

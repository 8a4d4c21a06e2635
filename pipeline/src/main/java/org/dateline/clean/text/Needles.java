package org.dateline.clean.text;

import java.util.Arrays;

/**
 * Finds out in one pass over a line which of many short strings stand in it. The first two
 * characters of each are looked up in a table, so that prose is passed over quickly.
 */
final class Needles {
  private static final int TABLE = 256;
  private static final int PAIRS = 4096;
  private static final String[] NONE = {};

  private final boolean[] begins = new boolean[TABLE];
  private final boolean[] pairs = new boolean[PAIRS];
  private final String[][] needles = new String[TABLE][];
  private final long[][] bits = new long[TABLE][];

  Needles() {
    Arrays.fill(needles, NONE);
    Arrays.fill(bits, new long[0]);
  }

  /** Adds a string that sets a bit, 0 to 63. */
  void add(String needle, int bit) {
    int slot = needle.charAt(0) % TABLE;
    begins[slot] = true;
    if (needle.length() > 1) {
      pairs[pair(needle.charAt(0), needle.charAt(1))] = true;
    } else {
      for (char c = 0; c < PAIRS; c++) {
        pairs[pair(needle.charAt(0), c)] = true;
      }
    }
    int size = needles[slot].length;
    needles[slot] = Arrays.copyOf(needles[slot], size + 1);
    needles[slot][size] = needle;
    bits[slot] = Arrays.copyOf(bits[slot], size + 1);
    bits[slot][size] = 1L << bit;
  }

  /** The bits of all strings that stand in a line. */
  long find(String line) {
    long found = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (begins[c & (TABLE - 1)]) {
        char next = i + 1 < line.length() ? line.charAt(i + 1) : 0;
        if (pairs[pair(c, next)]) {
          found |= at(line, i, c & (TABLE - 1));
        }
      }
    }
    return found;
  }

  private static int pair(char first, char second) {
    return (first * 61 + second) & (PAIRS - 1);
  }

  private long at(String line, int i, int slot) {
    long found = 0;
    String[] candidates = needles[slot];
    for (int k = 0; k < candidates.length; k++) {
      if (line.startsWith(candidates[k], i)) {
        found |= bits[slot][k];
      }
    }
    return found;
  }
}

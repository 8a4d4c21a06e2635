package org.dateline.clean.text;

import java.util.Arrays;

/**
 * Finds out in one pass over a line which of many short strings stand in it. Fastest where the
 * strings begin with characters that are rare in prose, such as capitals.
 */
final class Needles {
  private static final int TABLE = 256;
  private static final String[] NONE = {};

  private final boolean[] begins = new boolean[TABLE];
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
      int slot = line.charAt(i) % TABLE;
      if (begins[slot]) {
        found |= at(line, i, slot);
      }
    }
    return found;
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

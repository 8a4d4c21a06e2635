package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds out in one pass over a line which of many short strings stand in it. The first three
 * characters at each place are looked up in a table, or the first alone where a string has no
 * three, so that prose is passed over without a branch.
 */
final class Needles {
  private static final int TABLE = 256;
  private static final int TRIPLES = 4096;
  private static final int LONG = 3;

  private final boolean[] triples = new boolean[TRIPLES];
  private final boolean[] shorts = new boolean[TABLE];
  private final List<List<Needle>> needles = new ArrayList<>();

  private record Needle(String text, long bit) {}

  Needles() {
    for (int slot = 0; slot < TABLE; slot++) {
      needles.add(new ArrayList<>(0));
    }
  }

  /** Adds a string that sets a bit, 0 to 63. */
  void add(String needle, int bit) {
    char first = needle.charAt(0);
    if (needle.length() < LONG) {
      shorts[slot(first)] = true;
    } else {
      int two = triple(triple(0, first), needle.charAt(1));
      triples[triple(two, needle.charAt(2))] = true;
    }
    needles.get(slot(first)).add(new Needle(needle, 1L << bit));
  }

  /** The bits of all strings that stand in a line. */
  long find(String line) {
    long found = 0;
    int triple = 0;
    char[] chars = line.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      triple = triple(triple, c);
      if (triples[triple]) {
        found |= at(line, i - 2);
      }
      if (shorts[slot(c)]) {
        found |= at(line, i);
      }
    }
    return found;
  }

  private static int slot(char first) {
    return first & (TABLE - 1);
  }

  /** A hash of three characters, from that of those up to the second. */
  private static int triple(int before, char c) {
    return (before << 4 ^ c) & (TRIPLES - 1);
  }

  /** The bits of the strings that stand at a place of a line; none before its begin. */
  long at(String line, int begin) {
    if (begin < 0) {
      return 0;
    }
    long found = 0;
    for (Needle needle : needles.get(slot(line.charAt(begin)))) {
      found |= line.startsWith(needle.text, begin) ? needle.bit : 0;
    }
    return found;
  }
}

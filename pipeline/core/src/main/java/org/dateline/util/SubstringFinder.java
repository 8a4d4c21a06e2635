package org.dateline.util;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds which of many short strings occur in a line, in one pass. A table of hashes of three
 * characters (of one, for shorter strings) rejects most positions.
 */
public final class SubstringFinder {
  private static final int TABLE = 256;
  private static final int TRIPLES = 4096;
  private static final int LONG = 3;

  private final boolean[] triples = new boolean[TRIPLES];
  private final boolean[] shorts = new boolean[TABLE];
  private final List<List<Needle>> needles = new ArrayList<>();

  private record Needle(String text, long bit) {}

  public SubstringFinder() {
    for (int slot = 0; slot < TABLE; slot++) {
      needles.add(new ArrayList<>(0));
    }
  }

  /**
   * Adds a string.
   *
   * @param bit set in the results if the string is found, 0 to 63
   */
  public void add(String needle, int bit) {
    char first = needle.charAt(0);
    if (needle.length() < LONG) {
      shorts[slot(first)] = true;
    } else {
      int two = triple(triple(0, first), needle.charAt(1));
      triples[triple(two, needle.charAt(2))] = true;
    }
    needles.get(slot(first)).add(new Needle(needle, 1L << bit));
  }

  /** The bits of all strings that occur in a line. */
  public long find(String line) {
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

  /** The bits of the strings that begin at an index of a line; 0 for a negative index. */
  public long at(String line, int begin) {
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

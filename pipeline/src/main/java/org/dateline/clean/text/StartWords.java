package org.dateline.clean.text;

/**
 * The rules that are asked of lines by their first word: a run of letters, whatever its case, or
 * none at all.
 */
final class StartWords {
  private static final int TABLE = 1024;

  private final long[] bits = new long[TABLE];
  private final long[] keys = new long[TABLE];
  private int size;

  /** Adds a word in lower case, empty for lines without letters, that sets a bit, 0 to 63. */
  void add(String word, int bit) {
    char[] chars = word.toCharArray();
    long key = key(chars, 0);
    int slot = slot(key);
    if (bits[slot] == 0) {
      size++;
    }
    if (2 * size > TABLE) {
      throw new IllegalArgumentException("more than " + TABLE / 2 + " words that lines start with");
    }
    keys[slot] = key;
    bits[slot] |= 1L << bit;
  }

  /** The bits of the word that a line starts with; 0 for other words. */
  long of(char[] line) {
    int begin = 0;
    while (begin < line.length && !isLetter(line[begin])) {
      begin++;
    }
    return bits[slot(key(line, begin))];
  }

  private static long key(char[] line, int begin) {
    long key = 0;
    for (int i = begin; i < line.length && isLetter(line[i]); i++) {
      key = Cues.next(key, line[i]);
    }
    return key;
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (TABLE - 1);
    while (bits[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (TABLE - 1);
    }
    return slot;
  }
}

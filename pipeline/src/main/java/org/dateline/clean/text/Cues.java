package org.dateline.clean.text;

import java.util.Arrays;
import java.util.Locale;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/**
 * The word groups of {@link Cue}, looked up by hash: words are hashed while a line is scanned, so
 * that no string is made for a word.
 */
final class Cues {
  private static final int SIZE = 1 << 13;
  private static final long PHRASE = 0x9E3779B97F4A7C15L;

  private final long[] keys = new long[SIZE];
  private final int[] groups = new int[SIZE];

  /** No groups at all. */
  Cues() {}

  Cues(RuleSet rules) {
    for (String word : rules.words("clean/text/stopwords.txt")) {
      add(word, Cue.STOP);
    }
    for (Row row : rules.rows("clean/text/cues.tsv", 2)) {
      add(row.cell(0), group(row));
    }
  }

  private static Cue group(Row row) {
    return Arrays.stream(Cue.values())
        .filter(cue -> cue.name().toLowerCase(Locale.ROOT).equals(row.cell(1)))
        .findFirst()
        .orElseThrow(() -> row.error("unknown group " + row.cell(1)));
  }

  private void add(String phrase, Cue group) {
    long key = 0;
    int words = 0;
    for (int i = 0; i < phrase.length(); ) {
      long word = 0;
      for (; i < phrase.length() && isWordChar(phrase.charAt(i)); i++) {
        word = next(word, phrase.charAt(i));
      }
      if (word != 0) {
        key = words++ == 0 ? word : phrase(key, word);
      }
      i++;
    }
    int slot = slot(key);
    keys[slot] = key;
    groups[slot] |= group.bit();
  }

  /** The groups that a word or phrase is in, as bits. */
  int groups(long key) {
    return groups[slot(key)];
  }

  /** The hash of a word with one more character. */
  static long next(long hash, char c) {
    return hash * 31 + lower(c) + 1;
  }

  /** The hash of a phrase with one more word. */
  static long phrase(long before, long word) {
    return (before ^ PHRASE) * 1_000_003 + word;
  }

  /** True for what words are made of. */
  static boolean isWordChar(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c)
            || Character.isSurrogate(c)
            || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static char lower(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c : Character.toLowerCase(c);
  }

  private int slot(long key) {
    int slot = (int) ((key * PHRASE) >>> 51);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (SIZE - 1);
    }
    return slot;
  }
}

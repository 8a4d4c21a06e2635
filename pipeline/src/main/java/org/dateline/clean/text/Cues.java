package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/**
 * The word groups of {@link Cue}, looked up by hash: words are hashed while a line is scanned, so
 * that no string is made for a word.
 */
final class Cues {
  private static final long PHRASE = 0x9E3779B97F4A7C15L;
  private static final int SIEVE_BITS = 15;

  /** Beside the groups: a phrase begins with the word. */
  static final int BEGINS = 1 << 29;

  /** Beside the groups: a phrase goes on with the word, so that those before it need be asked. */
  static final int GOES_ON = 1 << 30;

  private final long[] keys;
  private final int[] groups;

  /** One bit for each key: most words are in no group, and need no look-up to say so. */
  private final long[] sieve = new long[1 << (SIEVE_BITS - 6)];

  /** No groups at all. */
  Cues() {
    keys = new long[1];
    groups = new int[1];
  }

  Cues(RuleSet rules) {
    List<String> stopWords = rules.words("clean/text/stopwords.txt");
    List<Row> rows = rules.rows("clean/text/cues.tsv", 2);
    int capacity = Integer.highestOneBit(stopWords.size() + rows.size() + 1) * 8;
    keys = new long[capacity];
    groups = new int[capacity];
    stopWords.forEach(word -> add(word, Cue.STOP));
    rows.forEach(row -> add(row.cell(0), group(row)));
  }

  private static Cue group(Row row) {
    return Arrays.stream(Cue.values())
        .filter(cue -> cue.name().toLowerCase(Locale.ROOT).equals(row.cell(1)))
        .findFirst()
        .orElseThrow(() -> row.error("unknown group " + row.cell(1)));
  }

  private void add(String phrase, Cue group) {
    List<Long> words = words(phrase);
    long key = words.get(0);
    for (int i = 1; i < words.size(); i++) {
      key = phrase(key, words.get(i));
    }
    add(key, group.bit());
    for (int i = 0; words.size() > 1 && i < words.size(); i++) {
      add(words.get(i), i == 0 ? BEGINS : GOES_ON);
    }
  }

  private void add(long key, int bits) {
    int slot = slot(key);
    keys[slot] = key;
    groups[slot] |= bits;
    int bit = sieveBit(key);
    sieve[bit >> 6] |= 1L << bit;
  }

  private static List<Long> words(String phrase) {
    List<Long> words = new ArrayList<>();
    for (int i = 0; i < phrase.length(); i++) {
      int begin = i;
      while (i < phrase.length() && isWordChar(phrase.charAt(i))) {
        i++;
      }
      if (i > begin) {
        words.add(WordHash.of(phrase, begin, i));
      }
    }
    return words;
  }

  /** The groups that a word or phrase is in, as bits, {@link #BEGINS} and {@link #GOES_ON}. */
  int groups(long key) {
    int bit = sieveBit(key);
    return ((sieve[bit >> 6] >>> bit) & 1) == 0 ? 0 : groups[slot(key)];
  }

  /** The hash of a phrase with one more word. */
  static long phrase(long before, long word) {
    return (before ^ PHRASE) * 1_000_003 + word;
  }

  /** True for what words are made of. */
  static boolean isWordChar(char c) {
    return CharKinds.kind(c) != CharKinds.MARK;
  }

  private static int sieveBit(long key) {
    return (int) ((key * PHRASE) >>> (64 - SIEVE_BITS));
  }

  private int slot(long key) {
    int slot = (int) ((key * PHRASE) >>> 40) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}

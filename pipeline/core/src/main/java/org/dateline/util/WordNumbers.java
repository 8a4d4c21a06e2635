package org.dateline.util;

import java.util.Map;

/**
 * A map from words to numbers or bit masks that is asked for ranges of a text, in any case, without
 * making a string of the range.
 *
 * <p>Open addressing with linear probing; the table has two to four slots for each word.
 */
public final class WordNumbers {
  private final int longest;

  /** The words by slot. */
  private final String[] words;

  /** The hashes of the words by slot; 0 marks a free slot. */
  private final int[] hashes;

  private final int[] found;

  /**
   * A map of words.
   *
   * @param numbers words in lower case with their numbers; not 0
   */
  public WordNumbers(Map<String, Integer> numbers) {
    this.longest = numbers.keySet().stream().mapToInt(String::length).max().orElse(0);
    int size = Integer.highestOneBit(numbers.size() + 1) * 4;
    this.words = new String[size];
    this.hashes = new int[size];
    this.found = new int[size];
    numbers.forEach(this::put);
  }

  private void put(String word, int number) {
    if (word.isEmpty()) {
      return;
    }
    int hash = hash(word, 0, word.length());
    int slot = slot(hash);
    while (hashes[slot] != 0) {
      slot = slot(slot + 1);
    }
    hashes[slot] = hash;
    words[slot] = word;
    found[slot] = number;
  }

  private int slot(int number) {
    return number & (hashes.length - 1);
  }

  /** A hash of four characters and the length, so that long words cost no more than short ones. */
  private static int hash(String text, int begin, int end) {
    int first = lower(text.charAt(begin));
    int second = lower(text.charAt(Math.min(begin + 1, end - 1)));
    int middle = lower(text.charAt((begin + end) >>> 1));
    int last = lower(text.charAt(end - 1));
    int hash = first * 29_791 + second * 961 + middle * 31 + last + (end - begin) * 923_521;
    return (hash ^ (hash >>> 13)) | Integer.MIN_VALUE;
  }

  /** The number of the word in a range of a text, in any case; 0 if it is not in the map. */
  public int of(String text, int begin, int end) {
    if (begin == end || end - begin > longest) {
      return 0;
    }
    int hash = hash(text, begin, end);
    for (int slot = slot(hash); hashes[slot] != 0; slot = slot(slot + 1)) {
      if (hashes[slot] == hash && is(words[slot], text, begin, end)) {
        return found[slot];
      }
    }
    return 0;
  }

  /**
   * The union of the masks of all words in a name such as {@code relatedLinks main-nav}. The name
   * is split at all characters that are not letters and before capitals after a lower-case letter.
   *
   * @param most how many characters are read
   */
  public int all(String name, int most) {
    int length = Math.min(name.length(), most);
    int mask = 0;
    int begin = 0;
    for (int i = 0; i < length; i++) {
      if (!isLetter(name.charAt(i))) {
        mask |= i > begin ? of(name, begin, i) : 0;
        begin = i + 1;
      } else if (i > begin && isHump(name, i)) {
        mask |= of(name, begin, i);
        begin = i;
      }
    }
    return begin < length ? mask | of(name, begin, length) : mask;
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? lower(c) >= 'a' && lower(c) <= 'z' : Character.isLetter(c);
  }

  private static boolean isHump(String name, int i) {
    char c = name.charAt(i);
    boolean capital = c < 0x80 ? c <= 'Z' : Character.isUpperCase(c);
    return capital && Character.isLowerCase(name.charAt(i - 1));
  }

  private static boolean is(String word, String text, int begin, int end) {
    boolean same = word.length() == end - begin;
    for (int i = begin; same && i < end; i++) {
      same = word.charAt(i - begin) == lower(text.charAt(i));
    }
    return same;
  }

  private static char lower(char c) {
    if (c >= 0x80) {
      return Character.toLowerCase(c);
    }
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}

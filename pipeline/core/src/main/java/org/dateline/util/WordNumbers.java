package org.dateline.util;

import java.util.Map;

/**
 * Numbers or masks of words, asked for stretches of a text as they stand there, in whatever case:
 * no string is made of a stretch.
 */
public final class WordNumbers {
  private final int longest;

  /** By their hashes; a word whose slot is taken stands in the next that is free. */
  private final String[] words;

  /** The words' hashes; 0 where a slot is free. */
  private final int[] hashes;

  private final int[] found;

  /** Takes words in lower case with their numbers. */
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

  /** Of four characters and the length, so that long words cost no more than short ones. */
  private static int hash(String text, int begin, int end) {
    int first = lower(text.charAt(begin));
    int second = lower(text.charAt(Math.min(begin + 1, end - 1)));
    int middle = lower(text.charAt((begin + end) >>> 1));
    int last = lower(text.charAt(end - 1));
    int hash = first * 29_791 + second * 961 + middle * 31 + last + (end - begin) * 923_521;
    return (hash ^ (hash >>> 13)) | Integer.MIN_VALUE;
  }

  /** The number of the word that a stretch of a text is in lower case; 0 where it is none. */
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
   * The masks of all words in a name such as {@code relatedLinks main-nav}: it is cut at all that
   * is no letter and before capitals that follow a small letter.
   *
   * @param most characters that are read
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

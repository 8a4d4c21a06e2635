package org.dateline.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers or masks of words, asked for stretches of a text as they stand there, in whatever case:
 * no string is made for a word of ASCII letters.
 */
public final class WordNumbers {
  private final Map<String, Integer> numbers;
  private final int longest;

  /** By their hashes; a word whose slot is taken stands in the next that is free. */
  private final @Nullable String[] words;

  private final int[] found;

  /** Takes words in lower case with their numbers. */
  public WordNumbers(Map<String, Integer> numbers) {
    this.numbers = new HashMap<>(numbers);
    this.longest = numbers.keySet().stream().mapToInt(String::length).max().orElse(0);
    int size = Integer.highestOneBit(numbers.size() + 1) * 4;
    this.words = new String[size];
    this.found = new int[size];
    numbers.forEach(this::put);
  }

  private void put(String word, int number) {
    int slot = slot(word, 0, word.length());
    while (words[slot] != null) {
      slot = next(slot);
    }
    words[slot] = word;
    found[slot] = number;
  }

  private int next(int slot) {
    return (slot + 1) & (words.length - 1);
  }

  /** Of four characters and the length, so that long words cost no more than short ones. */
  private int slot(String text, int begin, int end) {
    int first = lower(text.charAt(begin));
    int second = lower(text.charAt(Math.min(begin + 1, end - 1)));
    int middle = lower(text.charAt((begin + end) >>> 1));
    int last = lower(text.charAt(end - 1));
    int hash = first * 29_791 + second * 961 + middle * 31 + last + (end - begin) * 923_521;
    return (hash ^ (hash >>> 13)) & (words.length - 1);
  }

  private static boolean isAscii(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The number of the word that a stretch of a text is in lower case; 0 where it is none. */
  public int of(String text, int begin, int end) {
    if (begin == end || end - begin > longest) {
      return 0;
    }
    if (!isAscii(text, begin, end)) {
      return numbers.getOrDefault(text.substring(begin, end).toLowerCase(Locale.ROOT), 0);
    }
    int slot = slot(text, begin, end);
    for (String word = words[slot]; word != null; word = words[slot]) {
      if (is(word, text, begin, end)) {
        return found[slot];
      }
      slot = next(slot);
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
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}

package org.dateline.clean.html;

import java.util.Locale;
import org.dateline.util.WordHashSet;

/** The words at the beginning of a text, in lower case, each once: as {@link WordHashSet}. */
final class WordSet {
  private WordSet() {}

  /**
   * The words of a text.
   *
   * @param most characters that are read
   */
  static WordHashSet of(String text, int most) {
    int length = Math.min(text.length(), most);
    WordHashSet words = new WordHashSet(length / 2 + 1);
    int begin = -1;
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && Words.isLetterOrDigit(text.charAt(i));
      if (letter && begin < 0) {
        begin = i;
      } else if (!letter && begin >= 0) {
        words.add(hash(text, begin, i));
        begin = -1;
      }
    }
    return words;
  }

  private static long hash(String text, int begin, int end) {
    long hash = (long) end - begin;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
        return WordHashSet.of(word, 0, word.length());
      }
      hash = WordHashSet.next(hash, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return hash;
  }
}

package org.dateline.clean.html;

import java.util.Locale;
import org.dateline.clean.Hashes;

/** The words at the beginning of a text, in lower case, each once: as {@link Hashes}. */
final class WordSet {
  private static final long NO_WORD = 0;

  /** By their hashes; a word whose slot is taken stands in the next that is free. */
  private final long[] slots;

  /** The same in order. */
  private final long[] words;

  private int size;

  /**
   * The words of a text.
   *
   * @param most characters that are read
   */
  WordSet(String text, int most) {
    int length = Math.min(text.length(), most);
    this.words = new long[length / 2 + 1];
    this.slots = new long[Integer.highestOneBit(words.length) * 4];
    int begin = -1;
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && Words.isLetterOrDigit(text.charAt(i));
      if (letter && begin < 0) {
        begin = i;
      } else if (!letter && begin >= 0) {
        add(hash(text, begin, i));
        begin = -1;
      }
    }
  }

  private static long hash(String text, int begin, int end) {
    long hash = (long) end - begin;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
        return Hashes.of(word, 0, word.length());
      }
      hash = Hashes.next(hash, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return hash;
  }

  private void add(long word) {
    int slot = slot(word);
    if (slots[slot] == NO_WORD) {
      slots[slot] = word;
      words[size++] = word;
    }
  }

  /** Where a word stands, or would stand. */
  private int slot(long word) {
    int slot = (int) (word ^ (word >>> 32)) & (slots.length - 1);
    while (slots[slot] != word && slots[slot] != NO_WORD) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Share of these words that are among others. */
  double shareIn(WordSet others) {
    if (size == 0 || others.size == 0) {
      return 0;
    }
    int shared = 0;
    for (int i = 0; i < size; i++) {
      shared += others.slots[others.slot(words[i])] == NO_WORD ? 0 : 1;
    }
    return (double) shared / size;
  }
}

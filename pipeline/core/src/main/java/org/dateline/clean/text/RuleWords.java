package org.dateline.clean.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The rules that are asked of lines for a word that they have. */
final class RuleWords {
  private final Map<Long, Long> bits = new HashMap<>();

  /** Adds a word, empty for lines without letters, that sets a bit, 0 to 63. */
  void add(String word, int bit) {
    bits.merge(WordHash.of(word, 0, word.length()), 1L << bit, (a, b) -> a | b);
  }

  /** The {@link WordHash} of each word. */
  Set<Long> words() {
    return bits.keySet();
  }

  /** The bits of a word, by its {@link WordHash}; 0 for other words. */
  long of(long word) {
    return bits.getOrDefault(word, 0L);
  }
}

package org.dateline.clean.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.util.SubstringFinder;
import org.dateline.util.WordHash;

/**
 * The words and marks that make a rule a candidate for a line that contains them. A set of rules is
 * the bits of a long: bit 0 is the first rule of the file.
 */
final class RuleTriggers {
  private final Map<Long, Long> words = new HashMap<>();
  private final SubstringFinder marks = new SubstringFinder();

  /** Adds a word that makes a rule a candidate; the empty word means lines without letters. */
  void addWord(String word, int rule) {
    words.merge(WordHash.of(word, 0, word.length()), 1L << rule, (a, b) -> a | b);
  }

  /** Adds a string that makes a rule a candidate; its first character is a mark. */
  void addMark(String string, int rule) {
    marks.add(string, rule);
  }

  /** The {@link WordHash} of each word. */
  Set<Long> wordHashes() {
    return words.keySet();
  }

  /** The candidate rules for a word with this {@link WordHash}; 0 for an unknown word. */
  long rulesForWord(long word) {
    return words.getOrDefault(word, 0L);
  }

  /** The candidate rules for the string that begins at a mark of a line. */
  long rulesAtMark(String line, int mark) {
    return marks.at(line, mark);
  }
}

package org.dateline.outcomes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.jspecify.annotations.Nullable;

/**
 * The word groups that patterns need: a pattern is tried only in a sentence that has a word of each
 * of its groups. One look-up of a word serves all patterns.
 */
final class WordGroups {
  private final Map<Set<String>, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> byWord = new HashMap<>();

  /** The groups of a pattern: one for each of its words and verbs that may not be missing. */
  BitSet of(TokenPattern pattern) {
    BitSet groups = new BitSet();
    for (PatternElement element : pattern.elements()) {
      Set<String> words = element.anchors();
      if (!words.isEmpty()) {
        groups.set(number(words));
      }
    }
    return groups;
  }

  private int number(Set<String> words) {
    Integer known = numbers.get(words);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(Set.copyOf(words), number);
    for (String word : words) {
      int[] groups = byWord.getOrDefault(word, new int[0]);
      groups = Arrays.copyOf(groups, groups.length + 1);
      groups[groups.length - 1] = number;
      byWord.put(word, groups);
    }
    return number;
  }

  /** The groups that have a word in a sentence. */
  Present in(SentenceTokens sentence) {
    return new Present(sentence);
  }

  /** The groups with a word in one sentence, looked up when they are first asked for. */
  final class Present {
    private final SentenceTokens sentence;
    private @Nullable BitSet groups;

    private Present(SentenceTokens sentence) {
      this.sentence = sentence;
    }

    /** True if the sentence has a word of each of these groups. */
    boolean hasAll(BitSet needed) {
      BitSet present = groups;
      if (present == null) {
        present = read();
        groups = present;
      }
      for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
        if (!present.get(i)) {
          return false;
        }
      }
      return true;
    }

    private BitSet read() {
      BitSet present = new BitSet(numbers.size());
      for (int i = sentence.first(); i < sentence.end(); i++) {
        int[] of = byWord.get(sentence.lower(i));
        if (of != null) {
          for (int group : of) {
            present.set(group);
          }
        }
      }
      return present;
    }
  }
}

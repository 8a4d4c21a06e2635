package org.dateline.dates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the words and atom types that rules name, so that sets of them are bits. */
final class RuleWordIds {
  /** The type that stands for any capitalised word. */
  static final String CAPITALISED = "CAP";

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of a word or type, a new one where it has none yet. */
  int add(String key) {
    return numbers.computeIfAbsent(key, k -> numbers.size());
  }

  /** An empty set, for the keys known so far. */
  long[] none() {
    return new long[numbers.size() / Long.SIZE + 1];
  }

  /** Puts a word or type into a set, if any rule names it. */
  void mark(long[] set, String key) {
    Integer number = numbers.get(key);
    if (number != null) {
      set[number / Long.SIZE] |= 1L << number;
    }
  }

  /** The keys that are in either set. */
  static long[] union(long[] one, long[] other) {
    long[] all = Arrays.copyOf(one, Math.max(one.length, other.length));
    for (int i = 0; i < other.length; i++) {
      all[i] |= other[i];
    }
    return all;
  }

  /** True if two sets have a key in common; a missing set has all. */
  static boolean meet(long[] set, long @Nullable [] other) {
    if (other == null) {
      return true;
    }
    for (int i = 0; i < other.length; i++) {
      if ((set[i] & other[i]) != 0) {
        return true;
      }
    }
    return false;
  }
}

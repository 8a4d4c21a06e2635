package org.dateline.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts by name. */
final class Counter {
  private final Map<String, Long> counts = new HashMap<>();

  /** Counts a name once more. */
  void add(String name) {
    counts.merge(name, 1L, Long::sum);
  }

  /** How often a name was counted. */
  long of(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** Number of different names. */
  int size() {
    return counts.size();
  }

  /** The most frequent names, ties in the order of the names. */
  List<Map.Entry<String, Long>> top(int most) {
    Comparator<Map.Entry<String, Long>> order =
        Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey);
    return counts.entrySet().stream().sorted(order).limit(most).toList();
  }
}

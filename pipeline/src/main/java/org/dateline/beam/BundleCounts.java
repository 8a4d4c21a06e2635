package org.dateline.beam;

import java.util.Map;
import java.util.TreeMap;

/** Adds up counts by name, before they are handed on. */
final class BundleCounts implements Counter {
  private final Map<String, Long> sums = new TreeMap<>();

  @Override
  public void add(String name, long amount) {
    sums.merge(name, amount, Long::sum);
  }

  /** Forgets all counts. */
  void clear() {
    sums.clear();
  }

  /** Name to sum, sorted by name. */
  Map<String, Long> sums() {
    return sums;
  }
}

package org.dateline.beam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up counts by name and keeps their places, before they are handed on. */
final class BundleCounts implements Counter {
  private final Map<String, Long> sums = new TreeMap<>();
  private final Map<String, List<String>> places = new TreeMap<>();

  @Override
  public void add(String name, long amount) {
    if (amount != 0) {
      sums.merge(name, amount, Long::sum);
    }
  }

  @Override
  public void place(String name, String uri, long offset, String detail) {
    Places.add(
        name,
        places.computeIfAbsent(name, none -> new ArrayList<>()),
        Places.of(uri, offset, detail));
  }

  /** Name to the first places of the count. */
  Map<String, List<String>> places() {
    return places;
  }

  /** Name to sum, sorted by name. */
  Map<String, Long> sums() {
    return sums;
  }
}

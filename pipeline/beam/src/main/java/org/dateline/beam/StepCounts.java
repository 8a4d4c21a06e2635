package org.dateline.beam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts by name, such as {@code removed/caption}, and the first places of each, in one element.
 */
final class StepCounts {
  private final Map<String, Long> sums = new TreeMap<>();
  private final Map<String, List<String>> places = new TreeMap<>();

  /** Adds to the count of a name. Adding 0 creates no count. */
  void add(String name, long amount) {
    if (amount != 0) {
      sums.merge(name, amount, Long::sum);
    }
  }

  /**
   * Adds one place that a count counts. Only the first places of each count are kept, see {@link
   * Places}.
   *
   * @param offset byte offset of the record in its file
   * @param detail what was found there; empty where the name of the count is enough
   */
  void place(String name, String uri, long offset, String detail) {
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

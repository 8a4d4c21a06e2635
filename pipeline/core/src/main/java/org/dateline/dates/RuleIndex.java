package org.dateline.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules by the words and atom types that a match can begin with. */
final class RuleIndex {
  /**
   * A rule that can begin with a key.
   *
   * @param rule the rule
   * @param next the keys of which one must come next; null where none need come
   */
  record Entry(CompiledRule rule, long @Nullable [] next) {}

  /** The rules of one key; {@link #next} of them all tells at once that none can go on. */
  static final class Group {
    private final List<Entry> entries = new ArrayList<>();
    private long @Nullable [] next = new long[0];

    private void add(Entry entry) {
      entries.add(entry);
      long[] all = next;
      long[] more = entry.next();
      next = all == null || more == null ? null : RuleWordIds.union(all, more);
    }

    /** The rules. */
    List<Entry> entries() {
      return entries;
    }

    /** The keys of which one must come next; null where none need come. */
    long @Nullable [] next() {
      return next;
    }
  }

  private final Map<String, Group> byFirst = new HashMap<>();

  RuleIndex(List<CompiledRule> rules, RuleOpenings openings) {
    for (CompiledRule rule : rules) {
      openings.of(rule).forEach((first, next) -> add(first, new Entry(rule, next)));
    }
  }

  private void add(String first, Entry entry) {
    byFirst.computeIfAbsent(first, f -> new Group()).add(entry);
  }

  /** The rules that can begin with a word or an atom of a type; null where there are none. */
  @Nullable Group by(String first) {
    return byFirst.get(first);
  }
}

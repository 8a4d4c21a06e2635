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

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  RuleIndex(List<CompiledRule> rules, Openings openings) {
    for (CompiledRule rule : rules) {
      openings.of(rule).forEach((first, next) -> add(first, new Entry(rule, next)));
    }
  }

  private void add(String first, Entry entry) {
    byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(entry);
  }

  /** The rules that can begin with a word or an atom of a type; null where there are none. */
  @Nullable List<Entry> by(String first) {
    return byFirst.get(first);
  }
}

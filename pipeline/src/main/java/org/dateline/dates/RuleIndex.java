package org.dateline.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules by the words and atom types that a match can begin with. */
final class RuleIndex {
  /** Tells what a rule can begin with: words in lower case, atom types in upper case. */
  interface Firsts {
    /** The words and types. */
    Set<String> of(CompiledRule rule);
  }

  private final Map<String, List<CompiledRule>> byFirst = new HashMap<>();

  RuleIndex(List<CompiledRule> rules, Firsts firsts) {
    for (CompiledRule rule : rules) {
      for (String first : firsts.of(rule)) {
        byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** The rules that can begin with a word; null where there are none. */
  @Nullable List<CompiledRule> byWord(String word) {
    return byFirst.get(word);
  }

  /** The rules that can begin with an atom of a type; null where there are none. */
  @Nullable List<CompiledRule> byType(String type) {
    return byFirst.get(type);
  }
}

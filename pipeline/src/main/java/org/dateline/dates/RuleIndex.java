package org.dateline.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** The rules that can begin at a token, each once. */
  Set<CompiledRule> at(Atoms atoms, int token) {
    List<CompiledRule> byWord = byFirst.get(Matching.word(atoms.tokens(), token));
    List<Atom> readings = atoms.at(token);
    if (byWord == null && readings.isEmpty()) {
      return Set.of();
    }
    Set<CompiledRule> found = new LinkedHashSet<>(byWord == null ? List.of() : byWord);
    for (Atom atom : readings) {
      found.addAll(byFirst.getOrDefault(atom.type(), List.of()));
    }
    return found;
  }
}

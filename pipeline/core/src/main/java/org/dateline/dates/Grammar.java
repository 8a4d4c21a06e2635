package org.dateline.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.rules.YamlRules;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a language, compiled, and found by the word or atom type that a match can begin
 * with.
 */
final class Grammar {
  /** The category of rules that only other rules use. */
  static final String PART = "part";

  private final Map<String, CompiledRule> rules = new LinkedHashMap<>();
  private final Map<String, RuleIndex> byCategory = new HashMap<>();
  private final RuleWordIds keys = new RuleWordIds();
  private final RuleIndex all;

  /** Reads the {@code .yaml} files of folders such as {@code dates/en/}. */
  Grammar(RuleSet set, List<String> folders) {
    for (String path : DateLexicon.paths(set, folders)) {
      if (path.endsWith(".yaml")) {
        set.layers(path).forEach(this::read);
      }
    }
    Map<String, List<CompiledRule>> groups = new HashMap<>();
    for (CompiledRule rule : rules.values()) {
      groups.computeIfAbsent(rule.category(), c -> new ArrayList<>()).add(rule);
    }
    RuleOpenings openings = new RuleOpenings(groups, keys);
    groups.forEach((name, group) -> byCategory.put(name, new RuleIndex(group, openings)));
    List<CompiledRule> open = rules.values().stream().filter(r -> !isPart(r.category())).toList();
    all = new RuleIndex(open, openings);
  }

  private static boolean isPart(String category) {
    return category.startsWith(PART);
  }

  private void read(RuleFile file) {
    for (DateRule rule : YamlRules.read(file, DateRule.File.class).rules()) {
      CompiledRule old = rules.get(rule.name());
      int order = old == null ? rules.size() : old.order();
      rules.put(rule.name(), CompiledRule.of(file, rule, order));
      if (old != null && old.file().equals(file)) {
        throw new RuleException(file, 0, "two rules are called " + rule.name());
      }
    }
  }

  /** The rules in the order of their files. */
  List<CompiledRule> rules() {
    return List.copyOf(rules.values());
  }

  /** The rules of a category by what they begin with; null where no rule has it. */
  @Nullable RuleIndex category(String category) {
    return byCategory.get(category);
  }

  /** The words and types that rules name. */
  RuleWordIds keys() {
    return keys;
  }

  /** All rules that may stand alone. */
  RuleIndex all() {
    return all;
  }
}

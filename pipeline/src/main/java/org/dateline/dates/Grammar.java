package org.dateline.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final RuleIndex all;

  /** Reads the {@code .yaml} files of folders such as {@code dates/en/}. */
  Grammar(RuleSet set, List<String> folders) {
    for (String path : Lexicon.paths(set, folders)) {
      if (path.endsWith(".yaml")) {
        set.layers(path).forEach(this::read);
      }
    }
    Map<String, List<CompiledRule>> groups = new HashMap<>();
    for (CompiledRule rule : rules.values()) {
      groups.computeIfAbsent(rule.category(), c -> new ArrayList<>()).add(rule);
    }
    groups.forEach((name, group) -> byCategory.put(name, new RuleIndex(group, firsts(groups))));
    List<CompiledRule> open = rules.values().stream().filter(r -> !isPart(r.category())).toList();
    all = new RuleIndex(open, firsts(groups));
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

  /** All rules that may stand alone. */
  RuleIndex all() {
    return all;
  }

  private static RuleIndex.Firsts firsts(Map<String, List<CompiledRule>> groups) {
    return rule -> {
      Set<String> keys = new HashSet<>();
      collect(rule.pattern(), keys, groups, new HashSet<>());
      return keys;
    };
  }

  /** Adds what a node can begin with; true if it can be empty. */
  private static boolean collect(
      Node node, Set<String> keys, Map<String, List<CompiledRule>> groups, Set<String> seen) {
    if (node instanceof Node.Word word) {
      keys.add(word.lower());
    } else if (node instanceof Node.Typed typed) {
      keys.add(typed.type());
    } else if (node instanceof Node.Sub sub) {
      if (seen.add(sub.category())) {
        groups
            .getOrDefault(sub.category(), List.of())
            .forEach(rule -> collect(rule.pattern(), keys, groups, seen));
      }
    } else if (node instanceof Node.Choice choice) {
      boolean empty = false;
      for (Node option : choice.nodes()) {
        empty |= collect(option, keys, groups, seen);
      }
      return empty;
    } else if (node instanceof Node.Sequence sequence) {
      for (Node part : sequence.nodes()) {
        if (!collect(part, keys, groups, seen)) {
          return false;
        }
      }
      return true;
    } else if (node instanceof Node.Maybe maybe) {
      collect(maybe.node(), keys, groups, seen);
      return true;
    }
    return node instanceof Node.Glued;
  }
}

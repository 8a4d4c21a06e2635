package org.dateline.dates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.dates.RuleIndex.RuleOpenings;
import org.dateline.dates.RuleIndex.RuleWordIds;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.rules.YamlRules;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a language, compiled and indexed by the words and token types that a match can begin
 * with.
 *
 * <p>A type or category that a rule or list names and nothing else knows is an error: such a rule
 * could never match, such a word would never be used.
 */
final class Grammar {
  /** Prefix of the categories that only other rules use. */
  static final String PART = "part";

  /** Types that the rules may use without a list: {@link DigitForms} and {@link NumberReader}. */
  private static final Set<String> MADE_TYPES =
      Set.of(
          "ISO",
          "SLASHED",
          "DOTSHORT",
          "YEARFIRST",
          "HYPHENED",
          "PASTYEAR",
          "ORDDAY",
          "CLOCK",
          "DOTCLOCK",
          "YEAR",
          "NEARYEAR",
          "HHMM",
          "YY",
          "DAY",
          "ORD",
          "DECADE",
          "NUM",
          "YEARW",
          RuleWordIds.CAPITALISED);

  private final Map<String, DateRule> rules = new LinkedHashMap<>();
  private final Map<String, RuleIndex> byCategory = new HashMap<>();
  private final RuleWordIds keys = new RuleWordIds();
  private final RuleIndex all;

  /**
   * Reads the {@code .yaml} files of folders such as {@code dates/en/}.
   *
   * @param lexicon the lists of the same folders
   */
  Grammar(RuleSet set, List<String> folders, DateLexicon lexicon) {
    for (String path : DateLexicon.paths(set, folders)) {
      if (path.endsWith(".yaml")) {
        Set<String> gone = set.removed(path);
        set.layers(path).forEach(file -> read(file, file.isBuiltIn() ? gone : Set.of()));
      }
    }
    Map<String, List<DateRule>> groups = new HashMap<>();
    for (DateRule rule : rules.values()) {
      groups.computeIfAbsent(rule.category(), c -> new ArrayList<>()).add(rule);
    }
    check(groups.keySet(), lexicon);
    RuleOpenings openings = new RuleOpenings(groups, keys);
    groups.forEach((name, group) -> byCategory.put(name, new RuleIndex(group, openings)));
    List<DateRule> open = rules.values().stream().filter(r -> !isPart(r.category())).toList();
    all = new RuleIndex(open, openings);
  }

  private static boolean isPart(String category) {
    return category.startsWith(PART);
  }

  private void read(RuleFile file, Set<String> gone) {
    for (DateRule.Source rule : YamlRules.read(file, DateRule.File.class).rules()) {
      if (gone.contains(rule.name())) {
        continue;
      }
      DateRule old = rules.get(rule.name());
      int order = old == null ? rules.size() : old.order();
      rules.put(rule.name(), DateRule.of(file, rule, order));
      if (old != null && old.file().equals(file)) {
        throw new RuleException(file, 0, "two rules are called " + rule.name());
      }
    }
  }

  private void check(Set<String> categories, DateLexicon lexicon) {
    Set<String> known = new HashSet<>(lexicon.types());
    known.addAll(MADE_TYPES);
    Set<String> used = new HashSet<>(DirectionCues.TYPES);
    used.addAll(NumberReader.TYPES);
    Set<String> called = new HashSet<>();
    for (DateRule rule : rules.values()) {
      rule.types().forEach(type -> checkName(rule, "type", type, known));
      used.addAll(rule.types());
      rule.pattern().categories().forEach(c -> checkName(rule, "category", c, categories));
      rule.pattern().categories().forEach(called::add);
    }
    for (DateRule rule : rules.values()) {
      if (isPart(rule.category())) {
        checkName(rule, "category that no rule uses,", rule.category(), called);
      }
    }
    lexicon.checkTypes(used);
  }

  private static void checkName(
      DateRule rule, String what, String name, Collection<String> allowed) {
    if (!allowed.contains(name)) {
      throw rule.error(
          "unknown "
              + what
              + " "
              + name
              + "; known are "
              + String.join(", ", new TreeSet<>(allowed)));
    }
  }

  /** The rules in the order of their files. */
  List<DateRule> rules() {
    return List.copyOf(rules.values());
  }

  /** The rules of a category; null if no rule has it. */
  @Nullable RuleIndex category(String category) {
    return byCategory.get(category);
  }

  /** The words and types that rules name. */
  RuleWordIds keys() {
    return keys;
  }

  /** All rules that may match on their own. */
  RuleIndex all() {
    return all;
  }
}

package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/**
 * The classes of {@code outcomes/classes.tsv} that a word belongs to, as values of {@link
 * Feature#CLASS}: "bill" is a law, which gives "before/law" or "after/law".
 */
final class TopicClasses {
  private final Map<String, List<String>> before = new HashMap<>();
  private final Map<String, List<String>> after = new HashMap<>();

  /** Reads the classes; members of several words are left out. */
  TopicClasses(RuleSet rules) {
    Map<String, List<String>> members = read(rules);
    members.keySet().stream().sorted().forEach(name -> add(name, name, members));
  }

  /** The members of each class as the list has them: words, or other classes with an @. */
  static Map<String, List<String>> read(RuleSet rules) {
    Map<String, List<String>> members = new HashMap<>();
    for (Row row : rules.rows("outcomes/classes.tsv", 2)) {
      members
          .computeIfAbsent(row.cell(0), name -> new ArrayList<>())
          .addAll(List.of(row.cell(1).split(",\\s*")));
    }
    return members;
  }

  private void add(String name, String of, Map<String, List<String>> members) {
    for (String member : members.getOrDefault(of, List.of())) {
      if (member.startsWith("@")) {
        add(name, member.substring(1), members);
      } else if (!after.getOrDefault(member, List.of()).contains("after/" + name)) {
        before.computeIfAbsent(member, word -> new ArrayList<>()).add("before/" + name);
        after.computeIfAbsent(member, word -> new ArrayList<>()).add("after/" + name);
      }
    }
  }

  /** Those of a word in lower case before the trigger, in alphabetical order. */
  List<String> before(String word) {
    return before.getOrDefault(word, List.of());
  }

  /** Those of a word in lower case after the trigger, in alphabetical order. */
  List<String> after(String word) {
    return after.getOrDefault(word, List.of());
  }
}

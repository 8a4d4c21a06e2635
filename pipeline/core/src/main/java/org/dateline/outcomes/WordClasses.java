package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/** The classes of {@code outcomes/classes.tsv} that a word belongs to: "bill" is a law. */
final class WordClasses {
  private final Map<String, List<String>> byWord = new HashMap<>();

  /** Reads the classes; members of several words are left out. */
  WordClasses(RuleSet rules) {
    Map<String, List<String>> members = new HashMap<>();
    for (Row row : rules.rows("outcomes/classes.tsv", 2)) {
      members
          .computeIfAbsent(row.cell(0), name -> new ArrayList<>())
          .addAll(List.of(row.cell(1).split(",\\s*")));
    }
    members.keySet().stream().sorted().forEach(name -> add(name, name, members));
  }

  private void add(String name, String of, Map<String, List<String>> members) {
    for (String member : members.getOrDefault(of, List.of())) {
      if (member.startsWith("@")) {
        add(name, member.substring(1), members);
      } else if (!byWord.getOrDefault(member, List.of()).contains(name)) {
        byWord.computeIfAbsent(member, word -> new ArrayList<>()).add(name);
      }
    }
  }

  /** The classes of a word in lower case, in alphabetical order. */
  List<String> of(String word) {
    return byWord.getOrDefault(word, List.of());
  }
}

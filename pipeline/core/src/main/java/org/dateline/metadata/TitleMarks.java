package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.rules.YamlRules;

/** Takes the marks of wire services off a title: (4th LD), UPDATE 2-, a date at the end. */
final class TitleMarks {
  /** One rule: what goes from a title, with examples as {@code before => after}. */
  record Rule(String name, String pattern, List<String> examples) {}

  /** The rule file. */
  record Rules(List<Rule> rules) {}

  private final List<Pattern> patterns = new ArrayList<>();

  TitleMarks(RuleSet rules) {
    for (RuleFile file : rules.layers("metadata/title_marks.yaml")) {
      for (Rule rule : YamlRules.read(file, Rules.class).rules()) {
        patterns.add(Pattern.compile(rule.pattern()));
      }
    }
  }

  /** The title without marks; the title itself where nothing else would be left. */
  String strip(String title) {
    String rest = title.strip();
    boolean changed = true;
    while (changed) {
      String before = rest;
      for (Pattern pattern : patterns) {
        Matcher matcher = pattern.matcher(rest);
        String without = matcher.find() ? matcher.replaceFirst("").strip() : rest;
        rest = without.isEmpty() ? rest : without;
      }
      changed = !rest.equals(before);
    }
    return rest;
  }
}

package org.dateline.clean.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Lines that are furniture by what they say, by the rules of {@code clean/text/lines.yaml}. */
final class LineRules {
  private static final String PATH = "clean/text/lines.yaml";

  /** Longer lines are not looked at. */
  private static final int LONGEST = 500;

  private final List<Rule> rules;
  private final Needles needles = new Needles();
  private long always;

  LineRules(RuleSet set) {
    rules = Rules.load(set, PATH, File.class, File::rules, Rule::name);
    for (int r = 0; r < rules.size(); r++) {
      for (String need : rules.get(r).needs()) {
        needles.add(need, r);
      }
      always |= rules.get(r).needs().isEmpty() ? 1L << r : 0;
    }
  }

  /** The first rule that a whole line matches; null where none does. */
  @Nullable Rule match(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    long candidates = always | needles.find(line);
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      Rule rule = rules.get(Long.numberOfTrailingZeros(rest));
      if (rule.pattern().matcher(line).matches()) {
        return rule;
      }
    }
    return null;
  }

  List<Rule> rules() {
    return rules;
  }

  /** A rule file. */
  record File(@JsonProperty(required = true) List<Rule> rules) {}

  /**
   * One rule.
   *
   * @param name unique; becomes the reason
   * @param kind one of {@link org.dateline.clean.Kinds}
   * @param needs a line that has none of these is not looked at; empty for rules that look at all
   * @param pattern what the whole line must match
   * @param examples lines that match
   * @param not lines that no rule of the file matches
   */
  record Rule(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String kind,
      @JsonProperty(required = true) List<String> needs,
      @JsonProperty(required = true) Pattern pattern,
      @JsonProperty(required = true) List<String> examples,
      @JsonProperty(required = true) List<String> not) {}
}

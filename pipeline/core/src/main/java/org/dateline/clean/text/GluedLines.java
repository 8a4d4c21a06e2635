package org.dateline.clean.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.rules.RuleSet;
import org.dateline.rules.YamlRules;
import org.dateline.util.SubstringFinder;
import org.jspecify.annotations.Nullable;

/** Cuts lines where furniture is glued to them, by the rules of {@code clean/text/glued.yaml}. */
final class GluedLines {
  private static final String PATH = "clean/text/glued.yaml";

  /** Nothing can be glued to a shorter line. */
  private static final int SHORTEST = 18;

  private final List<Rule> rules;
  private final SubstringFinder needles = new SubstringFinder();

  GluedLines(RuleSet set) {
    rules = YamlRules.named(set, PATH, File.class, File::rules, Rule::name);
    for (int r = 0; r < rules.size(); r++) {
      for (String need : rules.get(r).needs()) {
        needles.add(need, r);
      }
    }
  }

  /** The pieces of a line; the line itself where nothing is glued to it. */
  List<String> cut(String line) {
    long found = line.length() < SHORTEST ? 0 : needles.find(line);
    List<String> pieces = List.of(line);
    for (long rest = found; rest != 0; rest &= rest - 1) {
      Rule rule = rules.get(Long.numberOfTrailingZeros(rest));
      pieces = pieces.stream().flatMap(piece -> rule.cut(piece).stream()).toList();
    }
    return pieces;
  }

  /** All examples of all rules. */
  List<Rule> rules() {
    return rules;
  }

  /** A rule file. */
  record File(@JsonProperty(required = true) List<Rule> rules) {}

  /**
   * One rule.
   *
   * @param name unique
   * @param needs a line that has none of these is not looked at
   * @param pattern found in the line
   * @param cut before or after what the pattern finds
   * @param unless lines in which this is found stay whole
   * @param examples lines with {@code ||} where they are cut
   * @param not lines that stay whole
   */
  record Rule(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) List<String> needs,
      @JsonProperty(required = true) Pattern pattern,
      @JsonProperty(required = true) Side cut,
      @Nullable Pattern unless,
      @JsonProperty(required = true) List<String> examples,
      @JsonProperty(required = true) List<String> not) {

    List<String> cut(String line) {
      Matcher found = pattern.matcher(line);
      if (!found.find() || (unless != null && unless.matcher(line).find())) {
        return List.of(line);
      }
      int at = cut == Side.BEFORE ? found.start() : found.end();
      List<String> pieces = new ArrayList<>();
      for (String piece : List.of(line.substring(0, at).strip(), line.substring(at).strip())) {
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
      }
      return pieces;
    }
  }

  /** On which side of a find the line is cut. */
  enum Side {
    BEFORE,
    AFTER
  }
}

package org.dateline.clean.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.clean.Verdict;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Lines that are furniture by what they say, by the rules of {@code clean/text/lines.yaml}. */
public final class LineRules {
  private static final int ALL_CUES = (1 << Cue.COUNT) - 1;

  private static final String PATH = "clean/text/lines.yaml";

  /** Longer lines are not looked at. */
  private static final int LONGEST = 500;

  private final List<Rule> rules;
  private final Needles needles = new Needles();
  private final long[] byCue = new long[Cue.COUNT];
  private final StartWords byStart = new StartWords();

  /** Compiles the rules of a rule set. */
  public LineRules(RuleSet set) {
    rules = Rules.load(set, PATH, File.class, File::rules, Rule::name);
    for (int r = 0; r < rules.size(); r++) {
      for (String need : rules.get(r).needs()) {
        needles.add(need, r);
      }
      Cue cue = rules.get(r).cue();
      if (cue != null) {
        byCue[cue.index] |= 1L << r;
      }
      for (String start : rules.get(r).starts()) {
        byStart.add(start, r);
      }
    }
  }

  /** What a whole line is by the first rule that it matches; null where it matches none. */
  public @Nullable Verdict verdict(String line, double score) {
    Rule rule = match(line, ALL_CUES);
    return rule == null ? null : new Verdict(rule.kind(), rule.name(), score);
  }

  /**
   * The first rule that a whole line matches; null where none does.
   *
   * @param cueBits the groups that the line has words of
   */
  @Nullable Rule match(String line, int cueBits) {
    if (line.length() > LONGEST) {
      return null;
    }
    char[] chars = line.toCharArray();
    long candidates = byStart.of(chars) | needles.find(chars);
    for (int cues = cueBits; cues != 0; cues &= cues - 1) {
      candidates |= byCue[Integer.numberOfTrailingZeros(cues)];
    }
    return candidates == 0 ? null : first(candidates, line);
  }

  private @Nullable Rule first(long candidates, String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      Rule rule = rules.get(Long.numberOfTrailingZeros(rest));
      if (rule.mayMatch(lower) && rule.pattern().matcher(line).matches()) {
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
   * One rule. What it asks of a line beside its pattern only spares the pattern's cost.
   *
   * @param name unique; becomes the reason
   * @param kind one of {@link org.dateline.clean.Kinds}
   * @param needs a line is looked at that has one of these
   * @param cue a line is looked at that has a word of this group; null for none
   * @param starts a line is looked at whose first letters are one of these, in lower case
   * @param longest of the lines that may be looked at; null for any
   * @param must longer lines are looked at too if they have one of these, in lower case, whatever
   *     their own case; null for none
   * @param pattern what the whole line must match
   * @param examples lines that match
   * @param not lines that no rule of the file matches
   */
  record Rule(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String kind,
      @JsonProperty(required = true) List<String> needs,
      @Nullable Cue cue,
      @JsonProperty(required = true) List<String> starts,
      @Nullable Integer longest,
      @Nullable List<String> must,
      @JsonProperty(required = true) Pattern pattern,
      @JsonProperty(required = true) List<String> examples,
      @JsonProperty(required = true) List<String> not) {

    private boolean mayMatch(String lower) {
      if (longest != null && lower.length() <= longest) {
        return true;
      }
      return must == null ? longest == null : hasOne(lower, must);
    }

    private static boolean hasOne(String line, List<String> strings) {
      for (String string : strings) {
        if (line.contains(string)) {
          return true;
        }
      }
      return false;
    }
  }
}

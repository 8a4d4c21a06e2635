package org.dateline.clean.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.Verdict;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.dateline.rules.YamlRules;
import org.jspecify.annotations.Nullable;

/**
 * Recognises furniture by the wording of a line, with the rules of {@code clean/text/lines.yaml}.
 */
public final class LineRules {
  private static final int ALL_CUES = (1 << LineCue.COUNT) - 1;

  private static final String PATH = "clean/text/lines.yaml";

  /** Where a scanner looks for what calls for rules: see {@link LineMarks}. */
  private static final String MARKS = "(/@\u00a9";

  /** Longer lines are ignored, in characters. */
  private static final int LONGEST = 500;

  private final List<Rule> rules;
  private final long[] byCue = new long[LineCue.COUNT];
  private final RuleTriggers byStart = new RuleTriggers();
  private final RuleTriggers triggers = new RuleTriggers();
  private final LineCues wordsOnly;

  /** Compiles the rules of a rule set. */
  public LineRules(RuleSet set) {
    rules = YamlRules.named(set, PATH, File.class, File::rules, Rule::name);
    for (int r = 0; r < rules.size(); r++) {
      for (String need : rules.get(r).needs()) {
        check(MARKS.indexOf(need.charAt(0)) >= 0, r, need, "begins with none of " + MARKS);
        triggers.addMark(need, r);
      }
      LineCue cue = rules.get(r).cue();
      if (cue != null) {
        byCue[cue.index] |= 1L << r;
      }
      for (String start : rules.get(r).starts()) {
        byStart.addWord(start, r);
      }
      List<String> words = rules.get(r).words();
      for (String word : words == null ? List.<String>of() : words) {
        check(
            word.chars().allMatch(c -> LineCues.isWordChar((char) c)), r, word, "is not one word");
        triggers.addWord(word, r);
      }
    }
    wordsOnly = new LineCues(triggers);
  }

  private void check(boolean right, int rule, String what, String wrong) {
    if (!right) {
      throw new RuleException(
          PATH + ": rule " + rules.get(rule).name() + ": \"" + what + "\" " + wrong);
    }
  }

  /** The verdict of the first rule that the whole line matches; null for none. */
  public @Nullable Verdict verdict(String line, double score) {
    LineCounts scanned = new LineScanner(wordsOnly).scan(line);
    Rule rule = match(line, scanned, ALL_CUES);
    return rule == null ? null : new Verdict(rule.kind(), rule.name(), score);
  }

  /**
   * The first rule that a whole line matches; null where none does.
   *
   * @param scanned what a scanner that looks for {@link #triggers} counted in it
   * @param cueBits the groups that the line has words of
   */
  @Nullable Rule match(String line, LineCounts scanned, int cueBits) {
    if (line.length() > LONGEST) {
      return null;
    }
    long candidates = scanned.rules | byStart.rulesForWord(scanned.firstLetters);
    for (int cues = cueBits; cues != 0; cues &= cues - 1) {
      candidates |= byCue[Integer.numberOfTrailingZeros(cues)];
    }
    return candidates == 0 ? null : first(candidates, line, scanned);
  }

  private @Nullable Rule first(long candidates, String line, LineCounts scanned) {
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      Rule rule = rules.get(Long.numberOfTrailingZeros(rest));
      if (rule.mayMatch(line, scanned) && rule.pattern().matcher(line).matches()) {
        return rule;
      }
    }
    return null;
  }

  List<Rule> rules() {
    return rules;
  }

  /** What calls for rules to be asked of a line that has it anywhere. */
  RuleTriggers triggers() {
    return triggers;
  }

  /** A rule file. */
  record File(@JsonProperty(required = true) List<Rule> rules) {}

  /**
   * One rule. What it asks of a line beside its pattern only spares the pattern's cost.
   *
   * @param name unique; becomes the reason
   * @param kind of the lines that match
   * @param needs a line is looked at that has one of these, each of which begins with a
   *     parenthesis, a slash, an at sign or a copyright mark
   * @param words a line is looked at that has one of these words, in lower case, whatever its case;
   *     null for none
   * @param cue a line is looked at that has a word of this group; null for none
   * @param starts a line is looked at whose first letters are one of these, in lower case
   * @param year true if the line must have a year of the last or this century; null for any
   * @param longest of the lines that may be looked at; null for any
   * @param must longer lines are looked at too if they have one of these, in lower case, whatever
   *     their own case; null for none
   * @param pattern what the whole line must match
   * @param examples lines that match
   * @param not lines that no rule of the file matches
   */
  record Rule(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) BlockKind kind,
      @JsonProperty(required = true) List<String> needs,
      @Nullable List<String> words,
      @Nullable LineCue cue,
      @JsonProperty(required = true) List<String> starts,
      @Nullable Boolean year,
      @Nullable Integer longest,
      @Nullable List<String> must,
      @JsonProperty(required = true) Pattern pattern,
      @JsonProperty(required = true) List<String> examples,
      @JsonProperty(required = true) List<String> not) {

    private boolean mayMatch(String line, LineCounts scanned) {
      if (Boolean.TRUE.equals(year) && scanned.years == 0) {
        return false;
      }
      if (longest != null && line.length() <= longest) {
        return true;
      }
      return must == null ? longest == null : hasOne(line.toLowerCase(Locale.ROOT), must);
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

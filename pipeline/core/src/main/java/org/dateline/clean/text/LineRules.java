package org.dateline.clean.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.clean.block.Verdict;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Lines that are furniture by what they say, by the rules of {@code clean/text/lines.yaml}. */
public final class LineRules {
  private static final int ALL_CUES = (1 << LineCue.COUNT) - 1;

  private static final String PATH = "clean/text/lines.yaml";

  /** Where a scanner looks for what calls for rules: see {@link LineMarks}. */
  private static final String MARKS = "(/@\u00a9";

  /** Longer lines are not looked at. */
  private static final int LONGEST = 500;

  private final List<Rule> rules;
  private final long[] byCue = new long[LineCue.COUNT];
  private final RuleWords byStart = new RuleWords();
  private final RuleTriggers triggers = RuleTriggers.none();
  private final LineCues wordsOnly;

  /** Compiles the rules of a rule set. */
  public LineRules(RuleSet set) {
    rules = NamedRules.load(set, PATH, File.class, File::rules, Rule::name);
    for (int r = 0; r < rules.size(); r++) {
      for (String need : rules.get(r).needs()) {
        check(MARKS.indexOf(need.charAt(0)) >= 0, r, need, "begins with none of " + MARKS);
        triggers.marks().add(need, r);
      }
      LineCue cue = rules.get(r).cue();
      if (cue != null) {
        byCue[cue.index] |= 1L << r;
      }
      for (String start : rules.get(r).starts()) {
        byStart.add(start, r);
      }
      List<String> words = rules.get(r).words();
      for (String word : words == null ? List.<String>of() : words) {
        check(
            word.chars().allMatch(c -> LineCues.isWordChar((char) c)), r, word, "is not one word");
        triggers.words().add(word, r);
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

  /** What a whole line is by the first rule that it matches; null where it matches none. */
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
    long candidates = scanned.rules | byStart.of(scanned.firstLetters);
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
   * @param kind one of {@link org.dateline.clean.block.BlockKinds}
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
      @JsonProperty(required = true) String kind,
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

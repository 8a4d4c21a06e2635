package org.dateline.dates;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.dates.Captures.Bindings;
import org.dateline.dates.Meanings.Meaning;
import org.dateline.dates.TypedTokens.TypedToken;
import org.dateline.nlp.Tokens;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.jspecify.annotations.Nullable;

/** A rule that is ready to run: its pattern, the conditions on its context, and its meaning. */
final class DateRule {
  /** How many tokens before and after a match are searched for types of {@code notWith}. */
  private static final int REACH = 30;

  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9]+");

  private final RuleFile file;
  private final Source rule;
  private final int order;
  private final DatePattern pattern;
  private final Meaning meaning;
  private final Map<String, String> parameters = new HashMap<>();
  private final Set<String> after;
  private final Set<String> notAfter;
  private final Set<String> before;
  private final Set<String> notBefore;
  private final Set<String> notWith;
  private final Set<String> with;

  private DateRule(RuleFile file, Source rule, int order, DatePattern pattern, Meaning meaning) {
    this.file = file;
    this.rule = rule;
    this.order = order;
    this.pattern = pattern;
    this.meaning = meaning;
    this.after = set(rule.after());
    this.notAfter = set(rule.notAfter());
    this.before = set(rule.before());
    this.notBefore = set(rule.notBefore());
    this.notWith = set(rule.notWith());
    this.with = set(rule.with());
  }

  /** Compiles a rule; a fault in it is an error that names file, line and rule. */
  static DateRule of(RuleFile file, Source rule, int order) {
    List<String> means = Arrays.asList(rule.means().strip().split("\\s+"));
    try {
      Meaning meaning = Meanings.of(means.get(0));
      DatePattern pattern = DatePattern.parse(rule.match());
      DateRule compiled = new DateRule(file, rule, order, pattern, meaning);
      means.subList(1, means.size()).forEach(compiled::addParameter);
      compiled.checkOption();
      return compiled;
    } catch (IllegalArgumentException e) {
      throw error(file, rule, String.valueOf(e.getMessage()));
    }
  }

  private static RuleException error(RuleFile file, Source rule, String what) {
    int line = file.lineOf("name", rule.name());
    return new RuleException(file, line, "rule " + rule.name() + ": " + what);
  }

  /** An error about this rule. */
  RuleException error(String what) {
    return error(file, rule, what);
  }

  private void checkOption() {
    String option = rule.option();
    if (option != null && !DateOptions.RULE_OPTIONS.contains(option)) {
      throw new IllegalArgumentException(
          "unknown option "
              + option
              + "; known are "
              + String.join(", ", DateOptions.RULE_OPTIONS));
    }
  }

  private void addParameter(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("means takes name=value, not " + assignment);
    }
    String name = assignment.substring(0, equals);
    String value = assignment.substring(equals + 1);
    Meanings.check(name, value);
    parameters.put(name, value);
  }

  private static Set<String> set(@Nullable List<String> words) {
    return words == null ? Set.of() : new HashSet<>(words);
  }

  String name() {
    return rule.name();
  }

  Source source() {
    return rule;
  }

  RuleFile file() {
    return file;
  }

  String category() {
    return rule.category() == null ? "date" : rule.category();
  }

  DatePattern pattern() {
    return pattern;
  }

  /** The token types that the pattern and the conditions name; words are in lower case. */
  Set<String> types() {
    Set<String> types = pattern.types().collect(Collectors.toSet());
    for (Set<String> words : List.of(after, notAfter, before, notBefore, notWith, with)) {
      words.stream().filter(word -> TYPE.matcher(word).matches()).forEach(types::add);
    }
    return types;
  }

  int order() {
    return order;
  }

  /** True for a guard: what it matches is no time expression. */
  boolean isGuard() {
    return rule.means().equals("nothing") || rule.means().equals("impossible");
  }

  /** The expression of a match; null where it has no meaning, such as 31 April. */
  @Nullable Expr make(@Nullable Bindings bindings) {
    return meaning.make(new Captures(bindings, parameters));
  }

  /** True if the token before allows a match to begin here. */
  boolean allowsBefore(TypedTokens typed, int begin, int sentenceBegin) {
    if (after.isEmpty() && notAfter.isEmpty()) {
      return true;
    }
    boolean first = begin == sentenceBegin;
    boolean wanted = first ? after.contains("^") : has(after, typed, begin - 1);
    boolean refused = first ? notAfter.contains("^") : refuses(notAfter, typed, begin - 1);
    return (after.isEmpty() || wanted) && !refused;
  }

  /** True if the token after a match allows it. */
  boolean allowsAfter(TypedTokens typed, int end, int sentenceEnd) {
    if (before.isEmpty() && notBefore.isEmpty()) {
      return true;
    }
    boolean last = end >= sentenceEnd;
    boolean wanted = last ? before.contains("$") : has(before, typed, end);
    boolean refused = last ? notBefore.contains("$") : refuses(notBefore, typed, end);
    return (before.isEmpty() || wanted) && !refused;
  }

  /**
   * True if no token of a {@code notWith} type, and one of a {@code with} type where the rule names
   * any, is near the match in its sentence.
   */
  boolean allowsNear(TypedTokens typed, int begin, int end, int sentenceBegin, int sentenceEnd) {
    if (notWith.isEmpty() && with.isEmpty()) {
      return true;
    }
    int first = Math.max(sentenceBegin, begin - REACH);
    int limit = Math.min(sentenceEnd, end + REACH);
    return !isAny(notWith, typed, first, limit)
        && (with.isEmpty() || isAny(with, typed, first, limit));
  }

  private static boolean isAny(Set<String> types, TypedTokens typed, int first, int limit) {
    for (int i = first; i < limit && !types.isEmpty(); i++) {
      for (String type : types) {
        if (typed.lexical(i, type) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** True for a rule that counts in running text only, not in a headline with capitals. */
  boolean isOfRunningText() {
    return Boolean.TRUE.equals(rule.running());
  }

  /** A dash refuses a match only if it joins two words without spaces. */
  private static boolean refuses(Set<String> words, TypedTokens typed, int token) {
    boolean dash = !words.isEmpty() && isDash(typed.tokens(), token);
    return dash ? words.contains("-") && isHyphen(typed.tokens(), token) : has(words, typed, token);
  }

  private static boolean isDash(Tokens tokens, int token) {
    return RuleMatcher.word(tokens, token).equals("-");
  }

  private static boolean isHyphen(Tokens tokens, int token) {
    return token > 0
        && token + 1 < tokens.size()
        && !tokens.spaceBefore(token)
        && !tokens.spaceBefore(token + 1)
        && !isDash(tokens, token - 1)
        && !isDash(tokens, token + 1);
  }

  private static boolean has(Set<String> words, TypedTokens typed, int token) {
    if (words.isEmpty()) {
      return false;
    }
    Tokens tokens = typed.tokens();
    boolean capitalised = tokens.isWord(token) && tokens.isCapitalised(token);
    if (words.contains(RuleMatcher.word(tokens, token)) || (capitalised && words.contains("CAP"))) {
      return true;
    }
    for (TypedToken reading : typed.at(token)) {
      if (words.contains(reading.type())) {
        return true;
      }
    }
    return false;
  }

  /**
   * One rule as it is written in a rule file.
   *
   * @param name unique in the language; it is in the rows
   * @param category the name by which other patterns use the rule: date, duration, ...; null for
   *     date. A rule of a category that begins with "part" matches only inside other rules
   * @param match the pattern, see {@link DatePattern}
   * @param means the meaning and its parameters: {@code relative unit=D}; {@code nothing} for a
   *     guard. See {@link Meanings}
   * @param after words or types; the token before the match must be one of them ({@code ^}: the
   *     sentence begins with the match)
   * @param notAfter words or types; the token before the match must be none of them
   * @param before words or types; the token after the match must be one of them ({@code $}: the
   *     sentence ends with the match)
   * @param notBefore words or types; the token after the match must be none of them
   * @param notWith types; no word of them may be near the match in its sentence
   * @param with types; a word of one of them must be near the match in its sentence
   * @param running true for a rule that does not count where most words have capitals
   * @param option the option that must be on: vague, rates or ages; null for none
   * @param examples sentences with the rows that the rules find in them
   * @param counterExamples sentences in which this rule finds nothing
   */
  record Source(
      @JsonProperty(required = true) String name,
      @Nullable String category,
      @JsonProperty(required = true) String match,
      @JsonProperty(required = true) String means,
      @Nullable List<String> after,
      @Nullable List<String> notAfter,
      @Nullable List<String> before,
      @Nullable List<String> notBefore,
      @Nullable List<String> notWith,
      @Nullable List<String> with,
      @Nullable Boolean running,
      @Nullable String option,
      @Nullable List<Example> examples,
      @Nullable List<String> counterExamples) {}

  /**
   * A sentence with the rows that the rules find in it.
   *
   * @param text the sentence
   * @param published its publication date; null for 2004-05-07, a Friday
   * @param finds "phrase = value" of each row, in the order of the text
   */
  record Example(
      @JsonProperty(required = true) String text,
      @Nullable String published,
      @JsonProperty(required = true) List<String> finds) {}

  /**
   * A rule file.
   *
   * @param source where the rules come from, and their licence
   * @param rules the rules
   */
  record File(@JsonProperty(required = true) String source, List<Source> rules) {}
}

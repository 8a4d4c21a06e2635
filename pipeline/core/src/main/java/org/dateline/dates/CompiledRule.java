package org.dateline.dates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.nlp.Tokens;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleFile;
import org.jspecify.annotations.Nullable;

/** A rule ready to run. */
final class CompiledRule {
  /** How many tokens away a word may stand that speaks against a rule. */
  private static final int REACH = 30;

  private final RuleFile file;
  private final DateRule rule;
  private final int order;
  private final Node pattern;
  private final Meaning meaning;
  private final Map<String, String> parameters = new HashMap<>();
  private final Set<String> after;
  private final Set<String> notAfter;
  private final Set<String> before;
  private final Set<String> notBefore;
  private final Set<String> notWith;

  private CompiledRule(RuleFile file, DateRule rule, int order, Node pattern, Meaning meaning) {
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
  }

  /** Compiles a rule; what is wrong with it is an error that names file and rule. */
  static CompiledRule of(RuleFile file, DateRule rule, int order) {
    List<String> means = Arrays.asList(rule.means().strip().split("\\s+"));
    Meaning meaning = Meanings.of(means.get(0));
    if (meaning == null) {
      throw new RuleException(file, 0, "rule " + rule.name() + ": no meaning " + means.get(0));
    }
    try {
      Node pattern = DatePatternParser.parse(rule.match());
      CompiledRule compiled = new CompiledRule(file, rule, order, pattern, meaning);
      means.subList(1, means.size()).forEach(compiled::addParameter);
      return compiled;
    } catch (IllegalArgumentException e) {
      throw new RuleException(file, 0, "rule " + rule.name() + ": " + e.getMessage());
    }
  }

  private void addParameter(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("means takes name=value, not " + assignment);
    }
    parameters.put(assignment.substring(0, equals), assignment.substring(equals + 1));
  }

  private static Set<String> set(@Nullable List<String> words) {
    return words == null ? Set.of() : new HashSet<>(words);
  }

  String name() {
    return rule.name();
  }

  DateRule source() {
    return rule;
  }

  RuleFile file() {
    return file;
  }

  String category() {
    return rule.category() == null ? "date" : rule.category();
  }

  Node pattern() {
    return pattern;
  }

  int order() {
    return order;
  }

  /** True for a guard: what it matches is no time expression. */
  boolean isGuard() {
    return rule.means().equals("nothing");
  }

  /** The expression of a match; null where it makes no sense. */
  @Nullable Expr make(@Nullable Bindings bindings) {
    return meaning.make(new Captures(bindings, parameters));
  }

  /** True if what stands before a token allows a match to begin there. */
  boolean allowsBefore(TypedTokens atoms, int begin, int sentenceBegin) {
    if (after.isEmpty() && notAfter.isEmpty()) {
      return true;
    }
    boolean first = begin == sentenceBegin;
    boolean wanted = first ? after.contains("^") : has(after, atoms, begin - 1);
    boolean refused = first ? notAfter.contains("^") : refuses(notAfter, atoms, begin - 1);
    return (after.isEmpty() || wanted) && !refused;
  }

  /** True if what stands after a match allows it. */
  boolean allowsAfter(TypedTokens atoms, int end, int sentenceEnd) {
    if (before.isEmpty() && notBefore.isEmpty()) {
      return true;
    }
    boolean last = end >= sentenceEnd;
    boolean wanted = last ? before.contains("$") : has(before, atoms, end);
    boolean refused = last ? notBefore.contains("$") : refuses(notBefore, atoms, end);
    return (before.isEmpty() || wanted) && !refused;
  }

  /** True if no word near a match in its sentence speaks against it. */
  boolean allowsNear(TypedTokens atoms, int begin, int end, int sentenceBegin, int sentenceEnd) {
    int first = Math.max(sentenceBegin, begin - REACH);
    int limit = notWith.isEmpty() ? first : Math.min(sentenceEnd, end + REACH);
    for (int i = first; i < limit; i++) {
      for (String type : notWith) {
        if (atoms.lexical(i, type) != null) {
          return false;
        }
      }
    }
    return true;
  }

  /** A hyphen refuses only inside a compound: "last year - the worst" is none. */
  private static boolean refuses(Set<String> words, TypedTokens atoms, int token) {
    boolean dash = !words.isEmpty() && isDash(atoms.tokens(), token);
    return dash ? words.contains("-") && isHyphen(atoms.tokens(), token) : has(words, atoms, token);
  }

  private static boolean isDash(Tokens tokens, int token) {
    return Matching.word(tokens, token).equals("-");
  }

  private static boolean isHyphen(Tokens tokens, int token) {
    return token > 0
        && token + 1 < tokens.size()
        && !tokens.spaceBefore(token)
        && !tokens.spaceBefore(token + 1)
        && !isDash(tokens, token - 1)
        && !isDash(tokens, token + 1);
  }

  private static boolean has(Set<String> words, TypedTokens atoms, int token) {
    if (words.isEmpty()) {
      return false;
    }
    Tokens tokens = atoms.tokens();
    boolean capitalised = tokens.isWord(token) && tokens.isCapitalised(token);
    if (words.contains(Matching.word(tokens, token)) || (capitalised && words.contains("CAP"))) {
      return true;
    }
    for (TypedToken atom : atoms.at(token)) {
      if (words.contains(atom.type())) {
        return true;
      }
    }
    return false;
  }
}

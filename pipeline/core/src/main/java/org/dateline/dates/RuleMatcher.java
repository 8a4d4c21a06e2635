package org.dateline.dates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.dates.Captures.Bindings;
import org.dateline.dates.RuleIndex.RuleWordIds;
import org.dateline.dates.TypedTokens.TypedToken;
import org.dateline.nlp.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Matches the rules of a language against one text, by backtracking with the results of categories
 * kept by token. Most rules are excluded at a token by its word and the word after it.
 */
final class RuleMatcher {
  /**
   * A match of a rule.
   *
   * @param rule the rule
   * @param end token after its last
   * @param expr the expression that it makes
   */
  record RuleMatch(DateRule rule, int end, Expr expr) {}

  private interface Continuation {
    void at(int token, @Nullable Bindings bindings);
  }

  /** Collects the matches of one rule at one token. */
  private final class Collector implements Continuation {
    private final DateRule rule;
    private final int token;
    private final List<RuleMatch> found;

    Collector(DateRule rule, int token, List<RuleMatch> found) {
      this.rule = rule;
      this.token = token;
      this.found = found;
    }

    @Override
    public void at(int end, @Nullable Bindings bindings) {
      if (end > token
          && rule.allowsAfter(typed, end, limit)
          && rule.allowsNear(typed, token, end, first, limit)
          && (!rule.isOfRunningText() || isRunningText())) {
        Expr expr = rule.make(bindings);
        if (expr != null) {
          found.add(new RuleMatch(rule, end, expr));
        }
      }
    }
  }

  /** Letters of a word that has a capital in a headline. */
  private static final int HEADLINE_WORD = 4;

  /** For how many tokens the keys are kept. */
  private static final int KEPT = 16;

  private final Grammar grammar;
  private final LanguageForms forms;
  private final TypedTokens typed;
  private final Tokens tokens;
  private final DateOptions options;
  private final Map<String, @Nullable List<RuleMatch>[]> known = new HashMap<>();
  private final int[] tried;
  private final long[] nothing;
  private final int[] keysOf = new int[KEPT];
  private final long[][] keys = new long[KEPT][];
  private int trial;
  private int first;
  private int limit;

  /** True if the sentence is no headline; null where nobody asked yet. */
  private @Nullable Boolean running;

  RuleMatcher(LanguagePack language, TypedTokens typed, DateOptions options) {
    this.grammar = language.grammar();
    this.forms = language.forms();
    this.typed = typed;
    this.tokens = typed.tokens();
    this.options = options;
    this.tried = new int[grammar.rules().size()];
    this.nothing = grammar.keys().none();
    Arrays.fill(keysOf, -1);
  }

  /** Starts a sentence, the tokens from begin to end exclusive; matches stay inside it. */
  void enter(int begin, int end) {
    first = begin;
    limit = end;
    known.clear();
    running = null;
  }

  /** False for a headline: a sentence in which most words have capitals. */
  private boolean isRunningText() {
    if (running == null) {
      int words = 0;
      int capitals = 0;
      for (int i = first; i < limit; i++) {
        boolean long4 = tokens.isWord(i) && tokens.end(i) - tokens.begin(i) >= HEADLINE_WORD;
        words += long4 ? 1 : 0;
        capitals += long4 && tokens.isCapitalised(i) ? 1 : 0;
      }
      boolean ends = limit > first && ".!?\u201d\"".contains(tokens.word(limit - 1));
      running = ends || words < 4 || capitals * 3 < words * 2;
    }
    return running;
  }

  /** A token as patterns write it: in lower case, any dash as a hyphen. */
  static String word(Tokens tokens, int token) {
    String lower = tokens.lower(token);
    return lower.length() == 1 && "\u2010\u2011\u2012\u2013\u2014".contains(lower) ? "-" : lower;
  }

  /** The longest match that begins at a token, a guard before others; null where there is none. */
  @Nullable RuleMatch longest(int token) {
    if (DigitForms.goesOnLeft(tokens, token)) {
      return null;
    }
    RuleMatch best = null;
    for (RuleMatch found : run(grammar.all(), token)) {
      if (isBetter(found, best) && !DigitForms.goesOnRight(tokens, found.end, forms)) {
        best = found;
      }
    }
    return best;
  }

  private static boolean isBetter(RuleMatch found, @Nullable RuleMatch best) {
    if (best == null || found.end != best.end) {
      return best == null || found.end > best.end;
    }
    if (found.rule.isGuard() != best.rule.isGuard()) {
      DateRule other = found.rule.isGuard() ? best.rule : found.rule;
      return found.rule.isGuard() == (other.source().option() == null); // ages, where asked for
    }
    return found.rule.order() < best.rule.order();
  }

  private List<RuleMatch> category(String category, int token) {
    RuleIndex index = grammar.category(category);
    if (index == null || token >= limit) {
      return List.of();
    }
    @Nullable List<RuleMatch>[] byToken =
        known.computeIfAbsent(category, c -> lists(limit - first));
    List<RuleMatch> found = byToken[token - first];
    if (found == null) {
      byToken[token - first] =
          List.of(); // a rule that calls itself at the same token matches nothing
      found = run(index, token);
      byToken[token - first] = found;
    }
    return found;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no other direction to make such an array
  private static @Nullable List<RuleMatch>[] lists(int size) {
    return (List<RuleMatch>[]) new List[size];
  }

  /** All matches at a token of the rules of an index. */
  private List<RuleMatch> run(RuleIndex index, int token) {
    RuleIndex.Group byWord = index.by(word(tokens, token));
    List<TypedToken> readings = typed.at(token);
    RuleIndex.Group byCapital =
        tokens.isWord(token) && tokens.isCapitalised(token)
            ? index.by(RuleWordIds.CAPITALISED)
            : null;
    if (byWord == null && byCapital == null && readings.isEmpty()) {
      return List.of();
    }
    List<RuleMatch> found = new ArrayList<>(4);
    int own = ++trial;
    run(byWord, token, token + 1, own, found);
    run(byCapital, token, token + 1, own, found);
    for (int i = 0; i < readings.size(); i++) {
      TypedToken reading = readings.get(i);
      run(index.by(reading.type()), token, reading.end(), own, found);
    }
    return found;
  }

  /**
   * Runs the rules that were not run yet in this trial and whose second key fits the next token.
   * The rules of a category that a rule calls are a trial of their own.
   */
  private void run(
      RuleIndex.@Nullable Group group, int token, int next, int own, List<RuleMatch> found) {
    if (group == null || !RuleWordIds.meet(keys(next), group.next())) {
      return;
    }
    long[] keys = keys(next);
    for (int i = 0; i < group.entries().size(); i++) {
      RuleIndex.Entry entry = group.entries().get(i);
      DateRule rule = entry.rule();
      if (tried[rule.order()] != own
          && RuleWordIds.meet(keys, entry.next())
          && options.isOn(rule.source().option())) {
        tried[rule.order()] = own;
        if (rule.allowsBefore(typed, token, first)) {
          match(rule.pattern(), token, null, new Collector(rule, token, found));
        }
      }
    }
  }

  /** The word and the types of a token as a set of keys; empty after the sentence. */
  private long[] keys(int token) {
    if (token >= limit) {
      return nothing;
    }
    int slot = token % KEPT;
    if (keysOf[slot] != token) {
      long[] set = grammar.keys().none();
      grammar.keys().mark(set, word(tokens, token));
      for (TypedToken reading : typed.at(token)) {
        grammar.keys().mark(set, reading.type());
      }
      if (tokens.isWord(token) && tokens.isCapitalised(token)) {
        grammar.keys().mark(set, RuleWordIds.CAPITALISED);
      }
      keysOf[slot] = token;
      keys[slot] = set;
    }
    return keys[slot];
  }

  private void match(DatePattern node, int token, @Nullable Bindings bindings, Continuation next) {
    if (node instanceof DatePattern.Word word) {
      if (isWord(token, word)) {
        next.at(token + 1, bindings);
      }
    } else if (node instanceof DatePattern.Typed ofType) {
      typed(ofType, token, bindings, next);
    } else if (node instanceof DatePattern.Sub sub) {
      sub(sub, token, bindings, next);
    } else if (node instanceof DatePattern.Sequence sequence) {
      sequence(sequence.nodes(), 0, token, bindings, next);
    } else if (node instanceof DatePattern.Choice choice) {
      for (DatePattern option : choice.nodes()) {
        match(option, token, bindings, next);
      }
    } else if (node instanceof DatePattern.Maybe maybe) {
      match(maybe.node(), token, bindings, next);
      next.at(token, bindings);
    } else if (token > first && (token >= limit || !tokens.spaceBefore(token))) {
      next.at(token, bindings);
    }
  }

  private boolean isWord(int token, DatePattern.Word word) {
    return token < limit && word(tokens, token).equals(word.lower());
  }

  private void typed(
      DatePattern.Typed node, int token, @Nullable Bindings bindings, Continuation next) {
    if (token >= limit) {
      return;
    }
    if (node.type().equals(RuleWordIds.CAPITALISED)
        && tokens.isWord(token)
        && tokens.isCapitalised(token)) {
      next.at(token + 1, bindings);
    }
    for (TypedToken reading : typed.at(token)) {
      if (reading.type().equals(node.type()) && reading.end() <= limit) {
        next.at(reading.end(), new Bindings(node.name(), reading, token, reading.end(), bindings));
      }
    }
  }

  private void sub(DatePattern.Sub sub, int token, @Nullable Bindings bindings, Continuation next) {
    for (RuleMatch found : category(sub.category(), token)) {
      next.at(found.end, new Bindings(sub.name(), found.expr, token, found.end, bindings));
    }
  }

  private void sequence(
      List<DatePattern> nodes, int at, int token, @Nullable Bindings bindings, Continuation next) {
    if (at == nodes.size()) {
      next.at(token, bindings);
    } else if (nodes.get(at) instanceof DatePattern.Word word) { // the common case
      if (isWord(token, word)) {
        sequence(nodes, at + 1, token + 1, bindings, next);
      }
    } else {
      match(nodes.get(at), token, bindings, (end, b) -> sequence(nodes, at + 1, end, b, next));
    }
  }
}

package org.dateline.dates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.nlp.Tokens;
import org.jspecify.annotations.Nullable;

/** Runs the grammar over one text. */
final class Matching {
  /**
   * What a rule found.
   *
   * @param rule the rule
   * @param end token after the last
   * @param expr what it says
   */
  record Found(CompiledRule rule, int end, Expr expr) {}

  private interface Then {
    void at(int token, @Nullable Bindings bindings);
  }

  /** Collects what one rule finds at one token. */
  private final class Run implements Then {
    private final CompiledRule rule;
    private final int token;
    private final List<Found> found;

    Run(CompiledRule rule, int token, List<Found> found) {
      this.rule = rule;
      this.token = token;
      this.found = found;
    }

    @Override
    public void at(int end, @Nullable Bindings bindings) {
      if (end > token
          && rule.allowsAfter(atoms, end, limit)
          && rule.allowsNear(atoms, token, end, first, limit)) {
        Expr expr = rule.make(bindings);
        if (expr != null) {
          found.add(new Found(rule, end, expr));
        }
      }
    }
  }

  /** How many tokens' marks are kept. */
  private static final int MARKED = 16;

  private final Grammar grammar;
  private final TypedTokens atoms;
  private final Tokens tokens;
  private final DateOptions options;
  private final Map<String, @Nullable List<Found>[]> known = new HashMap<>();
  private final int[] tried;
  private final long[] nothing;
  private final int[] marked = new int[MARKED];
  private final long[][] marks = new long[MARKED][];
  private int trial;
  private int first;
  private int limit;

  Matching(Grammar grammar, TypedTokens atoms, DateOptions options) {
    this.grammar = grammar;
    this.atoms = atoms;
    this.tokens = atoms.tokens();
    this.options = options;
    this.tried = new int[grammar.rules().size()];
    this.nothing = grammar.keys().none();
    Arrays.fill(marked, -1);
  }

  /** Goes on to a sentence: no match leaves it. */
  void enter(int begin, int end) {
    first = begin;
    limit = end;
    known.clear();
  }

  /** A word or mark as patterns write it: lower case, any dash as a hyphen. */
  static String word(Tokens tokens, int token) {
    String lower = tokens.lower(token);
    return lower.length() == 1 && "\u2010\u2011\u2012\u2013\u2014".contains(lower) ? "-" : lower;
  }

  /** The longest match that begins at a token; a guard wins a tie. Null where there is none. */
  @Nullable Found longest(int token) {
    if (TokenBoundary.left(tokens, token)) {
      return null;
    }
    Found best = null;
    for (Found found : run(grammar.all(), token)) {
      if (isBetter(found, best) && !TokenBoundary.right(tokens, found.end)) {
        best = found;
      }
    }
    return best;
  }

  private static boolean isBetter(Found found, @Nullable Found best) {
    if (best == null || found.end != best.end) {
      return best == null || found.end > best.end;
    }
    if (found.rule.isGuard() != best.rule.isGuard()) {
      CompiledRule other = found.rule.isGuard() ? best.rule : found.rule;
      return found.rule.isGuard() == (other.source().option() == null); // ages, where asked for
    }
    return found.rule.order() < best.rule.order();
  }

  private List<Found> category(String category, int token) {
    RuleIndex index = grammar.category(category);
    if (index == null || token >= limit) {
      return List.of();
    }
    @Nullable List<Found>[] byToken = known.computeIfAbsent(category, c -> lists(limit - first));
    List<Found> found = byToken[token - first];
    if (found == null) {
      byToken[token - first] = List.of(); // a rule that comes back to itself finds nothing there
      found = run(index, token);
      byToken[token - first] = found;
    }
    return found;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no other way to make such an array
  private static @Nullable List<Found>[] lists(int size) {
    return (List<Found>[]) new List[size];
  }

  /** All that the rules of an index find at a token. */
  private List<Found> run(RuleIndex index, int token) {
    RuleIndex.Group byWord = index.by(word(tokens, token));
    List<TypedToken> readings = atoms.at(token);
    if (byWord == null && readings.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>(4);
    int mine = ++trial;
    run(byWord, token, token + 1, mine, found);
    for (int i = 0; i < readings.size(); i++) {
      TypedToken reading = readings.get(i);
      run(index.by(reading.type()), token, reading.end(), mine, found);
    }
    return found;
  }

  /**
   * Runs rules that were not yet tried in this trial, and can go on with what comes next; what they
   * call is a trial of its own.
   */
  private void run(
      RuleIndex.@Nullable Group group, int token, int next, int mine, List<Found> found) {
    if (group == null || !RuleWordIds.meet(marks(next), group.next())) {
      return;
    }
    long[] marks = marks(next);
    for (int i = 0; i < group.entries().size(); i++) {
      RuleIndex.Entry entry = group.entries().get(i);
      CompiledRule rule = entry.rule();
      if (tried[rule.order()] != mine && RuleWordIds.meet(marks, entry.next()) && isOn(rule)) {
        tried[rule.order()] = mine;
        if (rule.allowsBefore(atoms, token, first)) {
          match(rule.pattern(), token, null, new Run(rule, token, found));
        }
      }
    }
  }

  /** The words and types that a token can stand for; none after the sentence. */
  private long[] marks(int token) {
    if (token >= limit) {
      return nothing;
    }
    int slot = token % MARKED;
    if (marked[slot] != token) {
      long[] set = grammar.keys().none();
      grammar.keys().mark(set, word(tokens, token));
      for (TypedToken atom : atoms.at(token)) {
        grammar.keys().mark(set, atom.type());
      }
      if (tokens.isWord(token) && tokens.isCapitalised(token)) {
        grammar.keys().mark(set, RuleWordIds.CAPITALISED);
      }
      marked[slot] = token;
      marks[slot] = set;
    }
    return marks[slot];
  }

  private boolean isOn(CompiledRule rule) {
    String option = rule.source().option();
    return option == null
        || switch (option) {
          case "vague" -> options.vagueReferences();
          case "rates" -> options.rateNouns();
          case "ages" -> options.ages();
          default -> false;
        };
  }

  private void match(Node node, int token, @Nullable Bindings bindings, Then then) {
    if (node instanceof Node.Word word) {
      if (isWord(token, word)) {
        then.at(token + 1, bindings);
      }
    } else if (node instanceof Node.Typed typed) {
      typed(typed, token, bindings, then);
    } else if (node instanceof Node.Sub sub) {
      sub(sub, token, bindings, then);
    } else if (node instanceof Node.Sequence sequence) {
      sequence(sequence.nodes(), 0, token, bindings, then);
    } else if (node instanceof Node.Choice choice) {
      for (Node option : choice.nodes()) {
        match(option, token, bindings, then);
      }
    } else if (node instanceof Node.Maybe maybe) {
      match(maybe.node(), token, bindings, then);
      then.at(token, bindings);
    } else if (token > first && (token >= limit || !tokens.spaceBefore(token))) {
      then.at(token, bindings);
    }
  }

  private boolean isWord(int token, Node.Word word) {
    return token < limit && word(tokens, token).equals(word.lower());
  }

  private void typed(Node.Typed typed, int token, @Nullable Bindings bindings, Then then) {
    if (token >= limit) {
      return;
    }
    if (typed.type().equals(RuleWordIds.CAPITALISED)
        && tokens.isWord(token)
        && tokens.isCapitalised(token)) {
      then.at(token + 1, bindings);
    }
    for (TypedToken atom : atoms.at(token)) {
      if (atom.type().equals(typed.type()) && atom.end() <= limit) {
        then.at(atom.end(), new Bindings(typed.name(), atom, token, atom.end(), bindings));
      }
    }
  }

  private void sub(Node.Sub sub, int token, @Nullable Bindings bindings, Then then) {
    for (Found found : category(sub.category(), token)) {
      then.at(found.end, new Bindings(sub.name(), found.expr, token, found.end, bindings));
    }
  }

  private void sequence(
      List<Node> nodes, int at, int token, @Nullable Bindings bindings, Then then) {
    if (at == nodes.size()) {
      then.at(token, bindings);
    } else if (nodes.get(at) instanceof Node.Word word) { // the common case, without a detour
      if (isWord(token, word)) {
        sequence(nodes, at + 1, token + 1, bindings, then);
      }
    } else {
      match(nodes.get(at), token, bindings, (end, b) -> sequence(nodes, at + 1, end, b, then));
    }
  }
}

package org.dateline.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.text.Tokens;
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

  private final Grammar grammar;
  private final Atoms atoms;
  private final Tokens tokens;
  private final DateOptions options;
  private final Map<String, Map<Integer, List<Found>>> known = new HashMap<>();
  private int first;
  private int limit;

  Matching(Grammar grammar, Atoms atoms, DateOptions options) {
    this.grammar = grammar;
    this.atoms = atoms;
    this.tokens = atoms.tokens();
    this.options = options;
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
    Found best = null;
    if (Ties.left(tokens, token)) {
      return null;
    }
    for (CompiledRule rule : grammar.all().at(atoms, token)) {
      for (Found found : run(rule, token)) {
        if (isBetter(found, best) && !Ties.right(tokens, found.end)) {
          best = found;
        }
      }
    }
    return best;
  }

  private static boolean isBetter(Found found, @Nullable Found best) {
    return best == null
        || found.end > best.end
        || (found.end == best.end && found.rule.order() < best.rule.order())
        || (found.end == best.end && found.rule.isGuard() && best.rule.source().option() == null);
  }

  private List<Found> category(String category, int token) {
    Map<Integer, List<Found>> byToken = known.computeIfAbsent(category, c -> new HashMap<>());
    List<Found> found = byToken.get(token);
    if (found != null) {
      return found;
    }
    byToken.put(token, List.of()); // a rule that comes back to itself finds nothing there
    RuleIndex index = grammar.category(category);
    if (index == null || token >= limit) {
      return List.of();
    }
    found = new ArrayList<>();
    for (CompiledRule rule : index.at(atoms, token)) {
      found.addAll(run(rule, token));
    }
    byToken.put(token, found);
    return found;
  }

  private List<Found> run(CompiledRule rule, int token) {
    if (!isOn(rule)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>(2);
    match(
        rule.pattern(),
        token,
        null,
        (end, bindings) -> {
          if (end > token && rule.allows(atoms, token, end, first, limit)) {
            Expr expr = rule.make(bindings);
            if (expr != null) {
              found.add(new Found(rule, end, expr));
            }
          }
        });
    return found;
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
      if (token < limit && word(tokens, token).equals(word.lower())) {
        then.at(token + 1, bindings);
      }
    } else if (node instanceof Node.Typed typed) {
      typed(typed, token, bindings, then);
    } else if (node instanceof Node.Sub sub) {
      sub(sub, token, bindings, then);
    } else if (node instanceof Node.Sequence sequence) {
      sequence(sequence.nodes(), 0, token, bindings, then);
    } else if (node instanceof Node.Choice choice) {
      choice.nodes().forEach(option -> match(option, token, bindings, then));
    } else if (node instanceof Node.Maybe maybe) {
      match(maybe.node(), token, bindings, then);
      then.at(token, bindings);
    } else if (token > first && (token >= limit || !tokens.spaceBefore(token))) {
      then.at(token, bindings);
    }
  }

  private void typed(Node.Typed typed, int token, @Nullable Bindings bindings, Then then) {
    if (token >= limit) {
      return;
    }
    if (typed.type().equals("CAP") && tokens.isWord(token) && tokens.isCapitalised(token)) {
      then.at(token + 1, bindings);
    }
    for (Atom atom : atoms.at(token)) {
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
    } else {
      match(nodes.get(at), token, bindings, (end, b) -> sequence(nodes, at + 1, end, b, then));
    }
  }
}

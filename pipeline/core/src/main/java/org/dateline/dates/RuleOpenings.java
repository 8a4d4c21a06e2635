package org.dateline.dates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out how rules can begin: their first words and atom types, and what can stand next after
 * each. Most rules are ruled out at a token by looking at these two.
 */
final class RuleOpenings {
  /** What is still to be matched. */
  private record Rest(Node node, @Nullable Rest then) {}

  /** Takes what a way through a pattern begins with. */
  private interface Sink {
    void key(String key, @Nullable Rest rest);

    /** The way may be empty. */
    void end();
  }

  /** Collects keys only; {@code open} if nothing need follow. */
  private static final class Next implements Sink {
    private final Set<String> keys = new HashSet<>();
    private boolean open;

    @Override
    public void key(String key, @Nullable Rest rest) {
      keys.add(key);
    }

    @Override
    public void end() {
      open = true;
    }
  }

  /** Collects keys with what can follow each. */
  private final class First implements Sink {
    private final Map<String, Next> found = new HashMap<>();

    @Override
    public void key(String key, @Nullable Rest rest) {
      follow(rest, found.computeIfAbsent(key, k -> new Next()), new HashSet<>());
    }

    @Override
    public void end() {}
  }

  private final Map<String, List<CompiledRule>> categories;
  private final RuleWordIds keys;

  RuleOpenings(Map<String, List<CompiledRule>> categories, RuleWordIds keys) {
    this.categories = categories;
    this.keys = keys;
  }

  /** The first keys of a rule, each with the set of those that can be next; null for any. */
  Map<String, long @Nullable []> of(CompiledRule rule) {
    First first = new First();
    open(rule.pattern(), null, first, new HashSet<>());
    Map<String, long @Nullable []> found = new HashMap<>();
    first.found.forEach((key, next) -> found.put(key, next.open ? null : set(next)));
    return found;
  }

  private long[] set(Next next) {
    next.keys.forEach(keys::add);
    long[] set = keys.none();
    next.keys.forEach(key -> keys.mark(set, key));
    return set;
  }

  private void follow(@Nullable Rest rest, Sink sink, Set<String> seen) {
    if (rest == null) {
      sink.end();
    } else {
      open(rest.node(), rest.then(), sink, seen);
    }
  }

  /** Tells the sink how a node with what comes after it can begin. */
  private void open(Node node, @Nullable Rest rest, Sink sink, Set<String> seen) {
    if (node instanceof Node.Word word) {
      sink.key(word.lower(), rest);
    } else if (node instanceof Node.Typed typed) {
      sink.key(typed.type(), rest);
    } else if (node instanceof Node.Choice choice) {
      choice.nodes().forEach(option -> open(option, rest, sink, seen));
    } else if (node instanceof Node.Sub sub) {
      sub(sub.category(), rest, sink, seen);
    } else if (node instanceof Node.Sequence sequence) {
      Rest chain = rest;
      for (int i = sequence.nodes().size() - 1; i > 0; i--) {
        chain = new Rest(sequence.nodes().get(i), chain);
      }
      open(sequence.nodes().get(0), chain, sink, seen);
    } else {
      if (node instanceof Node.Maybe maybe) {
        open(maybe.node(), rest, sink, seen);
      }
      follow(rest, sink, seen); // a Maybe or a Glued takes no token
    }
  }

  private void sub(String category, @Nullable Rest rest, Sink sink, Set<String> seen) {
    if (seen.add(category)) {
      for (CompiledRule rule : categories.getOrDefault(category, List.of())) {
        open(rule.pattern(), rest, sink, seen);
      }
      seen.remove(category);
    }
  }
}

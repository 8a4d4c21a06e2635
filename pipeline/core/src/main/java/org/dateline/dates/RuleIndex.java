package org.dateline.dates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that can match at a token: by the keys (words and token types) that a match can
 * begin with, and by the keys that can follow. Most rules are excluded by these two.
 */
final class RuleIndex {
  /**
   * A rule that can begin with a key.
   *
   * @param rule the rule
   * @param next the keys that can come next; null if the match can end or anything can come
   */
  record Entry(DateRule rule, long @Nullable [] next) {}

  /** The rules of one key, with the union of their {@link Entry#next}. */
  static final class Group {
    private final List<Entry> entries = new ArrayList<>();
    private long @Nullable [] next = new long[0];

    private void add(Entry entry) {
      entries.add(entry);
      long[] all = next;
      long[] more = entry.next();
      next = all == null || more == null ? null : RuleWordIds.union(all, more);
    }

    /** The rules. */
    List<Entry> entries() {
      return entries;
    }

    /** The keys that can come next; null if the match can end or anything can come. */
    long @Nullable [] next() {
      return next;
    }
  }

  private final Map<String, Group> byFirst = new HashMap<>();

  RuleIndex(List<DateRule> rules, RuleOpenings openings) {
    for (DateRule rule : rules) {
      openings.of(rule).forEach((first, next) -> add(first, new Entry(rule, next)));
    }
  }

  private void add(String first, Entry entry) {
    byFirst.computeIfAbsent(first, f -> new Group()).add(entry);
  }

  /** The rules that can begin with a word or token type; null where there are none. */
  @Nullable Group by(String first) {
    return byFirst.get(first);
  }

  /** Computes the first keys of rules and the keys that can follow each of them. */
  static final class RuleOpenings {
    /** The rest of a pattern that is still to be matched. */
    private record Rest(DatePattern node, @Nullable Rest then) {}

    /** Receives the first keys of the ways through a pattern. */
    private interface Sink {
      void key(String key, @Nullable Rest rest);

      /** There is a way that takes no token. */
      void end();
    }

    /** Collects keys only; {@code open} if the match can end here. */
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

    /** Collects keys with the keys that can follow each. */
    private final class First implements Sink {
      private final Map<String, Next> found = new HashMap<>();

      @Override
      public void key(String key, @Nullable Rest rest) {
        follow(rest, found.computeIfAbsent(key, k -> new Next()), new HashSet<>());
      }

      @Override
      public void end() {}
    }

    private final Map<String, List<DateRule>> categories;
    private final RuleWordIds keys;

    RuleOpenings(Map<String, List<DateRule>> categories, RuleWordIds keys) {
      this.categories = categories;
      this.keys = keys;
    }

    /** The first keys of a rule, each with the set of keys that can follow; null for any. */
    Map<String, long @Nullable []> of(DateRule rule) {
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

    /** Gives the sink the first keys of a node and the rest after it. */
    private void open(DatePattern node, @Nullable Rest rest, Sink sink, Set<String> seen) {
      if (node instanceof DatePattern.Word word) {
        sink.key(word.lower(), rest);
      } else if (node instanceof DatePattern.Typed typed) {
        sink.key(typed.type(), rest);
      } else if (node instanceof DatePattern.Choice choice) {
        choice.nodes().forEach(option -> open(option, rest, sink, seen));
      } else if (node instanceof DatePattern.Sub sub) {
        sub(sub.category(), rest, sink, seen);
      } else if (node instanceof DatePattern.Sequence sequence) {
        Rest chain = rest;
        for (int i = sequence.nodes().size() - 1; i > 0; i--) {
          chain = new Rest(sequence.nodes().get(i), chain);
        }
        open(sequence.nodes().get(0), chain, sink, seen);
      } else {
        if (node instanceof DatePattern.Maybe maybe) {
          open(maybe.node(), rest, sink, seen);
        }
        follow(rest, sink, seen); // a Maybe or a Glued takes no token
      }
    }

    private void sub(String category, @Nullable Rest rest, Sink sink, Set<String> seen) {
      if (seen.add(category)) {
        for (DateRule rule : categories.getOrDefault(category, List.of())) {
          open(rule.pattern(), rest, sink, seen);
        }
        seen.remove(category);
      }
    }
  }

  /** Numbers the words and token types that rules name, for sets of them as bits. */
  static final class RuleWordIds {
    /** The type that stands for any capitalised word. */
    static final String CAPITALISED = "CAP";

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of a word or type; a new one if it has none yet. */
    int add(String key) {
      return numbers.computeIfAbsent(key, k -> numbers.size());
    }

    /** An empty set, for the keys known so far. */
    long[] none() {
      return new long[numbers.size() / Long.SIZE + 1];
    }

    /** Puts a word or type into a set, if any rule names it. */
    void mark(long[] set, String key) {
      Integer number = numbers.get(key);
      if (number != null) {
        set[number / Long.SIZE] |= 1L << number;
      }
    }

    /** The union of two sets. */
    static long[] union(long[] one, long[] other) {
      long[] all = Arrays.copyOf(one, Math.max(one.length, other.length));
      for (int i = 0; i < other.length; i++) {
        all[i] |= other[i];
      }
      return all;
    }

    /** True if two sets have a key in common; null is the set of all keys. */
    static boolean meet(long[] set, long @Nullable [] other) {
      if (other == null) {
        return true;
      }
      for (int i = 0; i < other.length; i++) {
        if ((set[i] & other[i]) != 0) {
          return true;
        }
      }
      return false;
    }
  }
}

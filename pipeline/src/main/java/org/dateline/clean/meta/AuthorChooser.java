package org.dateline.clean.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.schema.Evidence;

/** Chooses the authors among all that a page offers. */
final class AuthorChooser {
  private static final double AGREEMENT = 0.3;

  private final Weights weights;
  private final AuthorNames names;

  AuthorChooser(Weights weights, AuthorNames names) {
    this.weights = weights;
    this.names = names;
  }

  private static final class Votes {
    private final List<String> names;
    private final Set<String> kinds = new LinkedHashSet<>();
    private double best;
    private double sum;

    Votes(List<String> names) {
      this.names = names;
    }

    double score() {
      return best + AGREEMENT * (sum - best);
    }
  }

  /** The names of the authors; empty where nobody is named. */
  List<String> choose(List<Evidence> evidence, Set<String> sites) {
    Map<String, Set<String>> structured = new LinkedHashMap<>();
    Map<String, Votes> votes = new LinkedHashMap<>();
    for (Evidence one : evidence) {
      double weight = weights.of(one);
      if (!one.getField().equals("author") || weight == 0) {
        continue;
      }
      List<String> found = names.of(one.getValue());
      found.removeIf(name -> sites.contains(Headline.key(name)));
      if (found.isEmpty()) {
        continue;
      }
      vote(votes, found, one.getFrom(), weight);
      if (one.getFrom().startsWith("json-ld") || one.getFrom().equals("microdata")) {
        structured.computeIfAbsent(one.getFrom(), k -> new LinkedHashSet<>()).addAll(found);
      }
    }
    structured.forEach(
        (from, all) -> {
          if (all.size() > 1 && all.size() < 8) {
            vote(votes, new ArrayList<>(all), from + "+", 0.92);
          }
        });
    return best(votes);
  }

  private static void vote(
      Map<String, Votes> votes, List<String> found, String from, double weight) {
    String key = Headline.key(String.join(" ", found));
    Votes vote = votes.computeIfAbsent(key, k -> new Votes(found));
    vote.best = Math.max(vote.best, weight);
    if (vote.kinds.add(from)) {
      vote.sum += weight;
    }
  }

  private static List<String> best(Map<String, Votes> votes) {
    Votes best = null;
    for (Votes candidate : votes.values()) {
      if (best == null || candidate.score() > best.score() + 1e-9) {
        best = candidate;
      }
    }
    return best == null ? List.of() : best.names;
  }
}

package org.dateline.outcomes;

import java.util.Set;
import org.dateline.rules.RuleSet;

/** Tells where a clause ends: at some marks and at the words that begin another one. */
final class ClauseBounds {
  private final Set<String> boundaries;

  /** Takes its words from {@code outcomes/grammar/boundaries.txt}. */
  ClauseBounds(RuleSet rules) {
    this.boundaries = Set.copyOf(rules.words("outcomes/grammar/boundaries.txt"));
  }

  /** True if a gap may not run over the token. */
  boolean isBoundary(SentenceTokens line, int token) {
    return boundaries.contains(line.lower(token));
  }
}

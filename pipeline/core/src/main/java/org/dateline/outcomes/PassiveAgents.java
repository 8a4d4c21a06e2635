package org.dateline.outcomes;

import java.util.HashSet;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/** Finds who acts where the verb is passive: "was rejected by the board", "filed by the union". */
final class PassiveAgents {
  private static final int NEAR = 5;
  private static final int FAR = 12;
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'re");
  private static final Set<String> ENDS =
      Set.of(
          ",", "to", "in", "on", "at", "for", "with", "from", "which", "that", "who", "during",
          "under", "over", "against");

  private final Set<String> adverbs = new HashSet<>();

  /** Takes its lists from the rule set. */
  PassiveAgents(RuleSet rules) {
    adverbs.addAll(rules.words("outcomes/grammar/adverbs.txt"));
    adverbs.addAll(rules.words("outcomes/grammar/time_words.txt"));
    adverbs.addAll(Set.of("today", "yesterday", "last", "this", "week", "month", "year"));
  }

  /** The words behind "by"; null where a find is not passive or names no agent. */
  @Nullable Span of(PatternMatch hit, Span clause) {
    SentenceTokens line = hit.line();
    int by = by(hit, clause);
    if (by < 0 || hit.type().mutual()) {
      return null;
    }
    int end = by + 1;
    while (end < Math.min(clause.end(), by + FAR) && !ENDS.contains(line.lower(end))) {
      end++;
    }
    return new Span(by + 1, end);
  }

  /** Right behind the verb, or near behind a verb with "was": else "by" belongs to a noun. */
  private int by(PatternMatch hit, Span clause) {
    SentenceTokens line = hit.line();
    boolean passive = isPassive(hit);
    for (int i = hit.trigger() + 1; i <= Math.min(clause.end() - 1, hit.trigger() + NEAR); i++) {
      if (line.lower(i).equals("by")) {
        return i;
      }
      if (!passive && !adverbs.contains(line.lower(i))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isPassive(PatternMatch hit) {
    for (int i = hit.trigger() - 1; i >= hit.trigger() - 3; i--) {
      if (BE.contains(hit.line().lower(i))) {
        return true;
      }
    }
    return false;
  }
}

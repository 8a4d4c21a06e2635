package org.dateline.outcomes;

import java.util.Set;
import org.dateline.rules.RuleSet;

/**
 * Tells the parts of a sentence that stand beside what happened: "which owns Acme", "owned by
 * Acme", ", ending a dispute with Acme".
 */
final class SubordinateSpans {
  private static final Set<String> RELATIVES = Set.of("which", "who", "whose", "whom", "where");
  private static final Set<String> BEFORE_RELATIVES =
      Set.of("under", "by", "in", "through", "with", "to", "for", "at", "on");

  private static final int LONGEST = 25;
  private static final int SHORTEST_PARTICIPLE = 5;
  private final Set<String> owned;
  private final Set<String> joining;

  /** Takes its lists from the rule set. */
  SubordinateSpans(RuleSet rules) {
    this.owned = Set.copyOf(rules.words("outcomes/grammar/owned.txt"));
    this.joining = Set.copyOf(rules.words("outcomes/grammar/joining.txt"));
  }

  /** True for a token in an aside that does not hold the trigger. */
  boolean isAside(PatternMatch hit, int token) {
    SentenceTokens line = hit.line();
    int trigger = hit.trigger();
    for (int i = token - 1; i >= Math.max(line.first(), token - LONGEST) && i != trigger; i--) {
      String word = line.lower(i);
      if (word.equals(",") || word.equals("between")) {
        return false;
      }
      if (isOwner(line, i)) {
        return true;
      }
      if (isRelative(line, i) || isEffect(line, i)) {
        return i > trigger || hasComma(line, token, trigger);
      }
    }
    return false;
  }

  /** "Owned by". */
  private boolean isOwner(SentenceTokens line, int token) {
    return line.lower(token).equals("by") && owned.contains(line.lower(token - 1));
  }

  /** "Which", but "an accord under which" tells what was agreed. */
  private static boolean isRelative(SentenceTokens line, int token) {
    return RELATIVES.contains(line.lower(token))
        && !BEFORE_RELATIVES.contains(line.lower(token - 1));
  }

  /** A participle behind a comma tells an effect, but "ordering Acme to pay" the ruling itself. */
  private boolean isEffect(SentenceTokens line, int token) {
    String word = line.lower(token);
    return word.endsWith("ing")
        && word.length() >= SHORTEST_PARTICIPLE
        && line.lower(token - 1).equals(",")
        && !line.tokens().isCapitalised(token)
        && !joining.contains(word);
  }

  private static boolean hasComma(SentenceTokens line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.lower(i).equals(",")) {
        return true;
      }
    }
    return false;
  }
}

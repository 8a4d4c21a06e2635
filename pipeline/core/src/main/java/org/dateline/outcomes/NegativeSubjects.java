package org.dateline.outcomes;

import java.util.Set;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.rules.RuleSet;

/**
 * Finds subjects that deny their verb: "nobody has promised", "none of the members voted", "no
 * country has signed".
 *
 * <p>List: {@code outcomes/grammar/nobody.txt}.
 */
final class NegativeSubjects {
  private static final Set<String> OPENINGS = Set.of(",", "\u201c", "\"", "that", "and", "but");
  private static final int FAR = 5;
  private static final int NEAR = 3;
  private final Set<String> nobody;
  private final ClauseBounds bounds;

  /** Takes its list from the rule set. */
  NegativeSubjects(RuleSet rules, ClauseBounds bounds) {
    this.nobody = Set.copyOf(rules.words("outcomes/grammar/nobody.txt"));
    this.bounds = bounds;
  }

  /**
   * True if the subject denies a verb.
   *
   * @param group the first token of the verb with its auxiliaries and adverbs
   */
  boolean isBefore(SentenceTokens sentence, int group) {
    for (int i = group - 1; i >= Math.max(sentence.first(), group - FAR); i--) {
      String word = sentence.lower(i);
      if (nobody.contains(word)) {
        return true;
      }
      if (word.equals("no")) {
        return group - i <= NEAR
            && opensClause(sentence, i)
            && !sentence.lower(i + 1).equals("one");
      }
      if (bounds.isBoundary(sentence, i)
          || bounds.isReporting(sentence, i)
          || word.equals("that")) {
        return false;
      }
    }
    return false;
  }

  private boolean opensClause(SentenceTokens sentence, int token) {
    return token == sentence.first()
        || bounds.isBoundary(sentence, token - 1)
        || bounds.isReporting(sentence, token - 1)
        || OPENINGS.contains(sentence.lower(token - 1));
  }
}

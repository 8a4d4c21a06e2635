package org.dateline.outcomes;

import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.rules.RuleSet;

/**
 * Finds words that have the form of a verb and are none: part of a name ("Deferred Action", "Sue
 * Walker"), of a compound ("union-proposed") or of another verb ("brings back").
 *
 * <p>Lists: {@code outcomes/grammar/before_back.txt}, {@code prefixes.txt}.
 */
final class NonVerbs {
  private static final Set<String> OPENINGS =
      Set.of("\"", "\u201c", "\u2018", "``", ":", ";", "-", "\u2013", "\u2014", "(", ".", "?", "!");
  private final Set<String> beforeBack;
  private final Set<String> prefixes;

  /** Takes its lists from the rule set. */
  NonVerbs(RuleSet rules) {
    this.beforeBack = Set.copyOf(rules.words("outcomes/grammar/before_back.txt"));
    this.prefixes = Set.copyOf(rules.words("outcomes/grammar/prefixes.txt"));
  }

  /** True if the token is no verb. */
  boolean contains(SentenceTokens sentence, int token) {
    return isJoined(sentence, token) || isParticle(sentence, token) || isName(sentence, token);
  }

  /** "Union-proposed", but not "co-signed". */
  private boolean isJoined(SentenceTokens sentence, int token) {
    return token > sentence.first() + 1
        && sentence.lower(token - 1).equals("-")
        && !sentence.tokens().spaceBefore(token)
        && !sentence.tokens().spaceBefore(token - 1)
        && !prefixes.contains(sentence.lower(token - 2));
  }

  private boolean isParticle(SentenceTokens sentence, int token) {
    return sentence.lower(token).equals("back") && beforeBack.contains(sentence.lower(token - 1));
  }

  private static boolean isName(SentenceTokens sentence, int token) {
    if (token == sentence.first()
        || !sentence.isCapitalised(token)
        || sentence.tokens().isAllCaps(token)) {
      return false;
    }
    return sentence.headline()
        ? isName(sentence, token + 1, token) && isMostlyLower(sentence)
        : !OPENINGS.contains(sentence.lower(token - 1));
  }

  /** True if both tokens are capitalised words. */
  private static boolean isName(SentenceTokens sentence, int next, int token) {
    return next < sentence.end()
        && sentence.isCapitalised(next)
        && sentence.tokens().isWord(token)
        && sentence.tokens().isWord(next);
  }

  /** True for a title whose words are mostly in lower case. */
  private static boolean isMostlyLower(SentenceTokens sentence) {
    int lower = 0;
    int upper = 0;
    for (int i = sentence.first() + 1; i < sentence.end(); i++) {
      if (sentence.tokens().isWord(i)) {
        boolean capital = sentence.isCapitalised(i);
        upper += capital ? 1 : 0;
        lower += capital ? 0 : 1;
      }
    }
    return lower > upper;
  }
}

package org.dateline.outcomes;

import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.rules.RuleSet;

/**
 * Finds meetings of private life: the sentence names no party and nobody who acts for one, as in
 * "the band met its fans".
 *
 * <p>List: {@code outcomes/grammar/public_people.txt}.
 */
final class PrivateMeetings {
  private final Set<String> people;

  /** Takes its list from the rule set. */
  PrivateMeetings(RuleSet rules) {
    this.people = Set.copyOf(rules.words("outcomes/grammar/public_people.txt"));
  }

  /**
   * True for a match of a type that is public only, in a sentence without a party.
   *
   * @param number number of its sentence; -1 for the title, whose mentions are unknown
   */
  boolean isOne(OutcomeContext context, PatternMatch match, int number) {
    SentenceTokens sentence = match.sentence();
    if (number < 0
        || !match.type().isPublicOnly()
        || !context.mentionsIn(sentence.first(), sentence.end()).isEmpty()) {
      return false;
    }
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (people.contains(sentence.lower(i))) {
        return false;
      }
    }
    return true;
  }
}

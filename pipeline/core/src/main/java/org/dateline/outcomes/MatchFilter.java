package org.dateline.outcomes;

import org.dateline.nlp.ClauseBounds;
import org.dateline.outcomes.OutcomeReport.Decision;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Says why a match reports nothing of public life: a vote of some members, a private meeting. */
final class MatchFilter {
  private final SingleVoters voters;
  private final PrivateMeetings meetings;

  /** Takes its lists from the rule set. */
  MatchFilter(RuleSet rules, ClauseBounds bounds) {
    this.voters = new SingleVoters(rules, bounds);
    this.meetings = new PrivateMeetings(rules);
  }

  /**
   * Why a match is no outcome; null if nothing speaks against it.
   *
   * @param number number of its sentence; -1 for the title, whose mentions are unknown
   */
  @Nullable Decision reason(OutcomeContext context, PatternMatch match, int number) {
    if (voters.isOne(context, match, number)) {
      return Decision.SINGLE_VOTER;
    }
    return meetings.isOne(context, match, number) ? Decision.PRIVATE_MEETING : null;
  }
}

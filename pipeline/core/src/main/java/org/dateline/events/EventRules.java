package org.dateline.events;

import org.dateline.rules.RuleSet;

/**
 * The rules and lists of the consolidation.
 *
 * @param reports judges two reports of an event
 * @param threads judges two events of a thread
 * @param places knows the countries of places
 * @param titles makes the titles of events
 */
public record EventRules(
    PairJudge reports, PairJudge threads, PlaceLists places, EventTitles titles) {
  /**
   * Reads the files of a rule set.
   *
   * @throws org.dateline.rules.RuleException if a file has an error
   */
  public static EventRules of(RuleSet rules) {
    return new EventRules(
        new PairJudge(rules, "events/same_event.tsv", false),
        new PairJudge(rules, "events/same_thread.tsv", true),
        new PlaceLists(rules),
        new EventTitles(rules));
  }
}

package org.dateline.outcomes;

import java.util.List;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/**
 * Explains one match of a pattern: whether it became a row of the outcomes table, and why or why
 * not. {@link OutcomeExtractor#explain} makes the reports of an article.
 *
 * @param sentence number of the sentence in the document, from 0; -1 for the title
 * @param evidence the sentence as printed
 * @param type the outcome type that the pattern reports
 * @param rule type and rule, as in the column {@code rule}
 * @param pattern the pattern as it is written in the rule file
 * @param cue the matched words as printed
 * @param decision what was decided
 * @param detail what the decision depends on: the hedge, the modality or the date; null if the
 *     decision says everything
 * @param outcomeIds ids of the rows: the rows of this match, or for {@link Decision#DUPLICATE} the
 *     row with better evidence; empty if the match has no row
 * @param dates the dates of the sentence, in its order
 * @param mentions the parties mentioned in the sentence, in its order; empty if the match has no
 *     row
 * @param participants the sides of the outcome; empty if the match has no row
 */
public record OutcomeReport(
    int sentence,
    String evidence,
    String type,
    String rule,
    String pattern,
    String cue,
    Decision decision,
    @Nullable String detail,
    List<String> outcomeIds,
    List<DateReport> dates,
    List<MentionReport> mentions,
    List<ParticipantReport> participants) {
  /** Copies the lists. */
  public OutcomeReport {
    outcomeIds = List.copyOf(outcomeIds);
    dates = List.copyOf(dates);
    mentions = List.copyOf(mentions);
    participants = List.copyOf(participants);
  }

  /** What was decided about a match. */
  public enum Decision {
    /** It is a row. */
    KEPT,
    /** Another sentence is the evidence of the same outcome. */
    DUPLICATE,
    /** Words around it make it a hypothesis, a purpose, a demand or a denial. */
    HEDGED,
    /** The words match, but the verb has a modality that the pattern does not accept. */
    OTHER_MODALITY,
    /** Another pattern of the type has matched at the same verb. */
    SAME_TRIGGER,
    /** The sentence is before the lead: it repeats the title or is no full sentence. */
    BEFORE_LEAD,
    /** The rule is used in the title and in the first sentences only. */
    NOT_IN_LEAD,
    /** The rule is used in the title only. */
    NOT_IN_TITLE,
    /** Some members voted so: it is no decision of the body. */
    SINGLE_VOTER,
    /** A meeting without anybody of public life. */
    PRIVATE_MEETING,
    /** A date of long ago is next to the verb. */
    HISTORY,
    /** The outcome has a date of long ago and is not in the first sentences. */
    LONG_AGO,
    /** The text reports the type of the title's match, or its first sentences report another. */
    TITLE_NOT_NEEDED,
    /** Neither the title nor the first sentences report an outcome: it is not what is reported. */
    NOT_REPORTED_EARLY,
    /** It is less likely than is asked for; the detail is its probability. */
    UNLIKELY,
    /** At the same verb a court decides. */
    OTHER_TYPE,
    /** The article is a sport report. */
    SPORT
  }

  /**
   * A date of the sentence.
   *
   * @param text the date as printed
   * @param value its TIMEX3 value
   * @param cost distance to the verb in tokens plus what is added for a bad fit; the smallest cost
   *     below 200 wins
   * @param chosen true if it is the date of a row
   */
  public record DateReport(String text, String value, int cost, boolean chosen) {}

  /**
   * A mention in the sentence.
   *
   * @param text the mention as printed
   * @param party the party
   * @param reason why it names a participant or none
   */
  public record MentionReport(String text, Party party, MentionReason reason) {}

  /** Why a mention names a participant or none. */
  public enum MentionReason {
    /** It names a participant. */
    TAKEN,
    /** Another mention there is a principal of the story, and this one is not. */
    NOT_PRINCIPAL,
    /** It is outside the parts of the sentence where participants are looked for. */
    OUTSIDE,
    /** What something is about: "the problems of Peru". */
    TOPIC,
    /** Where something happens, or a topic: "in Peru", "about Peru". */
    PLACE,
    /** The second of two places: "in France and Denmark". */
    SECOND_PLACE,
    /** In a clause beside the main one: "which owns Acme". */
    SUBORDINATE,
    /** Adjective of a private body: "a Saudi company". */
    ADJECTIVE,
    /** A city or a part of a state: "Niger's capital". */
    SEAT,
    /** The employer of those who act: "Acme's miners". */
    EMPLOYER,
    /** Part of a compound: "the Acme-led talks". */
    COMPOUND,
    /** A relative of those who act: "Novak's father". */
    RELATIVE,
    /** A unit; its owner acts: "its Acme unit". */
    UNIT,
    /** The owner or the whole of what acts: "a unit of Acme". */
    WHOLE,
    /** Describes the name that follows: "Peruvian envoy Luis Vega". */
    ATTRIBUTE,
    /** In brackets after a name: "Acme (NASDAQ: ACM)". */
    BRACKETS
  }

  /**
   * A side of the outcome.
   *
   * @param party the side: a country, an organisation or a person
   * @param actor true for an actor, false for a recipient
   * @param source where it was found first
   */
  public record ParticipantReport(Party party, boolean actor, Source source) {}

  /** Where a side was found. */
  public enum Source {
    /** After "by" in a passive clause. */
    AGENT,
    /** In the clause before the verb. */
    SUBJECT,
    /** In the clause after the verb. */
    OBJECT,
    /** A pronoun or a noun such as "the union" refers to it. */
    REFERENCE,
    /** Named before the reported clause: "the bank said it rejected". */
    SPEAKER,
    /** The clause names no actor: a principal of the story. */
    STORY_PRINCIPAL,
    /** The clause names one of two principals: the other one. */
    OTHER_PRINCIPAL
  }
}

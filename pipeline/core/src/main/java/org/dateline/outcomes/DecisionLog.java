package org.dateline.outcomes;

import java.util.Set;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.outcomes.OutcomeReport.Decision;
import org.dateline.outcomes.OutcomeReport.MentionReason;
import org.dateline.outcomes.OutcomeReport.Source;
import org.dateline.schema.DateMention;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/**
 * Receives the decisions between a match and its row. {@link #OFF} ignores them; {@link
 * ReportCollector} keeps them for an explanation. Callers pass objects that they have anyway, so
 * that a log that is off costs nothing.
 */
interface DecisionLog {
  /** Ignores all decisions. */
  DecisionLog OFF = new DecisionLog() {};

  /** True if decisions are kept; only then anything may be computed for the log. */
  default boolean isOn() {
    return false;
  }

  /**
   * A match is dropped.
   *
   * @param detail what the decision depends on; null if there is nothing to add
   */
  default void dropped(PatternMatch match, Decision decision, @Nullable String detail) {}

  /** A match reports the same outcome as another one, which is better evidence. */
  default void duplicate(PatternMatch match, PatternMatch better) {}

  /** A date of the match's sentence, with its cost. */
  default void date(PatternMatch match, Located<DateMention> date, int cost) {}

  /** A mention in a part of the sentence where participants are looked for. */
  default void mention(PatternMatch match, Located<Party> mention, MentionReason reason) {}

  /**
   * The sides of the outcome after a step that has looked for them.
   *
   * @param source where the step has looked
   */
  default void participants(
      PatternMatch match, Source source, Set<Party> actors, Set<Party> recipients) {}
}

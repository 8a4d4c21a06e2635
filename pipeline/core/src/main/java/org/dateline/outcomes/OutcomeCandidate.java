package org.dateline.outcomes;

import java.time.LocalDate;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * A match that may become a row, with its date.
 *
 * @param match the match
 * @param sentence number of its sentence; -1 for the title
 * @param date its date; null if it has none
 * @param confidence how likely it is an outcome of its type, from 0 to 1
 */
record OutcomeCandidate(
    PatternMatch match, int sentence, @Nullable Located<DateMention> date, double confidence) {
  private static final int RECENT_DAYS = 30;
  private static final int NEWS_DAYS = 7;

  /** A date that ends more days before the publication is one of long ago. */
  static final int LONG_AGO_DAYS = 300;

  /** The same with the probability of its match. */
  OutcomeCandidate judged(WideCandidates.Judged judged) {
    return new OutcomeCandidate(match, sentence, date, judged.probability(match));
  }

  /** True if only the title reports it. */
  boolean isTitle() {
    return sentence < 0;
  }

  /** The value of its date; empty if it has none. */
  String dateValue() {
    return date == null ? "" : date.row().getValue();
  }

  /** The first token of its date, or its trigger if it has no date. */
  int anchor() {
    return date == null ? match.trigger() : date.begin();
  }

  /** True if its date is in the 30 days before the publication. */
  boolean isRecent(OutcomeContext context) {
    return isWithin(context, RECENT_DAYS);
  }

  /** True if its date is in the week before the publication. */
  boolean isNews(OutcomeContext context) {
    return isWithin(context, NEWS_DAYS);
  }

  private boolean isWithin(OutcomeContext context, int days) {
    LocalDate published = context.article().getPublishedDate();
    LocalDate start = date == null ? null : date.row().getStartDate();
    return published != null
        && start != null
        && !start.isAfter(published)
        && start.isAfter(published.minusDays(days));
  }

  /** True if its date is long before the publication: background. */
  boolean isLongAgo(OutcomeContext context) {
    LocalDate published = context.article().getPublishedDate();
    LocalDate end = date == null ? null : date.row().getEndDate();
    return published != null && end != null && end.isBefore(published.minusDays(LONG_AGO_DAYS));
  }
}

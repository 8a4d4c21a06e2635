package org.dateline.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.dateline.nlp.Document;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * An outcome on its way into the table.
 *
 * @param hit what told it
 * @param sentence number of its sentence; -1 for the title
 * @param date the date that it got; null where none
 * @param also the same outcome told in other sentences
 */
record Candidate(PatternMatch hit, int sentence, @Nullable DateMention date, List<Candidate> also) {
  private static final int RECENT_DAYS = 30;
  private static final int LONG_AGO_DAYS = 300;

  /** True where only the title tells it. */
  boolean isTitle() {
    return sentence < 0;
  }

  String type() {
    return hit.type().type();
  }

  /** The value of its date; empty where it has none. */
  String day() {
    return date == null ? "" : date.getValue();
  }

  /** The token of its date, or of its verb where it has no date. */
  int near(Document text) {
    return date == null ? hit.trigger() : text.tokens().firstAt(text.charIndex(date.getBegin()));
  }

  /** True if it has a date in the weeks before the report. */
  boolean isOfTheDays(OutcomeContext story) {
    LocalDate day = story.article().getPublishedDate();
    LocalDate own = date == null ? null : date.getStartDate();
    return day != null
        && own != null
        && !own.isAfter(day)
        && own.isAfter(day.minusDays(RECENT_DAYS));
  }

  /** True if its date is long before the report: background. */
  boolean isLongAgo(OutcomeContext story) {
    LocalDate day = story.article().getPublishedDate();
    LocalDate own = date == null ? null : date.getEndDate();
    return day != null && own != null && own.isBefore(day.minusDays(LONG_AGO_DAYS));
  }
}

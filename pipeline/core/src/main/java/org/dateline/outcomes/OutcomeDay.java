package org.dateline.outcomes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.nlp.Document;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.rules.RuleSet;
import org.dateline.schema.DateMention;
import org.dateline.schema.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Decides the day of an outcome: the date of its own sentence, else that of another sentence of the
 * article that reports it, else the day of the story.
 *
 * <p>A result that an article opens with, in a sentence without a date, is of the day that the
 * story is about: the first recent day that its opening names, else the day of its dateline or of
 * its publication. Below the opening, what the sentence tells as background ({@link
 * OutcomeBackground}) has no day.
 */
final class OutcomeDay {
  private static final int OPENING_SENTENCES = 6;
  private static final int RECENT_DAYS = 2;

  /** A day named in the sentence of "had agreed" may be of an article a week old. */
  private static final int TOLD_DAYS = 7;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*|.*-W\\d\\d-\\d.*");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d\\d.*");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d(/.*)?");

  /** Where a day comes from: the column {@code date_from}. */
  enum From {
    SENTENCE,
    STORY,
    DATELINE,
    PUBLISHED
  }

  /**
   * The day or days of an outcome.
   *
   * @param precision DAY, WEEK, MONTH or YEAR
   */
  record Days(LocalDate start, LocalDate end, From from, String precision) {
    private static @Nullable Days of(@Nullable DateMention date, From from) {
      LocalDate start = date == null ? null : date.getStartDate();
      LocalDate end = date == null ? null : date.getEndDate();
      if (date == null || start == null || end == null) {
        return null;
      }
      return new Days(start, end, from, precisionOf(date.getValue()));
    }

    private static Days of(LocalDate day, From from) {
      return new Days(day, day, from, "DAY");
    }

    private boolean isExact() {
      return precision.equals("DAY");
    }

    /** Fills the columns of a row. */
    void set(Outcome.Builder row) {
      row.setStartDate(start).setEndDate(end);
      row.setDateFrom(from.name()).setDatePrecision(precision);
    }
  }

  private final OutcomeDates dates;
  private final Set<String> untilWords;
  private final OutcomeBackground background;

  /** Takes its lists from the rule set. */
  OutcomeDay(RuleSet rules, OutcomeDates dates, OutcomeBackground background) {
    this.dates = dates;
    this.background = background;
    untilWords = Set.copyOf(rules.words("outcomes/grammar/until.txt"));
  }

  /** How exactly a TIMEX3 value names days. */
  static String precisionOf(String value) {
    if (DAY.matcher(value).matches()) {
      return "DAY";
    }
    if (WEEK.matcher(value).matches()) {
      return "WEEK";
    }
    return MONTH.matcher(value).matches() ? "MONTH" : "YEAR";
  }

  /** The days of an outcome; null if nothing tells them. */
  @Nullable Days of(OutcomeContext context, OutcomeSelection.Chosen chosen) {
    OutcomeCandidate evidence = chosen.evidence();
    Days own = isOther(context, evidence) ? null : Days.of(row(evidence), From.SENTENCE);
    if (own != null && own.isExact()) {
      return own;
    }
    for (OutcomeCandidate other : chosen.duplicates()) {
      Days told = isOther(context, other) ? null : Days.of(row(other), From.STORY);
      if (told != null && told.isExact() && fits(told, own)) {
        return told;
      }
    }
    if (own != null) {
      return own;
    }
    if (background.isEarlier(evidence)) {
      return toldDay(context, evidence);
    }
    Days day = storyDay(context);
    boolean untied =
        day != null
            && isBelowOpening(context, chosen)
            && background.isUntied(context, evidence, day.start());
    return untied ? null : day;
  }

  /** True if each sentence that reports it is below the article's opening. */
  private static boolean isBelowOpening(OutcomeContext context, OutcomeSelection.Chosen chosen) {
    int first = chosen.evidence().sentence();
    for (OutcomeCandidate other : chosen.duplicates()) {
      first = Math.min(first, other.sentence());
    }
    return first >= context.lead() + OPENING_SENTENCES;
  }

  private static @Nullable DateMention row(OutcomeCandidate candidate) {
    return candidate.date() == null ? null : candidate.date().row();
  }

  private static boolean fits(Days exact, @Nullable Days own) {
    return own == null || !(exact.start().isBefore(own.start()) || exact.end().isAfter(own.end()));
  }

  /** True if the date of the sentence is that of something else. */
  private boolean isOther(OutcomeContext context, OutcomeCandidate candidate) {
    return isNewDate(candidate)
        || (candidate.date() != null
            && !candidate.match().type().isNext()
            && dates.isOfOther(context, candidate.match(), candidate.date()));
  }

  /** True if the date is the new one of what was put off. */
  private boolean isNewDate(OutcomeCandidate candidate) {
    TypeRules type = candidate.match().type();
    return candidate.date() != null
        && type.isNext()
        && type.status() == TypeRules.Status.PENDING
        && untilWords.contains(candidate.match().sentence().lower(candidate.date().begin() - 1));
  }

  /** The recent day on which somebody said "had agreed"; null without one. */
  private static @Nullable Days toldDay(OutcomeContext context, OutcomeCandidate evidence) {
    LocalDate published = context.article().getPublishedDate();
    Days told = Days.of(row(evidence), From.STORY);
    boolean recent =
        told != null && told.isExact() && published != null && isWithin(told, published, TOLD_DAYS);
    return recent ? told : null;
  }

  private static @Nullable Days storyDay(OutcomeContext context) {
    LocalDate published = context.article().getPublishedDate();
    if (published == null) {
      return null;
    }
    Document document = context.document();
    int last = Math.min(document.sentenceCount(), context.lead() + OPENING_SENTENCES);
    for (int s = context.lead(); s < last; s++) {
      for (Located<DateMention> date : context.datesOf(s)) {
        Days days = Days.of(date.row(), From.STORY);
        if (days != null && days.isExact() && isWithin(days, published, RECENT_DAYS)) {
          return days;
        }
      }
    }
    return Days.of(published, From.PUBLISHED);
  }

  private static boolean isWithin(Days days, LocalDate published, int most) {
    return days.start().equals(days.end())
        && !days.start().isAfter(published)
        && ChronoUnit.DAYS.between(days.start(), published) <= most;
  }
}

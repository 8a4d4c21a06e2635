package org.dateline.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an expression means in its text.
 *
 * @param type DATE, TIME, DURATION or SET
 * @param timex TIMEX3 value
 * @param mod TIMEX3 mod, or null
 * @param quant TIMEX3 quant, or null
 * @param freq TIMEX3 freq, or null
 * @param period the calendar unit, where it is known as a whole; null otherwise
 * @param source what it was resolved against
 */
record Value(
    String type,
    String timex,
    @Nullable String mod,
    @Nullable String quant,
    @Nullable String freq,
    @Nullable Period period,
    Source source) {

  /** The last year that TIMEX3 can write. */
  static final int LAST_YEAR = 9999;

  /** What a value was resolved against, as the table writes it. */
  enum Source {
    PUBLISHED,
    MENTIONED,
    NONE
  }

  /** A date that is a whole calendar unit; merely past or to come before year 1 or after 9999. */
  static Value of(Period period, Source source) {
    int year = period.first().getYear();
    if (year > LAST_YEAR) {
      return open("DATE", "FUTURE_REF", source);
    }
    if (year < 1 && period.last().getYear() < 1) {
      return open("DATE", "PAST_REF", source);
    }
    return new Value("DATE", period.timex(), null, null, null, period, source);
  }

  /** A value without a known day. */
  static Value open(String type, String timex, Source source) {
    return new Value(type, timex, null, null, null, null, source);
  }

  /** This value as a time of day; its day stays what it is. */
  Value at(String suffix) {
    return new Value("TIME", timex + "T" + suffix, mod, quant, freq, period, source);
  }

  /** This value as one that was resolved against something else. */
  Value from(Source other) {
    return new Value(type, timex, mod, quant, freq, period, other);
  }

  /** This value with a mod; one that is there already stays. */
  Value with(String newMod) {
    return new Value(type, timex, mod == null ? newMod : mod, quant, freq, period, source);
  }

  /** The end of a range: moved on a year, or a week, where it lies before the beginning. */
  Value notBefore(Value from) {
    Period mine = period;
    Period begin = from.period;
    if (mine == null || begin == null || !mine.first().isBefore(begin.first())) {
      return this;
    }
    boolean week = mine.grain() == Grain.DAY && !mine.first().plusDays(7).isBefore(begin.first());
    Period moved = week ? mine.plus(7) : Period.of(mine.grain(), mine.first().plusYears(1));
    return source == Source.NONE || moved.first().isBefore(begin.first())
        ? this
        : of(moved, source);
  }

  /** First day; null where it is not known. */
  @Nullable LocalDate first() {
    return period == null ? null : period.first();
  }

  /** Last day; null where it is not known. */
  @Nullable LocalDate last() {
    return period == null ? null : period.last();
  }
}

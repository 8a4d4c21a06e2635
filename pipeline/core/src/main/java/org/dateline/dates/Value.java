package org.dateline.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of an expression in its text.
 *
 * @param type DATE, TIME, DURATION or SET
 * @param timex TIMEX3 value
 * @param mod TIMEX3 mod, or null
 * @param quant TIMEX3 quant, or null
 * @param freq TIMEX3 freq, or null
 * @param period the calendar unit that the value is; null where the value is no whole known unit
 * @param anchor the date that it was resolved against
 */
record Value(
    String type,
    String timex,
    @Nullable String mod,
    @Nullable String quant,
    @Nullable String freq,
    @Nullable Period period,
    Anchor anchor) {

  /** The last year that TIMEX3 can write. */
  static final int LAST_YEAR = 9999;

  /**
   * The date that a value was resolved against.
   *
   * @param kind which date, as the table writes it
   * @param mentioned the date that the text mentioned before; null for other kinds
   */
  record Anchor(Kind kind, @Nullable Period mentioned) {
    /** The kinds of anchors. */
    enum Kind {
      PUBLISHED,
      MENTIONED,
      NONE
    }

    /** The publication date. */
    static final Anchor PUBLISHED = new Anchor(Kind.PUBLISHED, null);

    /** No date: the value was written in full, or cannot be resolved. */
    static final Anchor NONE = new Anchor(Kind.NONE, null);

    /** A date that the text mentioned before. */
    static Anchor mentioned(Period period) {
      return new Anchor(Kind.MENTIONED, period);
    }
  }

  /** A date; PAST_REF before year 1 and FUTURE_REF after year 9999. */
  static Value of(Period period, Anchor anchor) {
    int year = period.first().getYear();
    if (year > LAST_YEAR) {
      return open("DATE", "FUTURE_REF", anchor);
    }
    if (year < 1 && period.last().getYear() < 1) {
      return open("DATE", "PAST_REF", anchor);
    }
    return new Value("DATE", period.timex(), null, null, null, period, anchor);
  }

  /** A value without a known day. */
  static Value open(String type, String timex, Anchor anchor) {
    return new Value(type, timex, null, null, null, null, anchor);
  }

  /**
   * This value with a time of day; the day is kept. A value without a calendar date stays as it is.
   */
  Value at(String suffix) {
    return timex.endsWith("_REF")
        ? this
        : new Value("TIME", timex + "T" + suffix, mod, quant, freq, period, anchor);
  }

  /** This value with another anchor. */
  Value from(Anchor other) {
    return new Value(type, timex, mod, quant, freq, period, other);
  }

  /** This value with a mod, if it has none yet. */
  Value with(String newMod) {
    return new Value(type, timex, mod == null ? newMod : mod, quant, freq, period, anchor);
  }

  /** This end of a range, moved by a year or a week if it is before the begin of the range. */
  Value notBefore(Value from) {
    Period mine = period;
    Period begin = from.period;
    if (mine == null || begin == null || !mine.first().isBefore(begin.first())) {
      return this;
    }
    boolean week = mine.grain() == Grain.DAY && !mine.first().plusDays(7).isBefore(begin.first());
    Period moved = week ? mine.plus(7) : Period.of(mine.grain(), mine.first().plusYears(1));
    return anchor.kind() == Anchor.Kind.NONE || moved.first().isBefore(begin.first())
        ? this
        : of(moved, anchor);
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

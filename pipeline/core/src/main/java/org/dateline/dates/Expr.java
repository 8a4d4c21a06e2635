package org.dateline.dates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a phrase without regard to the publication date. Rules build expressions, {@link
 * Resolver} turns them into values. A number that the phrase does not give is 0.
 */
sealed interface Expr {
  /** Type of the words that are cues for the future, see {@link DirectionCues}. */
  default String ahead() {
    return "AHEAD";
  }

  /** True if the words around it decide whether it is in the past or the future. */
  default boolean isDirected() {
    return false;
  }

  /** True for a day of a month, whatever its year. */
  default boolean isDayOfMonth() {
    return this instanceof Calendar c && c.month() > 0 && c.day() > 0;
  }

  /** A written date, whole or partial. */
  record Calendar(int year, int month, int day, int weekday) implements Expr {
    /** The same day or month of a year. */
    Calendar inYear(int other) {
      return new Calendar(other, month, day, weekday);
    }

    @Override
    public String ahead() {
      return month == 0 && weekday > 0 ? "SURE" : "AHEAD";
    }

    @Override
    public boolean isDirected() {
      return year == 0;
    }
  }

  /** The unit before, at or after another: this week, last year, the next day. */
  record Relative(Grain grain, int offset, Base base) implements Expr {}

  /** A named day or month with a direction: next Friday, last March, this fall. */
  record Directed(Expr named, Direction direction, Base base) implements Expr {
    @Override
    public String ahead() {
      return "SURE";
    }

    @Override
    public boolean isDirected() {
      return direction == Direction.THIS;
    }
  }

  /** A date whose own words say on which side of the publication date it lies. */
  record Aimed(Expr inner, Direction direction) implements Expr {}

  /** A date at a distance: four days ago, two weeks before the vote. */
  record Shifted(DurationLength length, int sign, Base base, @Nullable Expr from) implements Expr {
    @Override
    public boolean isDirected() {
      return from != null && from.isDirected();
    }
  }

  /** A length before what is to come: "will open in two weeks"; beside other verbs it is none. */
  record Ahead(DurationLength length) implements Expr {
    @Override
    public String ahead() {
      return "SURE";
    }

    @Override
    public boolean isDirected() {
      return true;
    }
  }

  /** The nth unit of a larger one: third quarter, second half, first week of June. */
  record Nth(Grain grain, int index, boolean fiscal, @Nullable Expr of) implements Expr {
    @Override
    public boolean isDirected() {
      return of == null || of.isDirected();
    }
  }

  /** The nth such week-day of a longer unit, from its end if negative: the last Friday of May. */
  record NthWeekday(int index, int weekday, Expr of) implements Expr {
    @Override
    public boolean isDirected() {
      return of.isDirected();
    }
  }

  /** A month or day of a year that is an expression: June 29 that year. */
  record InYear(Calendar named, Expr year) implements Expr {}

  /** A season: SP, SU, FA or WI. */
  record Season(String code, @Nullable Expr year) implements Expr {
    @Override
    public boolean isDirected() {
      return year == null;
    }
  }

  /** A holiday by its rule, such as 12-25, 11-4-4 (fourth Thursday of November), easter-2. */
  record Holiday(String rule, @Nullable Expr year) implements Expr {
    @Override
    public boolean isDirected() {
      return year == null;
    }
  }

  /** A length of time. */
  record Lasting(DurationLength length) implements Expr {}

  /** A set of times: every Friday. */
  record Again(String value, @Nullable String quant, @Nullable String freq) implements Expr {}

  /** A value that is the same for every publication date: PRESENT_REF, a century, a decade. */
  record Fixed(String type, String value) implements Expr {}

  /** Another expression with a TIMEX3 mod, such as START or APPROX. */
  record Modified(Expr inner, String mod) implements Expr {
    @Override
    public String ahead() {
      return inner.ahead();
    }

    @Override
    public boolean isDirected() {
      return inner.isDirected();
    }
  }

  /** A part of a day: Sunday night. */
  record PartOfDay(Expr day, String part) implements Expr {
    @Override
    public String ahead() {
      return day.ahead();
    }

    @Override
    public boolean isDirected() {
      return day.isDirected();
    }
  }

  /** A time of a day. */
  record Clock(Expr day, String time, String zone) implements Expr {
    @Override
    public String ahead() {
      return day.ahead();
    }

    @Override
    public boolean isDirected() {
      return day.isDirected();
    }
  }

  /** Several dates in one phrase: a range or a list. */
  record Series(List<Part> parts, boolean range) implements Expr {
    @Override
    public boolean isDirected() {
      return parts.stream().anyMatch(part -> part.expr().isDirected());
    }
  }

  /** One date of a series with its tokens. */
  record Part(Expr expr, int begin, int end) {}

  /**
   * The same unit a year earlier: "a year earlier" in a text on business results. MONTH or QUARTER
   * if the phrase names one, DAY for "the same period", else null.
   */
  record YearBefore(@Nullable Grain grain) implements Expr {}

  /** The quarter that a text on business results is about, or the same quarter of another year. */
  record QuarterInQuestion(int year) implements Expr {}

  /** "The full year": that of the quarter that the text is about, unless it is in the future. */
  record FullYear() implements Expr {
    @Override
    public boolean isDirected() {
      return true;
    }
  }

  /** The date mentioned last, of any precision: "until then". */
  record ThatDate() implements Expr {}

  /** "The weekend": the one that contains the publication date, else the one before. */
  record TheWeekend() implements Expr {}

  /** The date that a relative expression counts from. */
  enum Base {
    PUBLISHED,
    /** The date mentioned last. */
    MENTIONED,
    /** The date mentioned in this sentence or the one before; else the publication date. */
    NEAR
  }

  /** Where a named day is looked for, seen from the publication date. */
  enum Direction {
    PAST,
    THIS,
    FUTURE,
    /** Where such a date is nearest. */
    NEAREST,
    UNKNOWN
  }
}

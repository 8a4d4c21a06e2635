package org.dateline.dates;

import java.util.Locale;
import org.dateline.dates.Expr.Base;
import org.dateline.dates.Expr.Calendar;
import org.dateline.dates.Expr.Way;
import org.jspecify.annotations.Nullable;

/** What is said relative to another day. */
final class RelativeMeanings {
  private RelativeMeanings() {}

  /** This week, last year: dir (-1, 0, 1; times n) and unit. */
  static Expr relative(Captures c) {
    return new Expr.Relative(grain(c), c.whole("dir"), base(c));
  }

  /** Next Friday, last March, this fall: dir and a date. */
  static @Nullable Expr directed(Captures c) {
    Expr named = c.expr("date");
    int dir = c.whole("dir");
    Way way = dir < 0 ? Way.PAST : dir > 0 ? Way.FUTURE : Way.HERE;
    return named == null ? null : new Expr.Directed(named, way, base(c));
  }

  /** Four days ago, a week before the vote: a duration, sign, base or a date. */
  static @Nullable Expr shifted(Captures c) {
    return c.expr("duration") instanceof Expr.Lasting lasting
        ? new Expr.Shifted(lasting.length(), c.whole("sign"), base(c), c.expr("date"))
        : null;
  }

  /** The day before Christmas: sign and a day. */
  static @Nullable Expr shiftedDay(Captures c) {
    Expr day = c.expr("date");
    return day == null
        ? null
        : new Expr.Shifted(new DurationLength(1, Grain.DAY), c.whole("sign"), Base.PUBLISHED, day);
  }

  /** Two Fridays ago: n and weekday, the last such day being the first counted. */
  static @Nullable Expr weekdaysAgo(Captures c) {
    Expr last = new Expr.Directed(new Calendar(0, 0, 0, c.whole("weekdays")), Way.PAST, base(c));
    int weeks = c.whole("n") - 1;
    return weeks < 1
        ? null
        : new Expr.Shifted(new DurationLength(weeks, Grain.WEEK), -1, base(c), last);
  }

  /** Third quarter, second half, first week of June: ord and unit, maybe of a date. */
  static @Nullable Expr nth(Captures c) {
    boolean month = c.expr("date") instanceof Calendar calendar && calendar.month() > 0;
    boolean longer = month && grain(c).compareTo(Grain.MONTH) <= 0; // "the third year in January"
    return longer && grain(c) != Grain.QUARTER
        ? null
        : new Expr.Nth(grain(c), c.whole("ord"), c.value("fiscal") != null, c.expr("date"));
  }

  /** May 3 last year, June 29 that year: named and a year. */
  static @Nullable Expr inYear(Captures c) {
    Expr year = c.expr("date");
    return year != null && c.expr("named") instanceof Calendar named && named.year() == 0
        ? new Expr.InYear(named, year)
        : null;
  }

  /** The last Friday of May: ord, weekday and the month. */
  static @Nullable Expr nthWeekday(Captures c) {
    Expr of = c.expr("date");
    return of == null ? null : new Expr.NthWeekday(c.whole("ord"), c.whole("weekday"), of);
  }

  /** A year earlier, the year-ago quarter: unit, if said. */
  static Expr yearBefore(Captures c) {
    return new Expr.YearBefore(c.value("unit") == null ? null : grain(c));
  }

  /** The year-ago third quarter: a date. */
  static @Nullable Expr yearBeforeDate(Captures c) {
    Expr date = c.expr("date");
    return date == null
        ? null
        : new Expr.Shifted(new DurationLength(1, Grain.YEAR), -1, Base.PUBLISHED, date);
  }

  private static Base base(Captures c) {
    return Base.valueOf(c.value("base", "published").toUpperCase(Locale.ROOT));
  }

  private static Grain grain(Captures c) {
    return Grain.of(c.value("unit", "D"));
  }
}

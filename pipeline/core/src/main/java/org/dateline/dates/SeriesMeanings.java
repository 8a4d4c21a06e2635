package org.dateline.dates;

import java.util.ArrayList;
import java.util.List;
import org.dateline.dates.Expr.Calendar;
import org.jspecify.annotations.Nullable;

/** Ranges and lists: several dates in one phrase. */
final class SeriesMeanings {
  private SeriesMeanings() {}

  /** Aug. 3-6, 3-6 August 2004: two days (day, day2) with the same month and year. */
  static @Nullable Expr daysRange(Captures c) {
    boolean rising = c.whole("day") < c.whole("day2");
    return rising ? days(c, true) : null;
  }

  /** April 3 and 5; April 3, 5 and 7: day, day2, day3, day4 in order. */
  static @Nullable Expr list(Captures c) {
    return days(c, false);
  }

  /** Null where a number is no day, as in "last to 1 February". */
  private static @Nullable Expr days(Captures c, boolean range) {
    int year = CalendarMeanings.year(c.value("year"));
    List<Expr.Part> parts = new ArrayList<>();
    for (String name : List.of("day", "day2", "day3", "day4")) {
      if (c.token(name) != null) {
        int day = c.whole(name);
        if (day < 1 || day > 31) {
          return null;
        }
        parts.add(c.part(name, new Calendar(year, c.whole("month"), day, 0)));
      }
    }
    return new Expr.Series(List.copyOf(parts), range);
  }

  /** From one date to another; a year that only one of them has counts for both. */
  static @Nullable Expr range(Captures c) {
    Expr from = c.expr("from");
    Expr to = c.expr("to");
    if (from == null || to == null || (isWeekday(from) && !isWeekday(to))) {
      return null;
    }
    if (from instanceof Calendar first && to instanceof Calendar last) {
      from = first.year() == 0 ? before(first, last) : first;
      to = last.year() == 0 ? after(last, first) : last;
    }
    return new Expr.Series(List.of(c.part("from", from), c.part("to", to)), true);
  }

  /** From March to May last year: from and to in the year of a date. */
  static @Nullable Expr rangeInYear(Captures c) {
    return inYear(c, true);
  }

  /** In March and April 2001: from and to in the year of a date. */
  static @Nullable Expr listInYear(Captures c) {
    return inYear(c, false);
  }

  private static @Nullable Expr inYear(Captures c, boolean range) {
    Expr year = c.expr("date");
    if (year == null
        || !(c.expr("from") instanceof Calendar from)
        || !(c.expr("to") instanceof Calendar to)
        || from.year() + to.year() > 0
        || order(from) >= order(to)) {
      return null;
    }
    return new Expr.Series(
        List.of(
            c.part("from", new Expr.InYear(from, year)), c.part("to", new Expr.InYear(to, year))),
        range);
  }

  /** As {@link #range}, but "March 11 - Today's talks" and "May 3 - Monday's vote" are none. */
  static @Nullable Expr rangeWritten(Captures c) {
    Expr to = c.expr("to");
    Expr from = c.expr("from");
    boolean alike = from != null && to instanceof Calendar && isWeekday(to) == isWeekday(from);
    return alike ? range(c) : null;
  }

  private static boolean isWeekday(Expr expr) {
    return expr instanceof Calendar c && c.month() == 0 && c.weekday() > 0;
  }

  private static Calendar before(Calendar first, Calendar last) {
    boolean sameYear = order(first) <= order(last);
    return last.year() == 0 || first.month() == 0 || last.month() == 0
        ? first
        : first.inYear(sameYear ? last.year() : last.year() - 1);
  }

  private static Calendar after(Calendar last, Calendar first) {
    boolean sameYear = order(first) <= order(last);
    return first.year() == 0 || first.month() == 0 || last.month() == 0
        ? last
        : last.inYear(sameYear ? first.year() : first.year() + 1);
  }

  private static int order(Calendar c) {
    return c.month() * 32 + c.day();
  }

  /** The quarter ended July 31: the quarter in which most of its days lie, and the day. */
  static @Nullable Expr quarterEnded(Captures c) {
    Expr day = c.expr("to");
    if (day == null) {
      return null;
    }
    Expr middle = new Expr.Shifted(new DurationLength(45, Grain.DAY), -1, Expr.Base.PUBLISHED, day);
    Expr quarter = new Expr.Nth(Grain.QUARTER, 1, false, middle);
    return new Expr.Series(List.of(c.part("from", quarter), c.part("to", day)), false);
  }

  /** Between 60 and 90 days: two lengths (n, n2) of one unit. */
  static @Nullable Expr lengths(Captures c) {
    double from = Double.parseDouble(c.value("n", "0"));
    double to = Double.parseDouble(c.value("n2", "0"));
    Grain grain = Grain.of(c.value("unit", "D"));
    if (from >= to) {
      return null;
    }
    Expr.Part first = c.part("n", new Expr.Lasting(new DurationLength(from, grain)));
    Expr.Part last = c.part("n2", new Expr.Lasting(new DurationLength(to, grain)));
    int end = c.part("unit", last.expr()).end();
    return new Expr.Series(List.of(first, new Expr.Part(last.expr(), last.begin(), end)), true);
  }

  /** The second and fourth quarters: ord and ord2, maybe of a year. */
  static Expr units(Captures c) {
    Grain grain = Grain.of(c.value("unit", "D"));
    List<Expr.Part> parts = new ArrayList<>();
    for (String name : List.of("ord", "ord2")) {
      parts.add(c.part(name, new Expr.Nth(grain, c.whole(name), false, c.expr("date"))));
    }
    return new Expr.Series(List.copyOf(parts), false);
  }

  /** Next Tuesday or Wednesday: dir, weekday and weekday2. */
  static Expr directed(Captures c) {
    int dir = c.whole("dir");
    Expr.Direction direction =
        dir < 0 ? Expr.Direction.PAST : dir > 0 ? Expr.Direction.FUTURE : Expr.Direction.THIS;
    List<Expr.Part> parts = new ArrayList<>();
    for (String name : List.of("weekday", "weekday2")) {
      Expr day = new Calendar(0, 0, 0, c.whole(name));
      parts.add(c.part(name, new Expr.Directed(day, direction, Expr.Base.PUBLISHED)));
    }
    return new Expr.Series(List.copyOf(parts), false);
  }

  /** 1998-99, 1998-2003. */
  static @Nullable Expr yearsRange(Captures c) {
    int from = CalendarMeanings.year(c.value("year"));
    String end = c.value("to", "");
    int to = Integer.parseInt(end);
    int last = end.length() == 2 ? from / 100 * 100 + to : to;
    return from >= last
        ? null
        : new Expr.Series(
            List.of(
                c.part("year", new Calendar(from, 0, 0, 0)),
                c.part("to", new Calendar(last, 0, 0, 0))),
            true);
  }
}

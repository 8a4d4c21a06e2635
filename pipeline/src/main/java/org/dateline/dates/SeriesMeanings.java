package org.dateline.dates;

import java.util.List;
import org.dateline.dates.Expr.Calendar;
import org.jspecify.annotations.Nullable;

/** Ranges and lists: several dates in one phrase. */
final class SeriesMeanings {
  private SeriesMeanings() {}

  /** Aug. 3-6, 3-6 August 2004: two days (day, day2) that share what else is said. */
  static @Nullable Expr daysRange(Captures c) {
    return days(c, true);
  }

  /** April 3 and 5; April 3, 5 and 7. */
  static @Nullable Expr list(Captures c) {
    return days(c, false);
  }

  private static @Nullable Expr days(Captures c, boolean range) {
    int year = CalendarMeanings.year(c.value("year"));
    int month = c.whole("month");
    Calendar first = new Calendar(year, month, c.whole("day"), 0);
    Calendar last = new Calendar(year, month, c.whole("day2"), 0);
    if (c.whole("day2") == 0 || (range && first.day() >= last.day())) {
      return null;
    }
    if (c.atom("day3") != null) {
      Calendar third = new Calendar(year, month, c.whole("day3"), 0);
      return new Expr.Series(
          List.of(c.part("day", first), c.part("day2", last), c.part("day3", third)), range);
    }
    return new Expr.Series(List.of(c.part("day", first), c.part("day2", last)), range);
  }

  /** From one date to another. */
  static @Nullable Expr range(Captures c) {
    Expr from = c.expr("from");
    Expr to = c.expr("to");
    return from == null || to == null
        ? null
        : new Expr.Series(List.of(c.part("from", from), c.part("to", to)), true);
  }

  /** The quarter ended Sept. 30: the quarter in which the day lies, and the day. */
  static @Nullable Expr quarterEnded(Captures c) {
    Expr day = c.expr("to");
    if (day == null) {
      return null;
    }
    Expr quarter = new Expr.Nth(Grain.QUARTER, 1, false, day);
    return new Expr.Series(List.of(c.part("from", quarter), c.part("to", day)), false);
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

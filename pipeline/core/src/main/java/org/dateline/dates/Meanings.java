package org.dateline.dates;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a rule's {@code means} can say, by name. */
final class Meanings {
  private static final Map<String, Meaning> ALL = new HashMap<>();

  static {
    ALL.put("calendar", CalendarMeanings::calendar);
    ALL.put("iso", CalendarMeanings::iso);
    ALL.put("slashed", CalendarMeanings::slashed);
    ALL.put("decade", CalendarMeanings::decade);
    ALL.put("century", CalendarMeanings::century);
    ALL.put("season", c -> new Expr.Season(c.value("season", "XX"), c.expr("date")));
    ALL.put("holiday", c -> new Expr.Holiday(c.value("holiday", ""), c.expr("date")));
    ALL.put("days-range", SeriesMeanings::daysRange);
    ALL.put("range", SeriesMeanings::range);
    ALL.put("range-written", SeriesMeanings::rangeWritten);
    ALL.put("years-range", SeriesMeanings::yearsRange);
    ALL.put("list", SeriesMeanings::list);
    ALL.put("lengths", SeriesMeanings::lengths);
    ALL.put("directed-days", SeriesMeanings::directed);
    ALL.put("units", SeriesMeanings::units);
    ALL.put("clock", ClockMeanings::clock);
    ALL.put("zone", ClockMeanings::zone);
    ALL.put("iso-clock", ClockMeanings::isoClock);
    ALL.put("part-of-day", ClockMeanings::partOfDay);
    ALL.put("part-of-next-day", ClockMeanings::partOfNextDay);
    ALL.put("relative", RelativeMeanings::relative);
    ALL.put("directed", RelativeMeanings::directed);
    ALL.put("shifted", RelativeMeanings::shifted);
    ALL.put("shifted-day", RelativeMeanings::shiftedDay);
    ALL.put("weekdays-ago", RelativeMeanings::weekdaysAgo);
    ALL.put("nth", RelativeMeanings::nth);
    ALL.put("in-year", RelativeMeanings::inYear);
    ALL.put("nth-weekday", RelativeMeanings::nthWeekday);
    ALL.put("year-before", RelativeMeanings::yearBefore);
    ALL.put("year-before-date", RelativeMeanings::yearBeforeDate);
    ALL.put(
        "quarter-in-question",
        c -> new Expr.QuarterInQuestion(CalendarMeanings.year(c.value("year"))));
    ALL.put("quarter-ended", SeriesMeanings::quarterEnded);
    ALL.put("full-year", c -> new Expr.FullYear());
    ALL.put("weekend", c -> new Expr.TheWeekend());
    ALL.put("that-date", c -> new Expr.ThatDate());
    ALL.put("lasting", LengthMeanings::lasting);
    ALL.put("sum", LengthMeanings::sum);
    ALL.put("again", LengthMeanings::again);
    ALL.put("fixed", c -> new Expr.Fixed(c.value("type", "DATE"), c.value("value", "")));
    ALL.put("same", c -> c.expr(c.value("of", "date")));
    ALL.put("modified", Meanings::modified);
    ALL.put("nothing", c -> new Expr.Fixed("", ""));
  }

  private Meanings() {}

  /** The meaning of a name; null where there is none. */
  static @Nullable Meaning of(String name) {
    return ALL.get(name);
  }

  private static @Nullable Expr modified(Captures c) {
    Expr inner = c.expr("date");
    if (inner == null) {
      inner = c.expr("duration");
    }
    return inner == null ? null : new Expr.Modified(inner, c.value("mod", "APPROX"));
  }
}

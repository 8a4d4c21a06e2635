package org.dateline.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.dates.Expr.Base;
import org.dateline.dates.Expr.Calendar;
import org.dateline.dates.Expr.Direction;
import org.jspecify.annotations.Nullable;

/** All that a rule's {@code means} can name, with the meanings of durations and sets. */
final class Meanings {
  private static final Map<String, Meaning> ALL = new HashMap<>();

  static {
    ALL.put("calendar", CalendarMeanings::calendar);
    ALL.put("iso", CalendarMeanings::iso);
    ALL.put("slashed", CalendarMeanings::slashed);
    ALL.put("year-first", CalendarMeanings::yearFirst);
    ALL.put("before-christ", CalendarMeanings::beforeChrist);
    ALL.put("of-christ", CalendarMeanings::ofChrist);
    ALL.put("impossible", CalendarMeanings::impossible);
    ALL.put("decade", CalendarMeanings::decade);
    ALL.put("century", CalendarMeanings::century);
    ALL.put("season", c -> new Expr.Season(c.value("season", "XX"), c.expr("date")));
    ALL.put("holiday", c -> new Expr.Holiday(c.value("holiday", ""), c.expr("date")));
    ALL.put("days-range", SeriesMeanings::daysRange);
    ALL.put("range", SeriesMeanings::range);
    ALL.put("range-written", SeriesMeanings::rangeWritten);
    ALL.put("range-in-year", SeriesMeanings::rangeInYear);
    ALL.put("list-in-year", SeriesMeanings::listInYear);
    ALL.put("years-range", SeriesMeanings::yearsRange);
    ALL.put("list", SeriesMeanings::list);
    ALL.put("lengths", SeriesMeanings::lengths);
    ALL.put("directed-days", SeriesMeanings::directed);
    ALL.put("units", SeriesMeanings::units);
    ALL.put("clock", CalendarMeanings::clock);
    ALL.put("zone", CalendarMeanings::zone);
    ALL.put("iso-clock", CalendarMeanings::isoClock);
    ALL.put("part-of-day", CalendarMeanings::partOfDay);
    ALL.put("part-of-next-day", CalendarMeanings::partOfNextDay);
    ALL.put("relative", Meanings::relative);
    ALL.put("directed", Meanings::directed);
    ALL.put("shifted", Meanings::shifted);
    ALL.put("ahead", Meanings::ahead);
    ALL.put("shifted-day", Meanings::shiftedDay);
    ALL.put("shifted-twice", Meanings::shiftedTwice);
    ALL.put("aimed", Meanings::aimed);
    ALL.put("weekday-steps", Meanings::weekdaySteps);
    ALL.put("weekdays-ago", Meanings::weekdaysAgo);
    ALL.put("nth", Meanings::nth);
    ALL.put("in-year", Meanings::inYear);
    ALL.put("nth-weekday", Meanings::nthWeekday);
    ALL.put("year-before", Meanings::yearBefore);
    ALL.put("year-before-date", Meanings::yearBeforeDate);
    ALL.put(
        "quarter-in-question",
        c -> new Expr.QuarterInQuestion(CalendarMeanings.year(c.value("year"))));
    ALL.put("quarter-ended", SeriesMeanings::quarterEnded);
    ALL.put("full-year", c -> new Expr.FullYear());
    ALL.put("weekend", c -> new Expr.TheWeekend());
    ALL.put("that-date", c -> new Expr.ThatDate());
    ALL.put("lasting", Meanings::lasting);
    ALL.put("sum", Meanings::sum);
    ALL.put("again", Meanings::again);
    ALL.put("fixed", c -> new Expr.Fixed(c.value("type", "DATE"), c.value("value", "")));
    ALL.put("same", c -> c.expr(c.value("of", "date")));
    ALL.put("modified", Meanings::modified);
    ALL.put("nothing", c -> new Expr.Fixed("", ""));
  }

  private static final Expr TODAY = new Expr.Relative(Grain.DAY, 0, Base.PUBLISHED);

  private Meanings() {}

  /** The meaning of a name; an unknown name is an {@link IllegalArgumentException}. */
  static Meaning of(String name) {
    Meaning meaning = ALL.get(name);
    if (meaning == null) {
      throw new IllegalArgumentException(
          "unknown meaning "
              + name
              + "; known are "
              + String.join(", ", new TreeSet<>(ALL.keySet())));
    }
    return meaning;
  }

  /** Refuses a value that a parameter with fixed values cannot have. */
  static void check(String parameter, String value) {
    switch (parameter) {
      case "unit" -> Grain.of(value);
      case "base" -> base(value);
      default -> {}
    }
  }

  private static @Nullable Expr modified(Captures c) {
    Expr inner = c.expr("date");
    if (inner == null) {
      inner = c.expr("duration");
    }
    return inner == null ? null : new Expr.Modified(inner, c.value("mod", "APPROX"));
  }

  /** Four days, several decades: n (X or missing where it is open) and unit. */
  static Expr lasting(Captures c) {
    String n = c.value("n", "X");
    double amount = n.equals("X") ? Double.NaN : Double.parseDouble(n);
    double more = Double.parseDouble(c.value("plus", "0"));
    Grain grain = Grain.of(c.value("unit", "D"));
    boolean long0 = grain == Grain.CENTURY || grain == Grain.DECADE;
    boolean part = long0 && amount + more > Math.floor(amount + more); // half a century
    int years = grain == Grain.CENTURY ? 100 : 10;
    return new Expr.Lasting(
        part
            ? new DurationLength((amount + more) * years, Grain.YEAR)
            : new DurationLength(amount + more, grain));
  }

  /** Two hours and 10 minutes: duration, more and maybe rest, each shorter than the one before. */
  static @Nullable Expr sum(Captures c) {
    List<DurationLength> lengths = new ArrayList<>();
    for (String name : List.of("duration", "more", "rest")) {
      if (c.expr(name) instanceof Expr.Lasting lasting) {
        lengths.add(lasting.length());
      }
    }
    String timex = DurationLength.sum(lengths);
    return timex == null ? null : new Expr.Fixed("DURATION", timex);
  }

  /** Every year, twice a month: n units, or a value of its own; quant and freq. */
  static @Nullable Expr again(Captures c) {
    String value = c.value("value");
    if (value == null) {
      String n = c.value("n", "1");
      double amount = n.equals("X") ? Double.NaN : Double.parseDouble(n);
      if (amount <= 0) {
        return null; // "every last quarter"
      }
      value = new DurationLength(amount, Grain.of(c.value("unit", "D"))).timex();
    }
    value = value.replace("{wd}", c.value("weekday", "X"));
    value = value.replace("{part}", c.value("daypart", ""));
    value = value.replace("{month}", Period.pad(c.whole("month"), 2));
    if (value.contains("{ord}") && c.whole("ord") < 1) {
      return null; // "every last Friday"
    }
    value = value.replace("{ord}", Integer.toString(c.whole("ord")));
    value = value.replace("{season}", c.value("season", "XX"));
    String freq = c.token("times") == null ? c.value("freq") : c.whole("times") + "X";
    return new Expr.Again(value, c.value("quant"), freq);
  }

  /** This week, last year: dir (-1, 0, 1; times n) and unit. */
  static Expr relative(Captures c) {
    return new Expr.Relative(grain(c), c.whole("dir"), base(c));
  }

  /** Next Friday, last March, this fall: dir and a date. */
  static @Nullable Expr directed(Captures c) {
    Expr named = c.expr("date");
    int dir = c.whole("dir");
    Direction direction = dir < 0 ? Direction.PAST : dir > 0 ? Direction.FUTURE : Direction.THIS;
    return named == null ? null : new Expr.Directed(named, direction, base(c));
  }

  /** Four days ago, a week before the vote: a duration, sign, base or a date. */
  static @Nullable Expr shifted(Captures c) {
    return c.expr("duration") instanceof Expr.Lasting lasting
        ? new Expr.Shifted(lasting.length(), c.whole("sign"), base(c), c.expr("date"))
        : null;
  }

  /** In two weeks, in 18 months: a duration; weeks point to a day. */
  private static @Nullable Expr ahead(Captures c) {
    if (!(c.expr("duration") instanceof Expr.Lasting lasting)) {
      return null;
    }
    DurationLength length = lasting.length();
    boolean isWeeks = length.grain() == Grain.WEEK;
    boolean isExact = !length.isVague() && !length.grain().isClock();
    return isExact
        ? new Expr.Ahead(isWeeks ? new DurationLength(length.amount() * 7, Grain.DAY) : length)
        : null;
  }

  /** Two months and three days ago: duration and more, sign, base. */
  static @Nullable Expr shiftedTwice(Captures c) {
    return c.expr("duration") instanceof Expr.Lasting longer
            && c.expr("more") instanceof Expr.Lasting shorter
            && longer.length().grain().compareTo(shorter.length().grain()) < 0
            && !longer.length().isVague()
            && !shorter.length().isVague()
        ? new Expr.Shifted(
            shorter.length(),
            c.whole("sign"),
            Base.PUBLISHED,
            new Expr.Shifted(longer.length(), c.whole("sign"), Base.PUBLISHED, TODAY))
        : null;
  }

  /** For January delivery: a date, dir says on which side of the publication date it lies. */
  static @Nullable Expr aimed(Captures c) {
    Expr date = c.expr("date");
    return date == null
        ? null
        : new Expr.Aimed(date, c.whole("dir") < 0 ? Direction.PAST : Direction.FUTURE);
  }

  /** The Friday after next, the Monday before last: a week-day, dir. */
  static @Nullable Expr weekdaySteps(Captures c) {
    Expr day = c.expr("date");
    int dir = c.whole("dir");
    return day == null
        ? null
        : new Expr.Shifted(
            new DurationLength(1, Grain.WEEK),
            dir,
            Base.PUBLISHED,
            new Expr.Directed(day, dir < 0 ? Direction.PAST : Direction.FUTURE, Base.PUBLISHED));
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
    Expr last =
        new Expr.Directed(new Calendar(0, 0, 0, c.whole("weekdays")), Direction.PAST, base(c));
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

  /** A year earlier, the year-ago quarter: unit, if given. */
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
    return base(c.value("base", "published"));
  }

  /** What a {@code base} parameter names. */
  static Base base(String name) {
    return switch (name) {
      case "published" -> Base.PUBLISHED;
      case "mentioned" -> Base.MENTIONED;
      case "near" -> Base.NEAR;
      default ->
          throw new IllegalArgumentException(
              "unknown base " + name + "; known are published, mentioned, near");
    };
  }

  private static Grain grain(Captures c) {
    return Grain.of(c.value("unit", "D"));
  }

  /** Makes an expression of what a rule's pattern kept; null where it makes no sense (31 April). */
  @FunctionalInterface
  interface Meaning {
    /** The expression; null refuses the match. */
    @Nullable Expr make(Captures captures);
  }
}

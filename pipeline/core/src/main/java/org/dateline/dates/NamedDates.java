package org.dateline.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.dateline.dates.Expr.Base;
import org.dateline.dates.Expr.Way;
import org.dateline.dates.Value.Source;
import org.jspecify.annotations.Nullable;

/** Works out dates that have names, months and week-days above all, and what year they are of. */
final class NamedDates {
  private static final int LEAP_GAP = 9;

  private final PublicationAnchor anchor;
  private final MentionedDates memory;

  NamedDates(PublicationAnchor anchor, MentionedDates memory) {
    this.anchor = anchor;
    this.memory = memory;
  }

  /** A written date, in part or whole. */
  Value calendar(Expr.Calendar c, Way way) {
    if (c.month() == 0 && c.day() == 0 && c.weekday() > 0) {
      return weekday(c.weekday(), way);
    }
    if (c.year() > 0) {
      return c.month() == 0
          ? Value.of(Period.year(c.year()), Source.NONE)
          : writtenIn(c, c.year(), Source.NONE);
    }
    if (c.month() == 0) {
      return c.weekday() > 0 ? weekdayOfMonth(c, way) : dayOfMonth(c.day());
    }
    if (anchor.month() == 0) {
      return Value.open("DATE", "XXXX-" + monthDay(c), Source.NONE);
    }
    return closest(y -> written(c, y), way, "XXXX-" + monthDay(c));
  }

  /** The date in a year; 29 February is null in most of them. */
  private static @Nullable Period written(Expr.Calendar c, int year) {
    Period month = Period.month(year, c.month());
    if (c.day() == 0) {
      return month;
    }
    return c.day() > month.last().getDayOfMonth()
        ? null
        : Period.day(month.first().withDayOfMonth(c.day()));
  }

  private static Value writtenIn(Expr.Calendar c, int year, Source source) {
    Period period = written(c, year);
    return period == null
        ? Value.open("DATE", "XXXX-" + monthDay(c), Source.NONE)
        : Value.of(period, source);
  }

  /** Month and day as a value writes them: 05, 05-03. */
  static String monthDay(Expr.Calendar c) {
    return Period.pad(c.month(), 2) + (c.day() == 0 ? "" : "-" + Period.pad(c.day(), 2));
  }

  /** Friday the 13th: the last one of that week-day and number, or the next. */
  private Value weekdayOfMonth(Expr.Calendar c, Way way) {
    LocalDate today = anchor.date();
    DayOfWeek weekday = DayOfWeek.of(c.weekday());
    for (int i = 0; today != null && i < LEAP_GAP * 12; i++) {
      LocalDate month = today.withDayOfMonth(1).plusMonths(way == Way.FUTURE ? i : -i);
      LocalDate day = c.day() > month.lengthOfMonth() ? month : month.withDayOfMonth(c.day());
      boolean ahead = way == Way.FUTURE ? !day.isBefore(today) : !day.isAfter(today);
      if (day.getDayOfMonth() == c.day() && day.getDayOfWeek() == weekday && ahead) {
        return Value.of(Period.day(day), Source.PUBLISHED);
      }
    }
    return dayOfMonth(c.day());
  }

  private Value dayOfMonth(int day) {
    Period month = memory.latest(Grain.MONTH);
    Period mentioned = memory.latest(Grain.DAY);
    Period base = mentioned != null ? Period.of(Grain.MONTH, mentioned.first()) : month;
    Source source = base == null ? Source.PUBLISHED : Source.MENTIONED;
    base = base == null ? anchor.period(Grain.MONTH) : base;
    if (base == null || day > base.last().getDayOfMonth()) {
      return Value.open("DATE", "XXXX-XX-" + Period.pad(day, 2), Source.NONE);
    }
    return Value.of(Period.day(base.first().withDayOfMonth(day)), source);
  }

  /** The latest one inside the window of a year that the direction tells, or before it. */
  private Value closest(IntFunction<@Nullable Period> ofYear, Way way, String open) {
    LocalDate today = today();
    int farthestAhead = 365 - farthestBack(way);
    for (int year = anchor.year() + 1; year > anchor.year() - LEAP_GAP; year--) {
      Period candidate = ofYear.apply(year);
      if (candidate != null && ChronoUnit.DAYS.between(today, candidate.first()) <= farthestAhead) {
        return Value.of(candidate, Source.PUBLISHED);
      }
    }
    return Value.open("DATE", open, Source.NONE);
  }

  /** How many days back the window of a year reaches in which a date without a year is sought. */
  private static int farthestBack(Way way) {
    return switch (way) {
      case PAST -> 350;
      case FUTURE -> 30;
      default -> 245;
    };
  }

  private LocalDate today() {
    return LocalDate.of(anchor.year(), anchor.month(), Math.max(1, anchor.day()));
  }

  private Value weekday(int weekday, Way way) {
    LocalDate today = anchor.date();
    if (today == null) {
      String text = anchor.yearText() + "-WXX-" + weekday;
      return Value.open("DATE", text, anchor.year() > 0 ? Source.PUBLISHED : Source.NONE);
    }
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate found =
        way == Way.FUTURE
            ? today.with(TemporalAdjusters.nextOrSame(day))
            : today.with(TemporalAdjusters.previousOrSame(day));
    return Value.of(Period.day(found), Source.PUBLISHED);
  }

  /** Last, this or next week-day or month. */
  Value directed(Expr.Calendar c, Way way, Base base) {
    if (c.weekday() > 0 && c.month() == 0) {
      return directedWeekday(c.weekday(), way, base);
    }
    Period mentioned = base == Base.MENTIONED ? memory.latest() : null;
    if ((mentioned == null && anchor.month() == 0) || c.month() == 0 || c.year() > 0) {
      return calendar(c, way);
    }
    LocalDate from =
        mentioned == null ? today() : way == Way.FUTURE ? mentioned.last() : mentioned.first();
    Grain grain = c.day() == 0 ? Grain.MONTH : Grain.DAY;
    int order = Period.of(grain, from).first().compareTo(firstOf(c, from.getYear()));
    int years =
        switch (way) {
          case PAST -> order > 0 ? 0 : -1;
          case FUTURE -> order < 0 ? 0 : 1;
          default -> 0;
        };
    Source source = mentioned == null ? Source.PUBLISHED : Source.MENTIONED;
    return writtenIn(c, from.getYear() + years, source);
  }

  private static LocalDate firstOf(Expr.Calendar c, int year) {
    Period month = Period.month(year, c.month());
    return month
        .first()
        .withDayOfMonth(Math.max(1, Math.min(c.day(), month.last().getDayOfMonth())));
  }

  private Value directedWeekday(int weekday, Way way, Base base) {
    Period mentioned = base == Base.MENTIONED ? memory.latest(Grain.DAY) : null;
    LocalDate today = mentioned == null ? anchor.date() : mentioned.first();
    if (today == null) {
      return weekday(weekday, way);
    }
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate found =
        switch (way) {
          case PAST -> today.with(TemporalAdjusters.previous(day));
          case FUTURE -> today.with(TemporalAdjusters.next(day));
          default -> Period.of(Grain.WEEK, today).first().plusDays(weekday - 1L);
        };
    return Value.of(Period.day(found), mentioned == null ? Source.PUBLISHED : Source.MENTIONED);
  }

  /** A season of a year, or the one that the direction tells. */
  Value season(String code, int year, Way way) {
    if (year > 0) {
      return Value.open("DATE", Period.pad(year, 4) + "-" + code, Source.NONE);
    }
    int begin = begin(code);
    boolean known = anchor.month() > 0 && (way == Way.PAST || way == Way.FUTURE);
    boolean here = way == Way.PAST ? anchor.month() >= begin : anchor.month() <= begin + 2;
    return directedSeason(code, known && here ? Way.HERE : way, Base.PUBLISHED);
  }

  /** Last, this or next summer, of the publication date or the date mentioned last. */
  Value directedSeason(String code, Way way, Base base) {
    Period mentioned = base == Base.MENTIONED ? memory.latest() : null;
    boolean exact = mentioned != null && mentioned.grain().compareTo(Grain.MONTH) >= 0;
    if (mentioned == null ? anchor.month() == 0 : !exact) {
      String year = way == Way.HERE ? anchor.yearText() : "XXXX";
      return Value.open("DATE", year + "-" + code, Source.NONE);
    }
    LocalDate from = mentioned == null ? today() : mentioned.first();
    return Value.open(
        "DATE",
        Period.pad(seasonYear(code, way, from), 4) + "-" + code,
        mentioned == null ? Source.PUBLISHED : Source.MENTIONED);
  }

  private static int seasonYear(String code, Way way, LocalDate from) {
    int begin = begin(code);
    int month = from.getMonthValue();
    boolean over = month > begin + 2;
    boolean ahead = month < begin;
    int years =
        switch (way) {
          case PAST -> over ? 0 : -1;
          case FUTURE -> ahead ? 0 : 1;
          case HERE -> 0;
          default -> month < begin - 4 ? -1 : 0;
        };
    return from.getYear() + years;
  }

  private static int begin(String code) {
    return switch (code) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 12;
    };
  }

  /** A holiday of a year, or the closest. */
  Value holiday(String rule, int year, Way way) {
    if (year > 0) {
      return Value.of(Period.day(Holidays.day(rule, year)), Source.NONE);
    }
    if (anchor.day() == 0) {
      return Value.open("DATE", "XXXX-XX-XX", Source.NONE);
    }
    return closest(y -> Period.day(Holidays.day(rule, y)), way, "XXXX-XX-XX");
  }

  /** The nth quarter or half, of a year if one is given. */
  Value nth(Expr.Nth nth, int year, Way way) {
    Period now = anchor.period(nth.grain());
    if (nth.grain() != Grain.QUARTER && nth.grain() != Grain.HALF) {
      return Value.open("DATE", "XXXX-XX-XX", Source.NONE);
    }
    int each = nth.grain() == Grain.QUARTER ? 3 : 6;
    int index = nth.index() < 0 ? 12 / each + 1 + nth.index() : nth.index();
    if (index < 1 || index * each > 12) {
      return Value.open("DATE", "XXXX-XX-XX", Source.NONE);
    }
    if (now == null && year == 0) {
      String open = anchor.yearText() + "-" + nth.grain().code() + index;
      return Value.open("DATE", open, Source.NONE);
    }
    return Value.of(nthPeriod(nth.grain(), index * each, year, now, way), Source.PUBLISHED);
  }

  private Period nthPeriod(Grain grain, int month, int year, @Nullable Period now, Way way) {
    Period here = Period.of(grain, LocalDate.of(year > 0 ? year : anchor.year(), month, 1));
    boolean ahead = now != null && year == 0 && here.first().isAfter(now.first());
    boolean gone = now != null && year == 0 && here.last().isBefore(now.first());
    boolean soon = ahead && now != null && now.plus(1).equals(here);
    if (ahead && way != Way.FUTURE && !(soon && way == Way.BEST)) {
      return here.plus(grain == Grain.QUARTER ? -4 : -2);
    }
    boolean justOver = now != null && here.plus(1).equals(now);
    return gone && !justOver && way == Way.FUTURE
        ? here.plus(grain == Grain.QUARTER ? 4 : 2)
        : here;
  }
}

package org.dateline.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.dateline.dates.Expr.Base;
import org.dateline.dates.Expr.Direction;
import org.dateline.dates.Value.Anchor;
import org.jspecify.annotations.Nullable;

/** Resolves dates with names (months, week-days, seasons, holidays) and finds their year. */
final class NamedDates {
  private static final int LEAP_GAP = 9;

  /** How many days ahead a month may begin that a past verb is about. */
  private static final int MONTH_AHEAD = 7;

  private final PublicationDate published;
  private final MentionedDates mentionedDates;

  private final Narrative narrative;

  NamedDates(PublicationDate published, MentionedDates mentionedDates, Narrative narrative) {
    this.narrative = narrative;
    this.published = published;
    this.mentionedDates = mentionedDates;
  }

  /** A written date, in part or whole. */
  Value calendar(Expr.Calendar c, Direction direction) {
    if (c.month() == 0 && c.day() == 0 && c.weekday() > 0) {
      return weekday(c.weekday(), direction);
    }
    if (c.year() > 0) {
      return c.month() == 0
          ? Value.of(Period.year(c.year()), Anchor.NONE)
          : writtenIn(c, c.year(), Anchor.NONE);
    }
    if (c.month() == 0) {
      return c.weekday() > 0 ? weekdayOfMonth(c, direction) : dayOfMonth(c.day());
    }
    int told = narrative.yearOf(c, direction);
    Period last = narrative.last();
    if (told > 0 && last != null) {
      return writtenIn(c, told, Anchor.mentioned(last));
    }
    if (published.month() == 0) {
      return Value.open("DATE", "XXXX-" + monthDay(c), Anchor.NONE);
    }
    return closest(y -> written(c, y), direction, "XXXX-" + monthDay(c));
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

  private static Value writtenIn(Expr.Calendar c, int year, Anchor anchor) {
    Period period = written(c, year);
    return period == null
        ? Value.open("DATE", "XXXX-" + monthDay(c), Anchor.NONE)
        : Value.of(period, anchor);
  }

  /** Month and day as a value writes them: 05, 05-03. */
  static String monthDay(Expr.Calendar c) {
    return Period.pad(c.month(), 2) + (c.day() == 0 ? "" : "-" + Period.pad(c.day(), 2));
  }

  /** Friday the 13th: the last or the next day with this week-day and number. */
  private Value weekdayOfMonth(Expr.Calendar c, Direction direction) {
    LocalDate today = published.date();
    DayOfWeek weekday = DayOfWeek.of(c.weekday());
    for (int i = 0; today != null && i < LEAP_GAP * 12; i++) {
      LocalDate month = today.withDayOfMonth(1).plusMonths(direction == Direction.FUTURE ? i : -i);
      LocalDate day = c.day() > month.lengthOfMonth() ? month : month.withDayOfMonth(c.day());
      boolean ahead = direction == Direction.FUTURE ? !day.isBefore(today) : !day.isAfter(today);
      if (day.getDayOfMonth() == c.day() && day.getDayOfWeek() == weekday && ahead) {
        return Value.of(Period.day(day), Anchor.PUBLISHED);
      }
    }
    return dayOfMonth(c.day());
  }

  private Value dayOfMonth(int day) {
    Period month = mentionedDates.latest(Grain.MONTH);
    Period mentioned = mentionedDates.latest(Grain.DAY);
    Period base = mentioned != null ? Period.of(Grain.MONTH, mentioned.first()) : month;
    Anchor anchor =
        base == null ? Anchor.PUBLISHED : Anchor.mentioned(mentioned != null ? mentioned : base);
    base = base == null ? published.period(Grain.MONTH) : base;
    if (base == null || day > base.last().getDayOfMonth()) {
      return Value.open("DATE", "XXXX-XX-" + Period.pad(day, 2), Anchor.NONE);
    }
    return Value.of(Period.day(base.first().withDayOfMonth(day)), anchor);
  }

  /** The latest candidate in a window of 365 days around the publication date, or before it. */
  private Value closest(IntFunction<@Nullable Period> ofYear, Direction direction, String open) {
    LocalDate today = today();
    int farthestAhead = 365 - farthestBack(direction);
    for (int year = published.year() + 1; year > published.year() - LEAP_GAP; year--) {
      Period candidate = ofYear.apply(year);
      boolean month = candidate != null && candidate.grain() == Grain.MONTH;
      int ahead = month && direction == Direction.PAST ? MONTH_AHEAD : farthestAhead;
      if (candidate != null && ChronoUnit.DAYS.between(today, candidate.first()) <= ahead) {
        return Value.of(candidate, Anchor.PUBLISHED);
      }
    }
    return Value.open("DATE", open, Anchor.NONE);
  }

  /** How many days before the publication date the window of 365 days begins. */
  private static int farthestBack(Direction direction) {
    return switch (direction) {
      case PAST -> 350;
      case FUTURE -> 30;
      case NEAREST -> 182;
      default -> 245;
    };
  }

  private LocalDate today() {
    return LocalDate.of(published.year(), published.month(), Math.max(1, published.day()));
  }

  private Value weekday(int weekday, Direction direction) {
    LocalDate today = published.date();
    if (today == null) {
      String text = published.yearText() + "-WXX-" + weekday;
      return Value.open("DATE", text, published.year() > 0 ? Anchor.PUBLISHED : Anchor.NONE);
    }
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate found =
        direction == Direction.FUTURE
            ? today.with(TemporalAdjusters.nextOrSame(day))
            : today.with(TemporalAdjusters.previousOrSame(day));
    return Value.of(Period.day(found), Anchor.PUBLISHED);
  }

  /** Last, this or next week-day or month. */
  Value directed(Expr.Calendar c, Direction direction, Base base) {
    if (c.weekday() > 0 && c.month() == 0) {
      return directedWeekday(c.weekday(), direction, base);
    }
    Period mentioned = base == Base.MENTIONED ? mentionedDates.latest() : null;
    if ((mentioned == null && published.month() == 0) || c.month() == 0 || c.year() > 0) {
      return calendar(c, direction);
    }
    LocalDate from =
        mentioned == null
            ? today()
            : direction == Direction.FUTURE ? mentioned.last() : mentioned.first();
    Grain grain = c.day() == 0 ? Grain.MONTH : Grain.DAY;
    int order = Period.of(grain, from).first().compareTo(firstOf(c, from.getYear()));
    int years =
        switch (direction) {
          case PAST -> order > 0 ? 0 : -1;
          case FUTURE -> order < 0 ? 0 : 1;
          default -> 0;
        };
    Anchor anchor = anchor(mentioned);
    return writtenIn(c, from.getYear() + years, anchor);
  }

  private static LocalDate firstOf(Expr.Calendar c, int year) {
    Period month = Period.month(year, c.month());
    return month
        .first()
        .withDayOfMonth(Math.max(1, Math.min(c.day(), month.last().getDayOfMonth())));
  }

  private Value directedWeekday(int weekday, Direction direction, Base base) {
    Period mentioned = base == Base.MENTIONED ? mentionedDates.latest(Grain.DAY) : null;
    LocalDate today = mentioned == null ? published.date() : mentioned.first();
    if (today == null) {
      return weekday(weekday, direction);
    }
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate found =
        switch (direction) {
          case PAST -> today.with(TemporalAdjusters.previous(day));
          case FUTURE -> today.with(TemporalAdjusters.next(day));
          default -> Period.of(Grain.WEEK, today).first().plusDays(weekday - 1L);
        };
    return Value.of(Period.day(found), anchor(mentioned));
  }

  /** A season of a year, or without a year the one that the direction selects. */
  Value season(String code, int year, Direction direction) {
    if (year > 0) {
      return Value.open("DATE", Period.pad(year, 4) + "-" + code, Anchor.NONE);
    }
    int begin = begin(code);
    boolean known =
        published.month() > 0 && (direction == Direction.PAST || direction == Direction.FUTURE);
    boolean here =
        direction == Direction.PAST ? published.month() >= begin : published.month() <= begin + 2;
    return directedSeason(code, known && here ? Direction.THIS : direction, Base.PUBLISHED);
  }

  /** Last, this or next summer, seen from the publication date or the date mentioned last. */
  Value directedSeason(String code, Direction direction, Base base) {
    Period mentioned = base == Base.MENTIONED ? mentionedDates.latest() : null;
    boolean exact = mentioned != null && mentioned.grain().compareTo(Grain.MONTH) >= 0;
    if (mentioned == null ? published.month() == 0 : !exact) {
      String year = direction == Direction.THIS ? published.yearText() : "XXXX";
      return Value.open("DATE", year + "-" + code, Anchor.NONE);
    }
    LocalDate from = mentioned == null ? today() : mentioned.first();
    int year = seasonYear(code, direction, from);
    String timex =
        year > 9999 ? "FUTURE_REF" : year < 1 ? "PAST_REF" : Period.pad(year, 4) + "-" + code;
    return Value.open("DATE", timex, anchor(mentioned));
  }

  private static int seasonYear(String code, Direction direction, LocalDate from) {
    int begin = begin(code);
    int month = from.getMonthValue();
    boolean over = month > begin + 2;
    boolean ahead = month < begin;
    int years =
        switch (direction) {
          case PAST -> over ? 0 : -1;
          case FUTURE -> ahead ? 0 : 1;
          case THIS -> 0;
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

  /** A holiday of a year, or without a year the closest one. */
  Value holiday(String rule, int year, Direction direction) {
    if (year > 0) {
      return Value.of(Holidays.of(rule, year), Anchor.NONE);
    }
    String open = Holidays.openValue(rule);
    return published.day() == 0
        ? Value.open("DATE", open, Anchor.NONE)
        : closest(y -> Holidays.of(rule, y), direction, open);
  }

  /** The nth quarter or half of a year; year 0 if none is given. */
  Value nth(Expr.Nth nth, int year, Direction direction) {
    Period now = published.period(nth.grain());
    if (nth.grain() != Grain.QUARTER && nth.grain() != Grain.HALF) {
      return Value.open("DATE", "XXXX-XX-XX", Anchor.NONE);
    }
    int each = nth.grain() == Grain.QUARTER ? 3 : 6;
    int index = nth.index() < 0 ? 12 / each + 1 + nth.index() : nth.index();
    if (index < 1 || index * each > 12) {
      return Value.open("DATE", "XXXX-XX-XX", Anchor.NONE);
    }
    if (now == null && year == 0) {
      String open = published.yearText() + "-" + nth.grain().code() + index;
      return Value.open("DATE", open, Anchor.NONE);
    }
    return Value.of(nthPeriod(nth.grain(), index * each, year, now, direction), Anchor.PUBLISHED);
  }

  private Period nthPeriod(
      Grain grain, int month, int year, @Nullable Period now, Direction direction) {
    Period here = Period.of(grain, LocalDate.of(year > 0 ? year : published.year(), month, 1));
    boolean ahead = now != null && year == 0 && here.first().isAfter(now.first());
    boolean gone = now != null && year == 0 && here.last().isBefore(now.first());
    boolean soon = ahead && now != null && now.plus(1).equals(here);
    if (ahead && direction != Direction.FUTURE && !(soon && direction == Direction.UNKNOWN)) {
      return here.plus(grain == Grain.QUARTER ? -4 : -2);
    }
    boolean justOver = now != null && here.plus(1).equals(now);
    return gone && !justOver && direction == Direction.FUTURE
        ? here.plus(grain == Grain.QUARTER ? 4 : 2)
        : here;
  }

  /** The anchor of a value: a date mentioned before; the publication date if it is null. */
  private static Anchor anchor(@Nullable Period mentioned) {
    return mentioned == null ? Anchor.PUBLISHED : Anchor.mentioned(mentioned);
  }
}

package org.dateline.dates;

import java.time.YearMonth;
import org.dateline.dates.Expr.Base;
import org.jspecify.annotations.Nullable;

/** Written dates and times: calendar dates, decades, centuries, times and parts of a day. */
final class CalendarMeanings {
  private static final Expr THAT_DAY = new Expr.Relative(Grain.DAY, 0, Base.MENTIONED);
  private static final Expr TODAY = new Expr.Relative(Grain.DAY, 0, Base.PUBLISHED);

  private CalendarMeanings() {}

  /** Year, month, day and week-day, each if it is given. */
  static @Nullable Expr calendar(Captures c) {
    int year = year(c.value("year"));
    return checked(year, c.whole("month"), c.whole("day"), c.whole("weekday"));
  }

  /** 2004-05-07. */
  static @Nullable Expr iso(Captures c) {
    String iso = c.value("iso", "");
    return checked(number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, 10), 0);
  }

  /**
   * 5/7/2004 with the month first, or the day first with the parameter {@code order=day}; the other
   * order if only that makes a date. 7.5.2004 always has the day first.
   */
  static @Nullable Expr slashed(Captures c) {
    String written = c.value("slashed", c.value("hyphened", ""));
    String[] parts = written.split("[/.-]");
    int first = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    int year = year(parts[2]);
    boolean asked = c.value("order", "month").equals("day") && second <= 12;
    boolean dayFirst = asked || first > 12 || written.indexOf('.') > 0;
    return dayFirst ? checked(year, second, first, 0) : checked(year, first, second, 0);
  }

  /** 2004/05/07, 2004.5.7. */
  static @Nullable Expr yearFirst(Captures c) {
    String[] parts = c.value("yearfirst", "").split("[/.]");
    int year = year(parts[0]);
    return year == 0
        ? null
        : checked(year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), 0);
  }

  /** 567 BC: BC0567; the 5th century BC: BC04. */
  static @Nullable Expr beforeChrist(Captures c) {
    int century = c.whole("ord");
    if (century > 0) {
      return century > 99 ? null : new Expr.Fixed("DATE", "BC" + Period.pad(century - 1, 2));
    }
    double year = Double.parseDouble(c.value("num", c.value("year", "0")));
    return year < 1 || year > Value.LAST_YEAR || year != Math.rint(year)
        ? null
        : new Expr.Fixed("DATE", "BC" + Period.pad((int) year, 4));
  }

  /** AD 79: the year 0079. */
  static @Nullable Expr ofChrist(Captures c) {
    double year = Double.parseDouble(c.value("num", "0"));
    return year < 1 || year > 2999 || year != Math.rint(year)
        ? null
        : new Expr.Calendar((int) year, 0, 0, 0);
  }

  /** A day that its month does not have, such as 31 April; null for one that it has. */
  static @Nullable Expr impossible(Captures c) {
    int month = c.whole("month");
    double day = Double.parseDouble(c.value("num", c.value("ord", "0")));
    int year = year(c.value("year"));
    boolean whole = day == Math.rint(day) && day < 100;
    boolean none = month > 0 && whole && (day < 0 ? false : day == 0 || day > 31);
    boolean past = month > 0 && whole && day > YearMonth.of(leap(year), month).lengthOfMonth();
    return none || past ? new Expr.Fixed("", "") : null;
  }

  /** The 1990s, the '90s, the nineties. */
  static Expr decade(Captures c) {
    String written = c.value("decade", "");
    if (written.length() == 2) {
      written = (written.compareTo("20") < 0 ? "20" : "19") + written;
    }
    boolean century = written.endsWith("00") && !written.equals("2000");
    return new Expr.Fixed("DATE", written.substring(0, century ? 2 : 3));
  }

  /** The 19th century; not "the last century". */
  static @Nullable Expr century(Captures c) {
    return c.whole("ord") < 1 ? null : new Expr.Fixed("DATE", Period.pad(c.whole("ord") - 1, 2));
  }

  /** A year of four digits, or of two: 49 and below is 20xx. 0 where it is none. */
  static int year(@Nullable String written) {
    if (written == null) {
      return 0;
    }
    int year = (int) Double.parseDouble(written);
    if (written.length() == 2) {
      return year + (year < 50 ? 2000 : 1900);
    }
    return year < 1000 || year > 2999 ? 0 : year;
  }

  private static @Nullable Expr checked(int year, int month, int day, int weekday) {
    if (month > 12 || month < 0 || day > 31 || day < 0 || year + month + day + weekday == 0) {
      return null;
    }
    boolean exists =
        month == 0 || day == 0 || day <= YearMonth.of(leap(year), month).lengthOfMonth();
    return exists ? new Expr.Calendar(year, month, day, weekday) : null;
  }

  private static int leap(int year) {
    return year == 0 ? 2000 : year;
  }

  private static int number(String text, int begin, int end) {
    return Integer.parseInt(text.substring(begin, end));
  }

  /** A time (clock 5:30, hour 5, hhmm 1730), half of day, zone, and the day. */
  static @Nullable Expr clock(Captures c) {
    String written = c.value("clock");
    String hhmm = c.value("hhmm");
    int hour = hhmm != null ? number(hhmm, 0) : written != null ? hour(written) : c.whole("hour");
    String rest = hhmm != null ? ":" + hhmm.substring(2) : written == null ? "" : rest(written);
    int half = half(hour, c.value("ampm", ""));
    if (half < 0 || half > 24 || (rest.length() > 1 && rest.charAt(1) > '5')) {
      return null;
    }
    String minutes = rest.isEmpty() ? c.value("minutes", ":00") : rest;
    return new Expr.Clock(day(c), Period.pad(half, 2) + minutes, zoneOf(c));
  }

  private static String zoneOf(Captures c) {
    return c.expr("zone") instanceof Expr.Fixed zone ? zone.value() : c.value("zone", "");
  }

  /** A zone with a sign and hours from Greenwich, if any: GMT, UTC+2, GMT -05:30. */
  static @Nullable Expr zone(Captures c) {
    String offset = c.value("offset");
    if (offset == null) {
      return new Expr.Fixed("", c.value("zone", ""));
    }
    int hour = offset.indexOf(':') < 0 ? c.whole("offset") : hour(offset);
    String minutes = offset.indexOf(':') < 0 ? ":00" : rest(offset);
    return hour > 14
        ? null
        : new Expr.Fixed("", c.value("sign", "+") + Period.pad(hour, 2) + minutes);
  }

  private static int number(String digits, int begin) {
    return Integer.parseInt(digits.substring(begin, begin + 2));
  }

  private static int hour(String clock) {
    return Integer.parseInt(clock.substring(0, clock.indexOf(':')));
  }

  private static String rest(String clock) {
    return clock.substring(clock.indexOf(':'));
  }

  /** The hour from 0 to 24; -1 where it is none. */
  private static int half(int hour, String ampm) {
    return switch (ampm) {
      case "AM" -> hour > 12 ? -1 : hour % 12;
      case "PM" -> hour > 12 ? (hour <= 23 ? hour : -1) : hour % 12 + 12;
      default -> hour;
    };
  }

  private static Expr day(Captures c) {
    Expr day = c.expr("date");
    Expr unsaid = c.value("base", "").equals("published") ? TODAY : THAT_DAY;
    return day == null ? unsaid : day;
  }

  /** 2004-05-07T18:32:49. */
  static @Nullable Expr isoClock(Captures c) {
    Expr day = iso(c);
    String iso = c.value("iso", "");
    if (day == null || iso.length() < 16) {
      return day;
    }
    int end = 16;
    while (end < iso.length() && ":0123456789".indexOf(iso.charAt(end)) >= 0) {
      end++;
    }
    return new Expr.Clock(day, iso.substring(11, end), iso.endsWith("Z") ? "Z" : "");
  }

  /** The next morning, the night before: {@code days}, 1 by default. */
  static Expr partOfNextDay(Captures c) {
    int days = Integer.parseInt(c.value("days", "1"));
    Expr next = new Expr.Relative(Grain.DAY, days, Base.MENTIONED);
    return new Expr.PartOfDay(next, c.value("daypart", ""));
  }

  /** Sunday night, this morning. */
  static Expr partOfDay(Captures c) {
    return new Expr.PartOfDay(day(c), c.value("daypart", ""));
  }
}

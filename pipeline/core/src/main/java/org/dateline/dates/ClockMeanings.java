package org.dateline.dates;

import org.dateline.dates.Expr.Base;
import org.jspecify.annotations.Nullable;

/** Times of a day and parts of a day. */
final class ClockMeanings {
  private static final Expr THAT_DAY = new Expr.Relative(Grain.DAY, 0, Base.MENTIONED);
  private static final Expr TODAY = new Expr.Relative(Grain.DAY, 0, Base.PUBLISHED);

  private ClockMeanings() {}

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
    Expr day = CalendarMeanings.iso(c);
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

  /** The next morning, the night before: days, 1 where it is not said. */
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

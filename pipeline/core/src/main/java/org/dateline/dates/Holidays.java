package org.dateline.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Computes the days of a holiday in a year.
 *
 * <p>Rules, all with an offset in days ({@code +1}, {@code -2}) behind them where it is wanted:
 *
 * <ul>
 *   <li>{@code 12-25}: month and day; {@code 11-4-4}: month, number and week-day from 1 for Monday
 *       (-1 is the last one of the month).
 *   <li>{@code easter1}, {@code orthodox-2}: days after Easter Sunday, the Western or the Orthodox
 *       one.
 *   <li>{@code election}: the Election Day of the United States.
 *   <li>{@code islamic9-1}, {@code hebrew7-10}, {@code chinese1-1}: month and day of a calendar
 *       that follows the moon (see {@link MoonCalendars}); {@code moon10-18}: the first day of a
 *       Chinese month on or after a day, which is a new moon.
 *   <li>{@code A..B}: from one rule's day to another's.
 * </ul>
 */
final class Holidays {
  private static final Pattern FIXED = Pattern.compile("(\\d+)-(-?\\d+)(?:-([1-7]))?([+-]\\d+)?");
  private static final Pattern MOON =
      Pattern.compile("(islamic|hebrew|chinese|moon)(\\d+)-(\\d+)([+-]\\d+)?");
  private static final Pattern FEAST = Pattern.compile("(easter|orthodox|election)([+-]?\\d+)?");
  private static final int LONGEST = 60;

  private Holidays() {}

  /** The holiday in a year: one day, or the days of a feast that lasts longer. */
  static Period of(String rule, int year) {
    int to = rule.indexOf("..");
    if (to < 0) {
      return Period.day(day(rule, year));
    }
    LocalDate first = day(rule.substring(0, to), year);
    LocalDate last = day(rule.substring(to + 2), year);
    if (last.isBefore(first)) {
      last = day(rule.substring(to + 2), year + 1);
    }
    int days = (int) Math.min(LONGEST, last.toEpochDay() - first.toEpochDay() + 1);
    return new Period(Grain.DAY, first, days);
  }

  /** The day that a rule without a range names in a year. */
  static LocalDate day(String rule, int year) {
    Matcher m = FIXED.matcher(rule);
    if (m.matches()) {
      int month = number(m.group(1));
      int second = number(m.group(2));
      LocalDate day =
          m.group(3) == null
              ? LocalDate.of(year, month, second)
              : nth(year, month, second, number(m.group(3)));
      return day.plusDays(number(m.group(4)));
    }
    m = MOON.matcher(rule);
    if (m.matches()) {
      return MoonCalendars.day(m.group(1), number(m.group(2)), number(m.group(3)), year)
          .plusDays(number(m.group(4)));
    }
    m = FEAST.matcher(rule);
    if (!m.matches()) {
      throw new IllegalArgumentException("unknown rule of a holiday: " + rule);
    }
    LocalDate day =
        switch (m.group(1)) {
          case "easter" -> easter(year);
          case "orthodox" -> orthodoxEaster(year);
          default -> nth(year, 11, 1, 1).plusDays(1);
        };
    return day.plusDays(number(m.group(2)));
  }

  /** The value of a holiday of no year: XXXX-12-25; XXXX-XX-XX if its day moves. */
  static String openValue(String rule) {
    Matcher m = FIXED.matcher(rule);
    return m.matches() && m.group(3) == null && m.group(4) == null
        ? "XXXX-" + Period.pad(number(m.group(1)), 2) + "-" + Period.pad(number(m.group(2)), 2)
        : "XXXX-XX-XX";
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static LocalDate nth(int year, int month, int which, int weekday) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.of(weekday)));
  }

  /** Easter Sunday in the Gregorian calendar, by the Meeus/Jones/Butcher algorithm. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /** Easter Sunday of the Orthodox churches: that of the Julian calendar, by Meeus's algorithm. */
  private static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int n = d + e + 114;
    int behind = year / 100 - year / 400 - 2; // days of the Julian calendar behind the Gregorian
    return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(behind);
  }
}

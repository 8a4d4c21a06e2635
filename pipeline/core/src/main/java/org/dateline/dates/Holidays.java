package org.dateline.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Computes the day of a holiday in a year. */
final class Holidays {
  private Holidays() {}

  /**
   * The day in a year.
   *
   * @param rule {@code 12-25}: month and day; {@code 11-4-4}: month, number, week-day from 1 for
   *     Monday (-1 is the last one of the month); {@code easter+1}: days after Easter Sunday;
   *     {@code election}: the Election Day of the United States
   */
  static LocalDate day(String rule, int year) {
    if (rule.startsWith("easter")) {
      return easter(year).plusDays(Integer.parseInt(rule.substring(6)));
    }
    if (rule.equals("election")) {
      return nth(year, 11, 1, 1).plusDays(1);
    }
    String[] parts = rule.split("(?<=\\d)-");
    int month = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    return parts.length == 2
        ? LocalDate.of(year, month, second)
        : nth(year, month, second, Integer.parseInt(parts[2]));
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
}

package org.dateline.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * One whole calendar unit: the year 1998, the week of a day, a day.
 *
 * @param grain the unit, not shorter than a day
 * @param first its first day
 * @param days how many days it has if the grain is a day: more than one for a feast such as
 *     Ramadan; 1 for all other units
 */
record Period(Grain grain, LocalDate first, int days) {
  /** One unit. */
  Period(Grain grain, LocalDate first) {
    this(grain, first, 1);
  }

  /** The unit that contains a day. Weeks are ISO weeks. */
  static Period of(Grain grain, LocalDate day) {
    return new Period(
        grain,
        switch (grain) {
          case CENTURY -> day.withYear(Math.floorDiv(day.getYear(), 100) * 100).withDayOfYear(1);
          case DECADE -> day.withYear(Math.floorDiv(day.getYear(), 10) * 10).withDayOfYear(1);
          case YEAR -> day.withDayOfYear(1);
          case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
          case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
          case MONTH -> day.withDayOfMonth(1);
          case WEEK, WEEKEND ->
              day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                  .plusDays(grain == Grain.WEEK ? 0 : 5);
          default -> day;
        });
  }

  /** A year. */
  static Period year(int year) {
    return new Period(Grain.YEAR, LocalDate.of(year, 1, 1));
  }

  /** A month of a year. */
  static Period month(int year, int month) {
    return new Period(Grain.MONTH, LocalDate.of(year, month, 1));
  }

  /** A quarter of a year, from 1 to 4. */
  static Period quarter(int year, int quarter) {
    return new Period(Grain.QUARTER, LocalDate.of(year, quarter * 3 - 2, 1));
  }

  /** A day. */
  static Period day(LocalDate day) {
    return new Period(Grain.DAY, day);
  }

  /** The same unit n units later; earlier if n is negative. */
  Period plus(long n) {
    return of(grain, grain.shift(first, n));
  }

  /** Its last day. */
  LocalDate last() {
    return switch (grain) {
      case WEEKEND -> first.plusDays(1);
      case DAY -> first.plusDays(days - 1L);
      default -> grain.shift(first, 1).minusDays(1);
    };
  }

  /** Its TIMEX3 value. */
  String timex() {
    int year = first.getYear();
    return switch (grain) {
      case CENTURY -> pad(year / 100, 2);
      case DECADE -> pad(year / 10, 3);
      case YEAR -> pad(year, 4);
      case HALF -> pad(year, 4) + "-H" + (first.getMonthValue() <= 6 ? 1 : 2);
      case QUARTER -> pad(year, 4) + "-Q" + (first.getMonthValue() + 2) / 3;
      case MONTH -> pad(year, 4) + "-" + pad(first.getMonthValue(), 2);
      case WEEK -> week();
      case WEEKEND -> week() + "-WE";
      default -> days > 1 ? first + "/" + last() : first.toString();
    };
  }

  private String week() {
    return pad(first.get(IsoFields.WEEK_BASED_YEAR), 4)
        + "-W"
        + pad(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }

  /** A number with leading zeros up to a width. */
  static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}

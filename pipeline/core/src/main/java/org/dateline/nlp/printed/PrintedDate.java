package org.dateline.nlp.printed;

import org.jspecify.annotations.Nullable;

/**
 * A date as it is printed, exact to the year, the month, the day or the time.
 *
 * @param year four digits
 * @param month 1 to 12, 0 if it is not printed
 * @param day 1 to 31, 0 if it is not printed
 * @param time {@code HH}, {@code HH:MM} or {@code HH:MM:SS}, with a fraction where one is printed;
 *     null if it is not printed
 * @param offset {@code Z} or {@code +HH:MM}, null if it is not printed
 * @param begin where it begins in the text it was read from, in chars
 * @param end where it ends, exclusive
 */
public record PrintedDate(
    int year,
    int month,
    int day,
    @Nullable String time,
    @Nullable String offset,
    int begin,
    int end) {
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** A date without a time. */
  public static PrintedDate day(int year, int month, int day, int begin, int end) {
    return new PrintedDate(year, month, day, null, null, begin, end);
  }

  /** Whether such a day can be in a calendar, and the year in news. */
  public boolean isPossible() {
    return year >= 1800
        && year <= 2100
        && month >= 0
        && month <= 12
        && day >= 0
        && (day == 0 || (month > 0 && day <= DAYS[month - 1] && !isLeapFault()));
  }

  private boolean isLeapFault() {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && day == 29 && !leap;
  }

  /** This date with a time of the same text. */
  public PrintedDate at(String clock, @Nullable String zone, int newBegin, int newEnd) {
    return new PrintedDate(year, month, day, clock, zone, newBegin, newEnd);
  }

  /** ISO 8601, as exact as the date is. */
  public String iso() {
    StringBuilder iso = new StringBuilder(25);
    pad(iso, year / 100);
    pad(iso, year % 100);
    if (month > 0) {
      pad(iso.append('-'), month);
    }
    if (day > 0) {
      pad(iso.append('-'), day);
    }
    if (day > 0 && time != null) {
      iso.append('T').append(time).append(offset == null ? "" : offset);
    }
    return iso.toString();
  }

  /** This date with a time to the second at most. */
  public PrintedDate toSeconds() {
    int dot = time == null ? -1 : time.indexOf('.');
    return dot < 0 || time == null
        ? this
        : new PrintedDate(year, month, day, time.substring(0, dot), offset, begin, end);
  }

  /** Appends a number from 0 to 99 with two digits. */
  static StringBuilder pad(StringBuilder out, int number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}

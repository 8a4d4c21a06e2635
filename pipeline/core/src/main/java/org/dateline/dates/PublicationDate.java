package org.dateline.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The publication date, which may be partial. No value that is resolved against it is more exact.
 *
 * @param year the year; 0 where it is not known
 * @param month the month, from 1 to 12; 0 where it is not known
 * @param day the day of the month, from 1; 0 where it is not known
 */
record PublicationDate(int year, int month, int day) {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ].*)?)?)?");

  /** Reads an ISO 8601 partial date or date-time; another text, or null, is an unknown date. */
  static PublicationDate parse(@Nullable String published) {
    Matcher m = published == null ? null : ISO.matcher(published);
    if (m == null || !m.matches()) {
      return new PublicationDate(0, 0, 0);
    }
    PublicationDate read =
        new PublicationDate(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    return read.isValid() ? read : new PublicationDate(0, 0, 0);
  }

  private boolean isValid() {
    try {
      return year > 0 && LocalDate.of(year, Math.max(1, month), Math.max(1, day)) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The unit that contains the publication date; null where the date is not exact enough. */
  @Nullable Period period(Grain grain) {
    boolean known =
        switch (grain) {
          case CENTURY, DECADE, YEAR -> year > 0;
          case HALF, QUARTER, MONTH -> month > 0;
          default -> day > 0;
        };
    return known
        ? Period.of(grain, LocalDate.of(year, Math.max(1, month), Math.max(1, day)))
        : null;
  }

  /** The day; null where it is not known. */
  @Nullable LocalDate date() {
    return day > 0 ? LocalDate.of(year, month, day) : null;
  }

  /** The year as TIMEX3 writes it, XXXX where it is not known. */
  String yearText() {
    return year > 0 ? Period.pad(year, 4) : "XXXX";
  }
}

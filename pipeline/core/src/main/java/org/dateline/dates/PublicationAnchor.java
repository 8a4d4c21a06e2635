package org.dateline.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The publication date with its own precision: nothing finer than it may follow from it.
 *
 * @param year 0 where it is not known
 * @param month 0 where it is not known
 * @param day 0 where it is not known
 */
record PublicationAnchor(int year, int month, int day) {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ].*)?)?)?");

  /** Reads an ISO 8601 partial date; what is none, or null, is an unknown date. */
  static PublicationAnchor parse(@Nullable String published) {
    Matcher m = published == null ? null : ISO.matcher(published);
    if (m == null || !m.matches()) {
      return new PublicationAnchor(0, 0, 0);
    }
    PublicationAnchor read =
        new PublicationAnchor(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    return read.isValid() ? read : new PublicationAnchor(0, 0, 0);
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

  /** The unit that holds the publication date; null where the date is not exact enough for it. */
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

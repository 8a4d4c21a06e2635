package org.dateline.dates;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Written dates: what a calendar on the wall would show. */
final class CalendarMeanings {
  private CalendarMeanings() {}

  /** Year, month, day and week-day, as far as they are said. */
  static @Nullable Expr calendar(Captures c) {
    int year = year(c.value("year"));
    return checked(year, c.whole("month"), c.whole("day"), c.whole("weekday"));
  }

  /** 2004-05-07. */
  static @Nullable Expr iso(Captures c) {
    String iso = c.value("iso", "");
    return checked(number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, 10), 0);
  }

  /** 5/7/2004 with the month first, unless only the other order makes a date; 7.5.2004. */
  static @Nullable Expr slashed(Captures c) {
    String written = c.value("slashed", "");
    String[] parts = written.split("[/.]");
    int first = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    int year = year(parts[2]);
    boolean dayFirst = first > 12 || written.indexOf('.') > 0;
    return dayFirst ? checked(year, second, first, 0) : checked(year, first, second, 0);
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
}

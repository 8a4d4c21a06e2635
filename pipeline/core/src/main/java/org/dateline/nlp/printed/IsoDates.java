package org.dateline.nlp.printed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times of ISO 8601, as exact as they are given. */
final class IsoDates {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?!0000)(\\d{4}|\\d{4}-\\d\\d|\\d{4}-?\\d\\d-?\\d\\d|\\d{4}-?W\\d\\d(?:-?\\d)?|\\d{4}-?\\d{3})"
              + "(?:(?:[Tt]|[ ]{1,3})(\\d\\d(?::?\\d\\d(?::?\\d\\d(?:[.,]\\d{1,9})?)?)?)"
              + "[ ]?([Zz]|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?)?");

  private IsoDates() {}

  /**
   * The date in the extended form that the tables have: {@code 2004, 2004-05, 2004-05-07,
   * 2004-05-07T18:32:49+09:00}; week and ordinal dates become calendar dates.
   *
   * @return null for what is no ISO 8601 date, and for a time of no single day
   */
  static @Nullable String normal(String given) {
    Matcher shape = SHAPE.matcher(given.strip());
    if (!shape.matches()) {
      return null;
    }
    try {
      String date = date(shape.group(1));
      String time = shape.group(2);
      if (time == null) {
        return date;
      }
      return date.length() < 10 ? null : date + "T" + time(time) + offset(shape.group(3));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String date(String given) {
    String digits = given.replace("-", "");
    if (digits.indexOf('W') > 0) {
      return week(digits);
    }
    return switch (digits.length()) {
      case 4 -> digits;
      case 6 -> YearMonth.parse(given).toString();
      case 7 -> Year.parse(digits.substring(0, 4)).atDay(number(digits, 4, 7)).toString();
      default -> strict(digits, DateTimeFormatter.BASIC_ISO_DATE).toString();
    };
  }

  /** A week without a day is known by its month, where one month holds it, or by its year. */
  private static String week(String digits) {
    boolean hasDay = digits.length() > 7;
    String extended = digits.substring(0, 4) + "-" + digits.substring(4, 7) + "-";
    DateTimeFormatter weeks = DateTimeFormatter.ISO_WEEK_DATE;
    LocalDate first = strict(extended + (hasDay ? digits.substring(7) : "1"), weeks);
    LocalDate last = hasDay ? first : first.plusDays(6);
    if (hasDay) {
      return first.toString();
    }
    return first.getMonth() == last.getMonth()
        ? YearMonth.from(first).toString()
        : digits.substring(0, 4);
  }

  private static LocalDate strict(String text, DateTimeFormatter formatter) {
    return LocalDate.parse(text, formatter.withResolverStyle(ResolverStyle.STRICT));
  }

  private static String time(String given) {
    String whole = given.replace(":", "").replace(',', '.');
    String hours = whole.substring(0, 2);
    String minutes = whole.length() < 4 ? "" : ":" + whole.substring(2, 4);
    String seconds = whole.length() < 6 ? "" : ":" + whole.substring(4);
    LocalTime.parse(hours + (minutes.isEmpty() ? ":00" : minutes) + seconds);
    return hours + minutes + seconds;
  }

  private static String offset(@Nullable String given) {
    if (given == null || Character.isLetter(given.charAt(0))) {
      return given == null ? "" : "Z";
    }
    String digits = given.replace(":", "");
    String full = digits.substring(0, 3) + ":" + (digits.length() > 3 ? digits.substring(3) : "00");
    ZoneOffset.of(full);
    return full;
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }
}

package org.dateline.nlp.printed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates given as a number: digits of year, month, day and time one after the other, or the time
 * since 1970 in seconds, milliseconds, microseconds or nanoseconds.
 *
 * <p>Digits that make a day of the years 1900 to 2100 are that day. So ten digits such as {@code
 * 2004050718} are an hour, and no second of the year 2033.
 */
final class DigitDates {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{4,19}(?:\\.\\d{1,9})?");
  private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)?([0-5]\\d)?");
  private static final int DAY = 8;
  private static final int SECOND = 14;

  private DigitDates() {}

  static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }

  /** The date, null if the number is none. */
  static @Nullable PrintedDate read(String number) {
    int dot = number.indexOf('.');
    String digits = dot < 0 ? number : number.substring(0, dot);
    boolean isFraction = dot >= 0 && number.substring(dot + 1).chars().anyMatch(c -> c != '0');
    PrintedDate compact = isFraction ? null : compact(digits);
    return compact != null ? compact : epoch(digits, isFraction ? number : digits);
  }

  private static @Nullable PrintedDate compact(String digits) {
    int length = digits.length();
    boolean isShape = length == DAY || length == 10 || length == 12 || length == SECOND;
    if (digits.startsWith("-") || (!isShape && length != SECOND + 3)) {
      return null;
    }
    PrintedDate date =
        PrintedDate.day(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, DAY), 0, length);
    if (date.year() < 1900 || date.month() == 0 || date.day() == 0 || !date.isPossible()) {
      return null;
    }
    if (length == DAY) {
      return date;
    }
    String clock = digits.substring(DAY, Math.min(length, SECOND));
    if (!CLOCK.matcher(clock).matches()) {
      return null;
    }
    String fraction = length > SECOND ? "." + digits.substring(SECOND) : "";
    return date.at(clock.replaceAll("(\\d\\d)(?=\\d)", "$1:") + fraction, null, 0, length);
  }

  private static int part(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }

  /** Nine and ten digits are seconds, three more each are milliseconds and so on. */
  private static @Nullable PrintedDate epoch(String digits, String number) {
    int length = digits.startsWith("-") ? digits.length() - 1 : digits.length();
    int thousands = (length - 8) / 3;
    if (length < 9 || (length - 8) % 3 == 0) {
      return null;
    }
    BigDecimal seconds = new BigDecimal(number).movePointLeft(3 * thousands);
    long whole = seconds.setScale(0, RoundingMode.FLOOR).longValue();
    long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
    ZonedDateTime t = Instant.ofEpochSecond(whole, nanos).atZone(ZoneOffset.UTC);
    PrintedDate day =
        PrintedDate.day(t.getYear(), t.getMonthValue(), t.getDayOfMonth(), 0, number.length());
    return day.isPossible() ? day.at(clock(t), "Z", 0, number.length()) : null;
  }

  private static String clock(ZonedDateTime t) {
    StringBuilder clock = PrintedDate.pad(new StringBuilder(8), t.getHour()).append(':');
    PrintedDate.pad(clock, t.getMinute()).append(':');
    PrintedDate.pad(clock, t.getSecond());
    String nanos = String.valueOf(1_000_000_000L + t.getNano()).substring(1);
    String fraction = nanos.replaceFirst("0+$", "");
    return fraction.isEmpty() ? clock.toString() : clock + "." + fraction;
  }
}

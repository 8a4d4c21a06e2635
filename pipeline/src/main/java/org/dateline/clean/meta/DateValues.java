package org.dateline.clean.meta;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the date in the value of an attribute or field, where also numbers are dates. */
final class DateValues {
  private static final Pattern DIGITS = Pattern.compile("\\d{8,14}");
  private static final Pattern COMPACT_ISO = Pattern.compile("(\\d{8})T(\\d{2}):?(\\d{2}).*");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final DateScanner scanner;

  DateValues(DateScanner scanner) {
    this.scanner = scanner;
  }

  /** The date, null where the value is none. */
  @Nullable PrintedDate read(String value, boolean monthFirst) {
    if (value.length() > 200) {
      return null;
    }
    if (!beginsWithDigit(value)) {
      return scanner.first(value, monthFirst);
    }
    if (DIGITS.matcher(value).matches()) {
      return digits(value);
    }
    if (COMPACT_ISO.matcher(value).matches()) {
      return digits(value.substring(0, 8) + value.substring(9).replaceAll("\\D.*", ""));
    }
    if (YEAR.matcher(value).matches()) {
      return new PrintedDate(Integer.parseInt(value), 0, 0, null, null, 0, 4);
    }
    return scanner.first(value, monthFirst);
  }

  private static boolean beginsWithDigit(String value) {
    return !value.isEmpty() && value.charAt(0) >= '0' && value.charAt(0) <= '9';
  }

  private static @Nullable PrintedDate digits(String value) {
    PrintedDate day = null;
    if (value.length() == 8 || value.length() >= 12) {
      day = compact(value);
    }
    boolean epoch = value.length() == 10 || value.length() == 13;
    return day == null && epoch ? epoch(value) : day;
  }

  private static @Nullable PrintedDate compact(String value) {
    int year = Integer.parseInt(value.substring(0, 4));
    int month = Integer.parseInt(value.substring(4, 6));
    int day = Integer.parseInt(value.substring(6, 8));
    PrintedDate date = PrintedDate.day(year, month, day, 0, value.length());
    if (year < 1900 || month == 0 || day == 0 || !date.isPossible()) {
      return null;
    }
    if (value.length() < 12) {
      return date;
    }
    String time = value.substring(8, 10) + ":" + value.substring(10, 12);
    return time.matches("([01]\\d|2[0-3]):[0-5]\\d")
        ? date.at(time, null, 0, value.length())
        : date;
  }

  private static PrintedDate epoch(String value) {
    long seconds = Long.parseLong(value.substring(0, 10));
    ZonedDateTime t = Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC);
    String time =
        String.format(Locale.ROOT, "%02d:%02d:%02d", t.getHour(), t.getMinute(), t.getSecond());
    return PrintedDate.day(t.getYear(), t.getMonthValue(), t.getDayOfMonth(), 0, value.length())
        .at(time, "Z", 0, value.length());
  }
}

package org.dateline.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Days of calendars that follow the moon, from ICU4J: the Islamic one (Umm al-Qura), the Hebrew and
 * the Chinese one. Where a day is named by sight of the moon, a country may keep it a day earlier
 * or later.
 */
final class MoonCalendars {
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
  private static final long MILLIS = 24L * 60 * 60 * 1000;

  /** Hebrew months from Nisan, as ICU4J counts them from Tishri with a second Adar. */
  private static final int[] HEBREW = {
    HebrewCalendar.NISAN, HebrewCalendar.IYAR, HebrewCalendar.SIVAN, HebrewCalendar.TAMUZ,
    HebrewCalendar.AV, HebrewCalendar.ELUL, HebrewCalendar.TISHRI, HebrewCalendar.HESHVAN,
    HebrewCalendar.KISLEV, HebrewCalendar.TEVET, HebrewCalendar.SHEVAT, HebrewCalendar.ADAR
  };

  private static final Map<String, LocalDate> KNOWN = new ConcurrentHashMap<>();

  private MoonCalendars() {}

  /**
   * The first such day in a year of the Gregorian calendar.
   *
   * @param kind islamic, hebrew, chinese, or moon: the first new moon on or after a month and day
   *     of the Gregorian calendar
   * @param month from 1; Hebrew months from Nisan, 12 is Adar before Passover
   */
  static LocalDate day(String kind, int month, int day, int year) {
    return KNOWN.computeIfAbsent(
        kind + month + "-" + day + "/" + year, key -> find(kind, month, day, year));
  }

  private static LocalDate find(String kind, int month, int day, int year) {
    LocalDate from = LocalDate.of(year, 1, 1);
    if (kind.equals("moon")) {
      from = LocalDate.of(year, month, day);
    }
    Calendar calendar = calendar(kind);
    for (int i = 0; i <= 384; i++) {
      LocalDate candidate = from.plusDays(i);
      calendar.setTimeInMillis(candidate.toEpochDay() * MILLIS);
      int dayOfMonth = calendar.get(Calendar.DAY_OF_MONTH);
      boolean sameDay = dayOfMonth == (kind.equals("moon") ? 1 : day);
      if (sameDay && (kind.equals("moon") || isMonth(calendar, kind, month))) {
        return candidate;
      }
    }
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static boolean isMonth(Calendar calendar, String kind, int month) {
    int found = calendar.get(Calendar.MONTH);
    return switch (kind) {
      case "hebrew" -> found == HEBREW[month - 1];
      case "chinese" -> found == month - 1 && calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 0;
      default -> found == month - 1;
    };
  }

  private static Calendar calendar(String kind) {
    return switch (kind) {
      case "islamic" -> {
        IslamicCalendar islamic = new IslamicCalendar(UTC, ULocale.ROOT);
        islamic.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
        yield islamic;
      }
      case "hebrew" -> new HebrewCalendar(UTC, ULocale.ROOT);
      case "chinese", "moon" -> new ChineseCalendar(UTC, ULocale.ROOT);
      default -> throw new IllegalArgumentException("unknown calendar " + kind);
    };
  }
}

package org.dateline.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeSet;

/**
 * A calendar unit: the precision of a date, or the unit of a duration. Ordered from long to short.
 */
enum Grain {
  CENTURY("CE", ChronoUnit.CENTURIES),
  DECADE("DE", ChronoUnit.DECADES),
  YEAR("Y", ChronoUnit.YEARS),
  HALF("H", ChronoUnit.MONTHS),
  QUARTER("Q", ChronoUnit.MONTHS),
  MONTH("M", ChronoUnit.MONTHS),
  WEEK("W", ChronoUnit.WEEKS),
  WEEKEND("WE", ChronoUnit.WEEKS),
  DAY("D", ChronoUnit.DAYS),
  HOUR("TH", ChronoUnit.HOURS),
  MINUTE("TM", ChronoUnit.MINUTES),
  SECOND("TS", ChronoUnit.SECONDS);

  private static final Map<String, Grain> BY_CODE =
      java.util.Arrays.stream(values())
          .collect(java.util.stream.Collectors.toUnmodifiableMap(g -> g.code, g -> g));

  /** More days than the years 1 to 9999 have. */
  private static final long FARTHEST = 4_000_000;

  private final String code;
  private final ChronoUnit unit;

  Grain(String code, ChronoUnit unit) {
    this.code = code;
    this.unit = unit;
  }

  /**
   * The unit with a code of the word lists; another text is an {@link IllegalArgumentException}.
   */
  static Grain of(String code) {
    Grain grain = BY_CODE.get(code);
    if (grain == null) {
      throw new IllegalArgumentException(
          "unknown unit "
              + code
              + "; known are "
              + String.join(", ", new TreeSet<>(BY_CODE.keySet())));
    }
    return grain;
  }

  /**
   * The code in word lists and TIMEX3 durations; it begins with T for a unit shorter than a day.
   */
  String code() {
    return code;
  }

  /** True for hours and shorter units. */
  boolean isClock() {
    return compareTo(HOUR) >= 0;
  }

  /**
   * A day moved by n units, at most by four million: "13 billion years ago" is outside the years of
   * four digits anyway. The day itself for units shorter than a day.
   */
  LocalDate shift(LocalDate day, long n) {
    int months = this == HALF ? 6 : this == QUARTER ? 3 : 1;
    long some = Math.max(-FARTHEST, Math.min(FARTHEST, n));
    return isClock() ? day : day.plus(some * months, unit);
  }
}

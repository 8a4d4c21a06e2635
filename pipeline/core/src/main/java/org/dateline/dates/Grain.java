package org.dateline.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A calendar unit: how exact a date is, or what a duration counts. */
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

  /** Days from the first year of four digits to the last, and more. */
  private static final long FARTHEST = 4_000_000;

  private final String code;
  private final ChronoUnit unit;

  Grain(String code, ChronoUnit unit) {
    this.code = code;
    this.unit = unit;
  }

  /** The grain that the word lists write so. */
  static Grain of(String code) {
    Grain grain = BY_CODE.get(code);
    if (grain == null) {
      throw new IllegalArgumentException("no calendar unit " + code);
    }
    return grain;
  }

  /** How the word lists and TIMEX3 durations write it; a leading T marks a part of a day. */
  String code() {
    return code;
  }

  /** True for hours and what is shorter. */
  boolean isClock() {
    return compareTo(HOUR) >= 0;
  }

  /**
   * A day moved by n of these units; by four million where n is more, which is out of all years of
   * four digits too: "13 billion years ago".
   */
  LocalDate shift(LocalDate day, long n) {
    int months = this == HALF ? 6 : this == QUARTER ? 3 : 1;
    long some = Math.max(-FARTHEST, Math.min(FARTHEST, n));
    return isClock() ? day : day.plus(some * months, unit);
  }
}

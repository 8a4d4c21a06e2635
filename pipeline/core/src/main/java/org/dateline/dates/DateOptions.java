package org.dateline.dates;

import java.io.Serializable;
import java.time.DayOfWeek;

/**
 * The decisions on which date corpora differ.
 *
 * @param ranges whether a range is one row or two
 * @param vagueReferences whether words such as "now" and "recently" are rows (PRESENT_REF ...)
 * @param rateNouns whether "a year" in "two dollars a year" and "annual" are rows
 * @param ages whether "six-year-old" is a row
 * @param fiscalYearStart month in which a fiscal year begins, from 1; fiscal quarters follow it
 * @param weekStart first day of a week, for start_date and end_date
 */
public record DateOptions(
    Ranges ranges,
    boolean vagueReferences,
    boolean rateNouns,
    boolean ages,
    int fiscalYearStart,
    DayOfWeek weekStart)
    implements Serializable {

  /** How a range such as "Aug. 3-6" is written down. */
  public enum Ranges {
    /** One row, its value joined by a slash; two for a range that ends before it begins. */
    JOIN,
    /** One row for each end, as TIMEX3 has it. */
    SPLIT
  }

  /** Checks the fiscal year's month. */
  public DateOptions {
    if (fiscalYearStart < 1 || fiscalYearStart > 12) {
      throw new IllegalArgumentException("fiscal year starts in month " + fiscalYearStart);
    }
  }

  /** The defaults: what agreed best with how people annotate news. */
  public static DateOptions defaults() {
    return new DateOptions(Ranges.JOIN, true, false, false, 1, DayOfWeek.MONDAY);
  }

  /** These options with another treatment of ranges. */
  public DateOptions withRanges(Ranges other) {
    return new DateOptions(other, vagueReferences, rateNouns, ages, fiscalYearStart, weekStart);
  }
}

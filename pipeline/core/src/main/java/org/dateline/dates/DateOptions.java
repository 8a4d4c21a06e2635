package org.dateline.dates;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options for decisions on which guidelines for date annotation differ.
 *
 * @param ranges how a range is written: one row or two
 * @param vagueReferences true: words such as "now" and "recently" are rows (PRESENT_REF ...)
 * @param rateNouns true: "a year" in "two dollars a year" and "annual" are rows
 * @param ages true: "six-year-old" is a row
 * @param fiscalYearStart first month of a fiscal year, from 1 to 12; fiscal quarters depend on it
 * @param weekStart first day of a week, for the columns start_date and end_date
 * @param futurePeriods what "in two weeks" is with a verb of the future
 */
public record DateOptions(
    Ranges ranges,
    boolean vagueReferences,
    boolean rateNouns,
    boolean ages,
    int fiscalYearStart,
    DayOfWeek weekStart,
    FuturePeriods futurePeriods)
    implements Serializable {

  /** What the {@code option} of a rule may name; see {@link #isOn}. */
  static final List<String> RULE_OPTIONS = List.of("vague", "rates", "ages");

  /** How a range such as "Aug. 3-6" is written. */
  public enum Ranges {
    /**
     * One row with two values and a slash between them; two rows if the end is before the begin.
     */
    JOIN,
    /** One row for the begin and one for the end, as in TIMEX3. */
    SPLIT
  }

  /** What a length of time is that points ahead: "will vote in two weeks". */
  public enum FuturePeriods {
    /** The day, week, month or year that it points to. */
    DATE,
    /** The length, as some guidelines for annotation have it. */
    DURATION
  }

  /** Refuses a month that is not from 1 to 12. */
  public DateOptions {
    if (fiscalYearStart < 1 || fiscalYearStart > 12) {
      throw new IllegalArgumentException("fiscal year starts in month " + fiscalYearStart);
    }
  }

  /** With lengths that point ahead as dates. */
  public DateOptions(
      Ranges ranges,
      boolean vagueReferences,
      boolean rateNouns,
      boolean ages,
      int fiscalYearStart,
      DayOfWeek weekStart) {
    this(ranges, vagueReferences, rateNouns, ages, fiscalYearStart, weekStart, FuturePeriods.DATE);
  }

  /** True if rules with this option count. */
  boolean isOn(@Nullable String option) {
    return option == null
        || switch (option) {
          case "vague" -> vagueReferences;
          case "rates" -> rateNouns;
          case "ages" -> ages;
          default -> false;
        };
  }

  /** The defaults, which agree best with annotated news corpora. */
  public static DateOptions defaults() {
    return new DateOptions(
        Ranges.JOIN, true, false, false, 1, DayOfWeek.MONDAY, FuturePeriods.DATE);
  }

  /** These options with another treatment of ranges. */
  public DateOptions withRanges(Ranges other) {
    return new DateOptions(
        other, vagueReferences, rateNouns, ages, fiscalYearStart, weekStart, futurePeriods);
  }

  /** These options with another reading of lengths that point ahead. */
  public DateOptions withFuturePeriods(FuturePeriods other) {
    return new DateOptions(
        ranges, vagueReferences, rateNouns, ages, fiscalYearStart, weekStart, other);
  }
}

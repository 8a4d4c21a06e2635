package org.dateline.dates;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates that a text has mentioned so far: what "that day" and "a year earlier" refer to. */
final class MentionedDates {
  private final PublicationAnchor anchor;
  private final Map<Grain, Period> last = new EnumMap<>(Grain.class);
  private @Nullable Period latest;
  private @Nullable Period quarter;

  MentionedDates(PublicationAnchor anchor) {
    this.anchor = anchor;
  }

  /** Remembers what an expression meant. */
  void add(Expr expr, Value value) {
    Period period = value.period();
    if (period != null) {
      last.put(period.grain(), period);
      latest = period;
    }
    if (period != null && period.grain() == Grain.QUARTER && isNamed(expr)) {
      quarter = inQuestion(period);
    } else if (endsQuarter(expr)) {
      quarter = null;
    }
  }

  /**
   * A text on results is about the latest quarter it names that was over when it came out; "a flat
   * second quarter" before it and charges in the coming one do not change that.
   */
  private Period inQuestion(Period named) {
    LocalDate today = anchor.date();
    boolean open = today != null && !named.last().isBefore(today);
    return quarter == null || !(open || named.first().isBefore(quarter.first())) ? named : quarter;
  }

  private static boolean isNamed(Expr expr) {
    return expr instanceof Expr.Nth || expr instanceof Expr.QuarterInQuestion;
  }

  /** True for "the nine months" and "the year": the text on results has moved on from a quarter. */
  private static boolean endsQuarter(Expr expr) {
    return expr instanceof Expr.Lasting lasting
        && ((lasting.length().grain() == Grain.MONTH && lasting.length().whole() % 3 == 0)
            || (lasting.length().grain() == Grain.YEAR && lasting.length().whole() == 1));
  }

  /** The latest date mentioned; null where there was none. */
  @Nullable Period latest() {
    return latest;
  }

  /** The latest date of a grain; null where there was none. */
  @Nullable Period latest(Grain grain) {
    return last.get(grain);
  }

  /** The quarter that the text is about; null where it is about none. */
  @Nullable Period quarter() {
    return quarter;
  }
}

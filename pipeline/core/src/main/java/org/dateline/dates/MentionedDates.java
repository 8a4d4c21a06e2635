package org.dateline.dates;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates that a text mentioned so far. "That day" and "a year earlier" refer to them. */
final class MentionedDates {
  private final PublicationDate published;
  private final Map<Grain, Period> last = new EnumMap<>(Grain.class);
  private @Nullable Period latest;
  private @Nullable Period quarter;
  private int sentence;
  private int sentenceOfLatest = -2;

  MentionedDates(PublicationDate published) {
    this.published = published;
  }

  /** Adds the value of an expression. */
  void add(Expr expr, Value value) {
    Period period = value.period();
    if (period != null) {
      last.put(period.grain(), period);
      latest = period;
      sentenceOfLatest = sentence;
    }
    if (period != null && period.grain() == Grain.QUARTER && isNamed(expr)) {
      quarter = inQuestion(period);
    } else if (endsQuarter(expr)) {
      quarter = null;
    }
  }

  /**
   * The quarter that a text on business results is about: the latest one that it names and that was
   * over on the publication date. An earlier or a coming quarter does not replace it.
   */
  private Period inQuestion(Period named) {
    LocalDate today = published.date();
    boolean open = today != null && !named.last().isBefore(today);
    return quarter == null || !(open || named.first().isBefore(quarter.first())) ? named : quarter;
  }

  private static boolean isNamed(Expr expr) {
    return expr instanceof Expr.Nth || expr instanceof Expr.QuarterInQuestion;
  }

  /** True for "the nine months" and "the year": the text is no longer about a quarter. */
  private static boolean endsQuarter(Expr expr) {
    return expr instanceof Expr.Lasting lasting
        && ((lasting.length().grain() == Grain.MONTH && lasting.length().whole() % 3 == 0)
            || (lasting.length().grain() == Grain.YEAR && lasting.length().whole() == 1));
  }

  /** Begins a sentence of the text. */
  void enter(int number) {
    sentence = number;
  }

  /** Whether the latest date was mentioned in this sentence or the one before. */
  boolean isNear() {
    return sentence - sentenceOfLatest <= 1;
  }

  /** The latest date mentioned; null where there was none. */
  @Nullable Period latest() {
    return latest;
  }

  /** The latest date of a grain; null where there was none. */
  @Nullable Period latest(Grain grain) {
    return last.get(grain);
  }

  /** The quarter that the text is about; null where there is none. */
  @Nullable Period quarter() {
    return quarter;
  }
}

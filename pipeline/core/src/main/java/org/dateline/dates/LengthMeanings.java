package org.dateline.dates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lengths of time and what comes again. */
final class LengthMeanings {
  private LengthMeanings() {}

  /** Four days, several decades: n (X or missing where it is open) and unit. */
  static Expr lasting(Captures c) {
    String n = c.value("n", "X");
    double amount = n.equals("X") ? Double.NaN : Double.parseDouble(n);
    double more = Double.parseDouble(c.value("plus", "0"));
    return new Expr.Lasting(new DurationLength(amount + more, Grain.of(c.value("unit", "D"))));
  }

  /** Two hours and 10 minutes: duration, more and maybe rest, each shorter than the one before. */
  static @Nullable Expr sum(Captures c) {
    List<DurationLength> lengths = new ArrayList<>();
    for (String name : List.of("duration", "more", "rest")) {
      if (c.expr(name) instanceof Expr.Lasting lasting) {
        lengths.add(lasting.length());
      }
    }
    String timex = DurationLength.sum(lengths);
    return timex == null ? null : new Expr.Fixed("DURATION", timex);
  }

  /** Every year, twice a month: n units, or a value of its own; quant and freq. */
  static @Nullable Expr again(Captures c) {
    String value = c.value("value");
    if (value == null) {
      String n = c.value("n", "1");
      double amount = n.equals("X") ? Double.NaN : Double.parseDouble(n);
      value = new DurationLength(amount, Grain.of(c.value("unit", "D"))).timex();
    }
    value = value.replace("{wd}", c.value("weekday", "X"));
    value = value.replace("{part}", c.value("daypart", ""));
    value = value.replace("{month}", Period.pad(c.whole("month"), 2));
    value = value.replace("{ord}", Integer.toString(c.whole("ord")));
    value = value.replace("{season}", c.value("season", "XX"));
    String freq = c.atom("times") == null ? c.value("freq") : c.whole("times") + "X";
    return new Expr.Again(value, c.value("quant"), freq);
  }
}

package org.dateline.dates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A length of time: an amount of one unit.
 *
 * @param amount a number; NaN where the text gives none ("several days")
 * @param grain the unit
 */
record DurationLength(double amount, Grain grain) {
  /** True if the text gives no number. */
  boolean isVague() {
    return Double.isNaN(amount);
  }

  /** The amount without its fraction; 0 if the text gives none. */
  long whole() {
    return isVague() ? 0 : (long) amount;
  }

  /**
   * The TIMEX3 value: P4D, PT90M, PXY. A fraction is written in the next unit if it is whole there.
   */
  String timex() {
    if (isVague()) {
      return "P" + prefix(grain) + "X" + suffix(grain);
    }
    return switch (grain) {
      case DECADE -> new DurationLength(amount * 10, Grain.YEAR).timex();
      case CENTURY -> new DurationLength(amount * 100, Grain.YEAR).timex();
      case QUARTER -> amount == Math.rint(amount) ? plain() : months(3);
      case HALF -> months(6);
      case WEEKEND -> plain();
      default -> amount == Math.rint(amount) ? plain() : mixed();
    };
  }

  /** The TIMEX3 value of a sum: PT2H10M; null if the lengths cannot be written in one value. */
  static @Nullable String sum(List<DurationLength> lengths) {
    StringBuilder timex = new StringBuilder(lengths.get(0).timex());
    for (int i = 1; i < lengths.size(); i++) {
      DurationLength before = lengths.get(i - 1);
      DurationLength rest = lengths.get(i);
      if (!before.isWhole() || !before.leads(rest)) {
        return null;
      }
      timex.append(rest.timex().substring(before.grain.isClock() ? 2 : 1));
    }
    return timex.toString();
  }

  private boolean isWhole() {
    return amount == Math.rint(amount);
  }

  /** True if a shorter length can follow this one in a value. */
  private boolean leads(DurationLength rest) {
    boolean exact = rest.isWhole() || (rest.grain == Grain.SECOND && !rest.isVague());
    return exact && isPlain(grain) && isPlain(rest.grain) && rest.grain.compareTo(grain) > 0;
  }

  /** True for the units that can be combined in one value. */
  private static boolean isPlain(Grain grain) {
    return switch (grain) {
      case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND -> true;
      default -> false;
    };
  }

  private String months(int each) {
    return new DurationLength(amount * each, Grain.MONTH).timex();
  }

  private String plain() {
    return "P" + prefix(grain) + number(amount) + suffix(grain);
  }

  /** A fraction in the next smaller unit if it is whole there: 1.5 hours are PT1H30M. */
  private String mixed() {
    Grain below = below();
    double rest = (amount - Math.floor(amount)) * (grain == Grain.YEAR ? 12 : 60);
    if (below == null || rest != Math.rint(rest)) {
      return plain();
    }
    return amount < 1
        ? new DurationLength(rest, below).timex()
        : new DurationLength(Math.floor(amount), grain).timex() + number(rest) + suffix(below);
  }

  private @Nullable Grain below() {
    return switch (grain) {
      case YEAR -> Grain.MONTH;
      case HOUR -> Grain.MINUTE;
      case MINUTE -> Grain.SECOND;
      default -> null;
    };
  }

  private static String prefix(Grain grain) {
    return grain.isClock() ? "T" : "";
  }

  private static String suffix(Grain grain) {
    return grain.isClock() ? grain.code().substring(1) : grain.code();
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}

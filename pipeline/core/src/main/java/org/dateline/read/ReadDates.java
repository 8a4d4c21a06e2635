package org.dateline.read;

import org.dateline.nlp.printed.GivenDates;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** The dates that records give, read with the built-in names of months and time zones. */
final class ReadDates {
  private ReadDates() {}

  private static final class BuiltIn {
    static final GivenDates DATES = new GivenDates(RuleSet.builtIn());
  }

  /** The date in ISO 8601; null where the value is none. */
  static @Nullable String iso(String value) {
    return BuiltIn.DATES.iso(value);
  }
}

package org.dateline.nlp.printed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the offset that is printed after a time. Names of time zones are no offset (CST is three of
 * them); only Z, UTC and GMT are.
 */
final class ZoneScanner {
  private ZoneScanner() {}

  /** An offset and the number of the token after it. */
  record Zone(String offset, int next) {}

  static @Nullable Zone zoneAt(List<DateToken> t, int i) {
    DateToken token = DateScanner.at(t, i);
    if (token == null) {
      return null;
    }
    if (token.is("z") || token.is("utc") || token.is("gmt")) {
      Zone signed = signedAt(t, i + 1);
      return signed == null ? new Zone("Z", i + 1) : signed;
    }
    boolean glued = i > 0 && t.get(i - 1).end() == token.begin();
    DateToken number = DateScanner.at(t, i + 1);
    if (number == null || number.begin() != token.end() || number.digits() == 1) {
      return null;
    }
    return glued || token.is("+") || number.digits() == 4 ? signedAt(t, i) : null;
  }

  private static @Nullable Zone signedAt(List<DateToken> t, int i) {
    DateToken sign = DateScanner.at(t, i);
    DateToken number = DateScanner.at(t, i + 1);
    if (sign == null || number == null || !(sign.is("+") || sign.is("-") || sign.is("−"))) {
      return null;
    }
    String minus = sign.is("+") ? "+" : "-";
    if (number.isNumber(4, 4)) {
      return zone(minus, number.value() / 100, number.value() % 100, i + 2);
    }
    DateToken colon = DateScanner.at(t, i + 2);
    DateToken minutes = DateScanner.at(t, i + 3);
    boolean both = colon != null && colon.is(":") && minutes != null && minutes.isNumber(2, 2);
    return number.isNumber(1, 2)
        ? zone(
            minus,
            number.value(),
            both && minutes != null ? minutes.value() : 0,
            both ? i + 4 : i + 2)
        : null;
  }

  private static @Nullable Zone zone(String sign, int hours, int minutes, int next) {
    if (hours > 14 || minutes > 59) {
      return null;
    }
    StringBuilder offset = PrintedDate.pad(new StringBuilder(6).append(sign), hours).append(':');
    return new Zone(PrintedDate.pad(offset, minutes).toString(), next);
  }
}

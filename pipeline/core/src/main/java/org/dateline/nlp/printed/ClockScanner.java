package org.dateline.nlp.printed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the time of day that is printed right after a date or right before it. */
final class ClockScanner {
  private static final Set<String> BETWEEN =
      Set.of(
          ",", "-", "–", "—", "|", "•", "·", "at", "um", "à", "as", "às", "kl", "klo", "t", "a",
          "las", "alle", "ore", "om", ".", "/", "(", "o", "godz", "saat", "в", "on", "am", "g", "г",
          "@", "‧", "／");
  private static final Set<String> HOURS = Set.of("uhr", "h", "hrs", "hr", "klo", "час");

  private static final int NO_SECONDS = -1;

  /** A time and the number of the token after it. */
  private record Clock(String time, @Nullable String offset, int next) {}

  /** A date with the time printed next to it, if there is one. */
  PrintedDate beside(List<DateToken> t, int first, int next, PrintedDate date) {
    if (date.day() == 0) {
      return date;
    }
    int at = next;
    for (int skipped = 0; at < t.size() && skipped <= 4; skipped++) {
      Clock clock = clockAt(t, at);
      if (clock != null) {
        int end = t.get(clock.next() - 1).end();
        return date.at(clock.time(), clock.offset(), date.begin(), end);
      }
      if (!BETWEEN.contains(t.get(at).text()) && !isWeekday(t, at, skipped)) {
        break;
      }
      at++;
    }
    return inside(t, first, next, before(t, first, date));
  }

  /** One short word, such as a weekday, may be between date and time. */
  private static boolean isWeekday(List<DateToken> t, int at, int skipped) {
    return skipped < 2 && t.get(at).kind() == DateToken.Kind.WORD && t.get(at).text().length() < 4;
  }

  private static PrintedDate before(List<DateToken> t, int first, PrintedDate date) {
    for (int back = 3; back <= 8 && first - back >= 0; back++) {
      int begin = first - back;
      Clock clock = clockAt(t, begin);
      boolean fresh = begin == 0 || !t.get(begin - 1).is(":");
      if (clock != null && fresh && onlyBetween(t, clock.next(), first)) {
        return date.at(clock.time(), clock.offset(), t.get(begin).begin(), date.end());
      }
    }
    return date;
  }

  private static boolean onlyBetween(List<DateToken> t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!BETWEEN.contains(t.get(i).text())) {
        return false;
      }
    }
    return from <= to;
  }

  /** A time inside the date, as in Thu Mar 7 16:00:00 UTC 2019. */
  private static PrintedDate inside(List<DateToken> t, int first, int next, PrintedDate date) {
    for (int i = first + 1; i < next && date.time() == null; i++) {
      Clock clock = clockAt(t, i);
      if (clock != null && clock.next() < next) {
        return date.at(clock.time(), clock.offset(), date.begin(), date.end());
      }
    }
    return date;
  }

  /** The number of the token after a time at a place; the place itself where none is. */
  int skip(List<DateToken> t, int i) {
    Clock clock = clockAt(t, i);
    if (clock == null) {
      return i;
    }
    DateToken zone = DateScanner.at(t, clock.next());
    boolean named = zone != null && zone.kind() == DateToken.Kind.WORD && zone.text().length() < 5;
    return named ? clock.next() + 1 : clock.next();
  }

  private static @Nullable Clock clockAt(List<DateToken> t, int i) {
    DateToken hour = DateScanner.at(t, i);
    DateToken mark = DateScanner.at(t, i + 1);
    DateToken minute = DateScanner.at(t, i + 2);
    if (hour == null || mark == null || !hour.isNumber(1, 2) || hour.value() > 24) {
      return null;
    }
    boolean tight = minute != null && minute.isNumber(2, 2) && minute.value() < 60;
    DateToken unit = DateScanner.at(t, i + 3);
    boolean dotted =
        mark.is(".") && unit != null && (HOURS.contains(unit.text()) || isHalf(unit.text()));
    if (tight && minute != null && (mark.is(":") || mark.is("h") || dotted)) {
      return withSeconds(t, i, hour.value(), minute.value());
    }
    if (isHalf(mark.text()) && hour.value() <= 12) {
      return finish(t, i + 1, hour.value(), 0, NO_SECONDS);
    }
    return null;
  }

  private static boolean isHalf(String word) {
    return word.equals("am") || word.equals("pm") || word.equals("a") || word.equals("p");
  }

  private static @Nullable Clock withSeconds(List<DateToken> t, int i, int hour, int minute) {
    DateToken mark = DateScanner.at(t, i + 3);
    DateToken second = DateScanner.at(t, i + 4);
    if (mark != null && mark.is(":") && second != null && second.isNumber(2, 2)) {
      int next = i + 5;
      DateToken dot = DateScanner.at(t, next);
      DateToken fraction = DateScanner.at(t, next + 1);
      if (dot != null && dot.is(".") && fraction != null && fraction.begin() == dot.end()) {
        next += fraction.kind() == DateToken.Kind.NUMBER ? 2 : 0;
      }
      return finish(t, next, hour, minute, Math.min(59, second.value()));
    }
    return finish(t, i + 3, hour, minute, NO_SECONDS);
  }

  private static @Nullable Clock finish(
      List<DateToken> t, int i, int hour, int minute, int seconds) {
    int next = i;
    int hours = hour;
    DateToken half = DateScanner.at(t, next);
    if (half != null && isHalf(half.text()) && hour <= 12) {
      DateToken dot = DateScanner.at(t, next + 1);
      DateToken m = DateScanner.at(t, next + 2);
      boolean dotted = half.text().length() == 1 && dot != null && dot.is(".") && m != null;
      if (half.text().length() == 2 || (dotted && m != null && m.is("m"))) {
        hours = hour % 12 + (half.text().startsWith("p") ? 12 : 0);
        next += half.text().length() == 2 ? 1 : 3;
      } else if (i == next && seconds == NO_SECONDS && half.text().length() == 1 && !dotted) {
        next = i;
      }
    }
    if (hours > 23) {
      return null;
    }
    String time = time(hours, minute, seconds);
    ZoneScanner.Zone zone = ZoneScanner.zoneAt(t, next);
    return zone == null ? new Clock(time, null, next) : new Clock(time, zone.offset(), zone.next());
  }

  private static String time(int hours, int minutes, int seconds) {
    StringBuilder time = PrintedDate.pad(new StringBuilder(8), hours).append(':');
    PrintedDate.pad(time, minutes);
    return seconds == NO_SECONDS
        ? time.toString()
        : PrintedDate.pad(time.append(':'), seconds).toString();
  }

  /**
   * Reads the offset that is printed after a time. Names of time zones are no offset (CST is three
   * of them); only Z, UTC and GMT are.
   */
  static final class ZoneScanner {
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
}

package org.dateline.nlp.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.nlp.printed.DateToken.Kind;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds full and partial printed dates in a text, in many languages: {@code March 7, 2019}, {@code
 * 7. März 2019}, {@code 07.03.2019}, {@code 2019-03-07T16:00Z}, {@code 2019年3月7日}. Dates that need
 * an anchor ("last Friday", "March 7") are not found.
 */
public final class DateScanner {
  private static final Set<String> ORDINAL =
      Set.of("st", "nd", "rd", "th", "er", "º", "ª", "°", ".", "re", "e", "a", "ro", "o");
  private static final Set<String> FILLER =
      Set.of(
          "de", "of", "d", "'", "’", "di", "del", ",", ".", "-", "/", "gada", "m", "г", "года",
          "do", "–", "—", "den", "the", "année", "năm", "year", "·", "พ", "ศ", "року", "da", "|",
          "ngày");
  private static final String BEFORE_SHORT_YEAR = "'\u2019-/.\u2011\u2013\u2212";
  private static final Set<String> SEPARATORS = Set.of("-", "/", ".", "‑", "–", "−", "|");

  private final Map<String, Integer> months = new HashMap<>();
  private final ClockScanner clocks = new ClockScanner();

  /** Takes the names of months from the rule set. */
  public DateScanner(RuleSet rules) {
    for (Row row : rules.rows("metadata/months.tsv", 2)) {
      months.put(row.cell(0), Integer.valueOf(row.cell(1)));
    }
  }

  /** The first date in a text, null if there is none. */
  public @Nullable PrintedDate first(String text, boolean monthFirst) {
    List<PrintedDate> found = find(text, monthFirst);
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * All dates in a text, in order, with the time printed next to them.
   *
   * @param monthFirst whether 3/7/2019 is a day of March, as in the United States
   */
  public List<PrintedDate> find(String text, boolean monthFirst) {
    if (!mayDate(text)) {
      return List.of();
    }
    List<DateToken> tokens = DateToken.cut(text, 0, text.length());
    List<PrintedDate> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Match match = matchAt(tokens, i, monthFirst);
      if (match == null) {
        i++;
      } else {
        PrintedDate date = clocks.beside(tokens, i, match.next(), match.date());
        found.add(date);
        i = match.next();
      }
    }
    return found;
  }

  /** Whether a word of a text is the name of a month. */
  public boolean hasMonth(String text) {
    for (DateToken token : DateToken.cut(text, 0, text.length())) {
      if (months.containsKey(token.text())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a text has the year that every date here needs: four digits, or two behind a mark that
   * can stand before a short year; three digits at least in all.
   */
  public boolean mayDate(String text) {
    int digits = 0;
    boolean year = false;
    for (int i = 0; i < text.length(); i++) {
      if (DateToken.isDigit(text.charAt(i))) {
        int end = i + 1;
        while (end < text.length() && DateToken.isDigit(text.charAt(end))) {
          end++;
        }
        digits += end - i;
        year |= end - i == 4 || (end - i == 2 && BEFORE_SHORT_YEAR.indexOf(before(text, i)) >= 0);
        i = end - 1;
      }
    }
    return year && digits >= 3;
  }

  /** The last character before a place that is not blank; a space where there is none. */
  private static char before(String text, int place) {
    int at = place - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || DateToken.isBlank(text.charAt(at)))) {
      at--;
    }
    return at < 0 ? ' ' : text.charAt(at);
  }

  /** A date and the number of the token after it. */
  private record Match(PrintedDate date, int next) {}

  private @Nullable Match matchAt(List<DateToken> t, int i, boolean monthFirst) {
    DateToken token = t.get(i);
    if (i > 0 && isGlued(t.get(i - 1), token)) {
      return null;
    }
    Match match = null;
    if (token.isNumber(4, 4)) {
      match = yearFirst(t, i);
    } else if (token.isNumber(1, 2)) {
      match = numbers(t, i, monthFirst);
      match = match == null ? dayMonth(t, i) : match;
    } else if (token.kind() == Kind.WORD && months.containsKey(token.text())) {
      match = monthDay(t, i);
    }
    return match != null && match.date().isPossible() ? match : null;
  }

  /** Whether a token is the tail of something longer: 1.2.3.2019, or a word such as v2019. */
  private static boolean isGlued(DateToken before, DateToken token) {
    return before.end() == token.begin()
        && token.kind() == Kind.NUMBER
        && (before.is("$") || before.is("€") || before.is("£") || before.is("#"));
  }

  private @Nullable Match yearFirst(List<DateToken> t, int i) {
    DateToken sep = at(t, i + 1);
    DateToken month = at(t, i + 2);
    if (sep == null || month == null) {
      return null;
    }
    DateToken sep2 = at(t, i + 3);
    DateToken day = at(t, i + 4);
    boolean cjk = sep.is("年") || sep.is("년");
    boolean same = SEPARATORS.contains(sep.text()) && sep2 != null && sep2.is(sep.text());
    if (cjk && month.isNumber(1, 2) && sep2 != null && (sep2.is("月") || sep2.is("월"))) {
      boolean hasDay = day != null && day.isNumber(1, 2);
      int next = hasDay ? (isDayMark(at(t, i + 5)) ? i + 6 : i + 5) : i + 4;
      return match(t, i, next, month.value(), hasDay && day != null ? day.value() : 0);
    }
    if (same && month.isNumber(1, 2) && day != null && day.isNumber(1, 2)) {
      return match(t, i, i + 5, month.value(), day.value());
    }
    return yearThenWords(t, i);
  }

  private static boolean isDayMark(@Nullable DateToken token) {
    return token != null && (token.is("日") || token.is("일"));
  }

  /** Hungarian, Lithuanian and Latvian: year, month and day in words. */
  private @Nullable Match yearThenWords(List<DateToken> t, int i) {
    int at = skip(t, i + 1, FILLER, 2);
    DateToken token = at(t, at);
    if (token == null) {
      return null;
    }
    Integer month = months.get(token.text());
    if (month != null) {
      int dayAt = skip(t, at + 1, FILLER, 1);
      DateToken day = at(t, dayAt);
      return day != null && day.isNumber(1, 2) && !isClock(t, dayAt)
          ? match(t, i, dayAt + 1, month, day.value())
          : null;
    }
    int monthAt = skip(t, at + 1, FILLER, 1);
    DateToken word = at(t, monthAt);
    Integer number = word == null ? null : months.get(word.text());
    return token.isNumber(1, 2) && number != null && at > i + 1
        ? match(t, i, monthAt + 1, number, token.value())
        : null;
  }

  private static boolean isClock(List<DateToken> t, int i) {
    DateToken next = at(t, i + 1);
    return next != null && next.is(":");
  }

  /** 07.03.2019, 3/7/2019, 7-3-19. */
  private static @Nullable Match numbers(List<DateToken> t, int i, boolean monthFirst) {
    DateToken sep = at(t, i + 1);
    DateToken second = at(t, i + 2);
    DateToken sep2 = at(t, i + 3);
    DateToken year = at(t, i + 4);
    if (sep == null || second == null || sep2 == null || year == null) {
      return null;
    }
    boolean shape =
        SEPARATORS.contains(sep.text())
            && sep2.is(sep.text())
            && second.isNumber(1, 2)
            && (year.isNumber(4, 4) || isShortYear(t, i, sep, second, year));
    if (!shape) {
      return null;
    }
    int a = t.get(i).value();
    int b = second.value();
    boolean usual = (sep.is("/") || sep.is("-")) ? (b > 12 || (monthFirst && a <= 12)) : b > 12;
    boolean glued = year.digits() == 4 && isClock(t, i + 4); // 28.09.1912:05 of two elements
    int shown = glued ? year.value() / 100 : year.value();
    int full = year.digits() == 4 && !glued ? shown : century(shown);
    PrintedDate date =
        PrintedDate.day(full, usual ? a : b, usual ? b : a, t.get(i).begin(), year.end());
    return new Match(date, i + 5);
  }

  private static boolean isShortYear(
      List<DateToken> t, int i, DateToken sep, DateToken second, DateToken year) {
    DateToken after = at(t, i + 5);
    boolean goesOn = after != null && after.begin() == year.end() && after.is(sep.text());
    boolean tight = year.end() - t.get(i).begin() <= 8 + (sep.is(".") ? 2 : 0);
    return year.isNumber(2, 2) && tight && !goesOn && t.get(i).digits() + second.digits() > 2;
  }

  private static int century(int year) {
    return year < 70 ? 2000 + year : 1900 + year;
  }

  /** 7 March 2019, 7. März 2019, 7 de marzo de 2019, 7-Mar-19, 7 tháng 3 năm 2019. */
  private @Nullable Match dayMonth(List<DateToken> t, int i) {
    int at = skip(t, i + 1, ORDINAL, 2);
    at = skip(t, at, FILLER, 2);
    DateToken word = at(t, at);
    if (word == null || word.kind() != Kind.WORD) {
      return null;
    }
    Integer month = months.get(word.text());
    int yearAt = at + 1;
    if (month == null && word.is("tháng") && at(t, at + 1) != null) {
      month = t.get(at + 1).value();
      yearAt = at + 2;
    }
    return month == null ? null : withYear(t, i, yearAt, month, t.get(i).value());
  }

  /** March 7, 2019; Mar. 7 '19; March 2019; Mar 7 16:00:00 UTC 2019. */
  private @Nullable Match monthDay(List<DateToken> t, int i) {
    int month = months.getOrDefault(t.get(i).text(), 0);
    int at = skip(t, i + 1, Set.of(".", "-", "/", ",", "de", "the", "of", "’", "'"), 2);
    DateToken number = at(t, at);
    if (number == null || number.kind() != Kind.NUMBER) {
      return null;
    }
    if (number.isNumber(4, 4)) {
      return match(number.value(), t.get(i).begin(), number.end(), at + 1, month, 0);
    }
    if (!number.isNumber(1, 2) || isClock(t, at)) {
      return null;
    }
    return withYear(t, i, skip(t, at + 1, ORDINAL, 1), month, number.value());
  }

  private @Nullable Match withYear(List<DateToken> t, int i, int from, int month, int day) {
    int at = clocks.skip(t, skip(t, from, FILLER, 3));
    DateToken again = at(t, at);
    if (again != null && months.getOrDefault(again.text(), 0) == month) {
      at++; // Arabic prints a month by both its names
    }
    DateToken year = at(t, skip(t, at, FILLER, 1));
    if (year == null || year.kind() != Kind.NUMBER) {
      return null;
    }
    int next = skip(t, at, FILLER, 1) + 1;
    if (year.isNumber(4, 4)) {
      int value = year.value() > 2400 ? year.value() - 543 : year.value();
      return match(value, t.get(i).begin(), year.end(), next, month, day);
    }
    DateToken before = at(t, next - 2);
    boolean marked =
        before != null && (before.is("'") || before.is("’") || before.is("-") || before.is("/"));
    return marked && year.isNumber(2, 2) && !isClock(t, next - 1)
        ? match(century(year.value()), t.get(i).begin(), year.end(), next, month, day)
        : null;
  }

  private static Match match(List<DateToken> t, int i, int next, int month, int day) {
    return match(t.get(i).value(), t.get(i).begin(), t.get(next - 1).end(), next, month, day);
  }

  private static Match match(int year, int begin, int end, int next, int month, int day) {
    return new Match(PrintedDate.day(year, month, day, begin, end), next);
  }

  static @Nullable DateToken at(List<DateToken> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : null;
  }

  private static int skip(List<DateToken> t, int from, Set<String> what, int most) {
    int at = from;
    while (at < t.size() && at < from + most && what.contains(t.get(at).text())) {
      at++;
    }
    return at;
  }
}

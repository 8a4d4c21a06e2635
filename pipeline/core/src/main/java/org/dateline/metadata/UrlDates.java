package org.dateline.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.nlp.printed.PrintedDate;
import org.jspecify.annotations.Nullable;

/** Reads the date in an address, such as {@code /2019/03/07/} or {@code -20190307.html}. */
final class UrlDates {
  private static final String YEAR = "(199\\d|20[0-3]\\d)";
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "([-/_.])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<![\\dA-Za-z])" + YEAR + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern MIXED =
      Pattern.compile("/" + YEAR + "/(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern SPLIT =
      Pattern.compile("/" + YEAR + "-?(0[1-9]|1[0-2])[/-](0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern REVERSE =
      Pattern.compile(
          "(?<!\\d)(0[1-9]|[12]\\d|3[01])([-/_.])(0[1-9]|1[0-2])\\2" + YEAR + "(?!\\d)");
  private static final Pattern NAMED =
      Pattern.compile("/" + YEAR + "/([a-z]{3})/(0?[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("/" + YEAR + "[/-](0[1-9]|1[0-2])(?=[/.]|$)");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private UrlDates() {}

  /** The date that an address gives, to the day or the month; null if it gives none. */
  static @Nullable PrintedDate read(String url) {
    PrintedDate date = first(DAY.matcher(url), 1, 3, 4);
    date = date != null ? date : first(COMPACT.matcher(url), 1, 2, 3);
    date = date != null ? date : first(MIXED.matcher(url), 1, 2, 3);
    date = date != null ? date : first(SPLIT.matcher(url), 1, 2, 3);
    date = date != null ? date : named(NAMED.matcher(url));
    date = date != null ? date : first(REVERSE.matcher(url), 4, 3, 1);
    return date != null ? date : first(MONTH.matcher(url), 1, 2, 0);
  }

  private static @Nullable PrintedDate first(Matcher m, int year, int month, int day) {
    while (m.find()) {
      int number = day == 0 ? 0 : Integer.parseInt(m.group(day));
      PrintedDate date =
          PrintedDate.day(
              Integer.parseInt(m.group(year)),
              Integer.parseInt(m.group(month)),
              number,
              m.start(),
              m.end());
      if (date.isPossible()) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable PrintedDate named(Matcher m) {
    if (!m.find()) {
      return null;
    }
    int month = MONTHS.indexOf(m.group(2));
    boolean known = month >= 0 && month % 3 == 0;
    int day = Integer.parseInt(m.group(3));
    return known
        ? PrintedDate.day(Integer.parseInt(m.group(1)), month / 3 + 1, day, m.start(), m.end())
        : null;
  }
}

package org.dateline.repeats;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The position of a paragraph or an article in the order of its cluster. The first one represents
 * the cluster.
 *
 * @param published the publication date as {@link #dateKey} gives it
 * @param article the article, or the one that contains the paragraph
 * @param index number of the paragraph in its article, from 0; 0 for an article
 */
public record Rank(long published, Id article, int index) implements Comparable<Rank> {
  /** The key of an article without a date: it comes after all that have one. */
  public static final long NO_DATE = Long.MAX_VALUE;

  private static final int DATE = "2004-05-07".length();
  private static final long DAY = 100_000_000L;

  @Override
  public int compareTo(Rank other) {
    int order = Long.compare(published, other.published);
    if (order == 0) {
      order = article.compareTo(other.article);
    }
    return order != 0 ? order : Integer.compare(index, other.index);
  }

  /**
   * A number that sorts publication dates; {@link #NO_DATE} for null or a text that is no date.
   *
   * <p>A partial date counts as its first day. A date without a time comes before all times of its
   * day. An offset from UTC is not applied, because only some dates have one: the local time counts
   * as printed.
   *
   * @param published an ISO 8601 date, partial date or date-time
   */
  public static long dateKey(@Nullable String published) {
    if (published == null) {
      return NO_DATE;
    }
    int year = number(published, 0, 4);
    int month = published.length() >= 7 ? number(published, 5, 7) : 1;
    int day = published.length() >= DATE ? number(published, 8, DATE) : 1;
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
      return NO_DATE;
    }
    return firstDay(year, month, day) * DAY + time(published);
  }

  private static long firstDay(int year, int month, int day) {
    LocalDate first = LocalDate.of(year, month, 1);
    return first.withDayOfMonth(Math.min(day, first.lengthOfMonth())).toEpochDay();
  }

  /** Milliseconds of the day and 1; 0 where there is no time. */
  private static long time(String published) {
    if (published.length() < DATE + 6 || published.charAt(DATE) != 'T') {
      return 0;
    }
    int hour = Math.max(0, number(published, 11, 13));
    int minute = Math.max(0, number(published, 14, 16));
    boolean seconds = published.length() >= 19 && published.charAt(16) == ':';
    int second = seconds ? Math.max(0, number(published, 17, 19)) : 0;
    return ((hour * 60L + minute) * 60 + second) * 1000 + fraction(published) + 1;
  }

  private static int fraction(String published) {
    if (published.length() < 21 || published.charAt(19) != '.') {
      return 0;
    }
    int millis = 0;
    for (int i = 20, unit = 100; unit > 0; i++, unit /= 10) {
      int digit = i < published.length() ? number(published, i, i + 1) : -1;
      if (digit < 0) {
        return millis;
      }
      millis += digit * unit;
    }
    return millis;
  }

  private static int number(String text, int begin, int end) {
    if (end > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = begin; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}

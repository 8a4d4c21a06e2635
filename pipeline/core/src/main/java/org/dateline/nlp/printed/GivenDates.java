package org.dateline.nlp.printed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that a record, a field or a header gives as a value: ISO 8601, also with a space for
 * the T; RFC 822, 1123 and 850; digits such as {@code 20040507183249}; seconds and milliseconds
 * since 1970; and dates as they are printed in the languages of the list of months.
 *
 * <p>The date is as exact as it is given, and has an offset only where one is given. If day and
 * month are numbers in an unknown order, such as {@code 05/07/2004}, there is no date: a wrong date
 * is worse than none. Numbers with dots between them have the day first everywhere.
 */
public final class GivenDates {
  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 3;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\u200b\ufeff]+");
  private static final Pattern QUOTES = Pattern.compile("^[\"'\\[(<]+|[\"'\\])>,;]+$");
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[/.](\\d{1,2})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
  private static final Pattern COLONS = Pattern.compile("^(\\d{4}):(\\d\\d):(\\d\\d)(?=[ T])");
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "^((?:\\p{L}{3,9},? )?\\d{1,2} \\p{L}{3,9}) (\\d\\d)(?= \\d{1,2}:\\d\\d(?!.*\\d{4}$))");
  private static final Pattern TWO_WAYS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d\\d)(?!\\d)");
  private static final Pattern DOUBT = Pattern.compile("[?~<>]");

  private final DateScanner scanner;
  private final ZoneNames zones;

  /** Which of two numbers is the month. */
  public enum Order {
    /** 05/07/2004 is a day of July. */
    DAY_FIRST,
    /** 05/07/2004 is a day of May. */
    MONTH_FIRST,
    /** 05/07/2004 is no date. */
    UNKNOWN
  }

  /** Takes the names of months and time zones from the rule set. */
  public GivenDates(RuleSet rules) {
    this.scanner = new DateScanner(rules);
    this.zones = new ZoneNames(rules);
  }

  private static final class BuiltIn {
    static final GivenDates DATES = new GivenDates(RuleSet.builtIn());
  }

  /** The reader with the built-in names of months and time zones. */
  public static GivenDates builtIn() {
    return BuiltIn.DATES;
  }

  /** The date in ISO 8601; null if the value is no date, or can be read in two ways. */
  public @Nullable String iso(String value) {
    PrintedDate date = read(value, Order.UNKNOWN);
    return date == null ? null : date.iso();
  }

  /** The date that a value is, whole; null if it is none. */
  public @Nullable PrintedDate read(String value, Order order) {
    if (value.length() > LONGEST) {
      return null;
    }
    String text = SPACES.matcher(value).replaceAll(" ").strip();
    text = QUOTES.matcher(text).replaceAll("").strip();
    if (DigitDates.isNumber(text)) {
      PrintedDate date = DigitDates.read(text);
      return date == null && text.length() < 8 ? ofIso(text) : date;
    }
    text = COLONS.matcher(text).replaceFirst("$1-$2-$3");
    PrintedDate date = ofIso(text);
    date = date == null ? ofMonth(text) : date;
    return date == null ? printed(text, order) : date;
  }

  private static @Nullable PrintedDate ofIso(String text) {
    String iso = IsoDates.normal(text);
    if (iso == null) {
      return null;
    }
    PrintedDate date =
        PrintedDate.day(
            Integer.parseInt(iso.substring(0, 4)),
            number(iso, 5),
            number(iso, 8),
            0,
            text.length());
    if (iso.length() <= 11) {
      return date;
    }
    int zone = 11;
    while (zone < iso.length() && "Z+-".indexOf(iso.charAt(zone)) < 0) {
      zone++;
    }
    String offset = zone < iso.length() ? iso.substring(zone) : null;
    return date.at(iso.substring(11, zone), offset, 0, text.length());
  }

  private static int number(String iso, int from) {
    return iso.length() < from + 2 ? 0 : Integer.parseInt(iso.substring(from, from + 2));
  }

  private static @Nullable PrintedDate ofMonth(String text) {
    Matcher yearFirst = YEAR_MONTH.matcher(text);
    Matcher monthFirst = MONTH_YEAR.matcher(text);
    if (!yearFirst.matches() && !monthFirst.matches()) {
      return null;
    }
    boolean isYearFirst = yearFirst.matches();
    int year = Integer.parseInt(isYearFirst ? yearFirst.group(1) : monthFirst.group(2));
    int month = Integer.parseInt(isYearFirst ? yearFirst.group(2) : monthFirst.group(1));
    PrintedDate date = PrintedDate.day(year, month, 0, 0, text.length());
    return month > 0 && date.isPossible() ? date : null;
  }

  private @Nullable PrintedDate printed(String given, Order order) {
    String text = withLongYear(given);
    if (order == Order.UNKNOWN && isTwoWays(text)) {
      return null;
    }
    List<PrintedDate> dates = scanner.find(text, order == Order.MONTH_FIRST);
    if (dates.size() != 1 || DOUBT.matcher(text).find()) {
      return null;
    }
    PrintedDate date = dates.get(0);
    String left = text.substring(0, date.begin()) + " " + text.substring(date.end());
    if (left.chars().anyMatch(Character::isDigit) || words(left) > MOST_WORDS) {
      return null;
    }
    String offset = date.offset() == null ? zones.offset(text) : null;
    String time = date.time();
    return offset == null || time == null ? date : date.at(time, offset, date.begin(), date.end());
  }

  /** RFC 822 has years of two digits. */
  private static String withLongYear(String text) {
    Matcher year = SHORT_YEAR.matcher(text);
    if (!year.find()) {
      return text;
    }
    int century = Integer.parseInt(year.group(2)) < 70 ? 20 : 19;
    return year.group(1) + " " + century + year.group(2) + text.substring(year.end());
  }

  private static boolean isTwoWays(String text) {
    Matcher numbers = TWO_WAYS.matcher(text);
    if (!numbers.find()) {
      return false;
    }
    int first = Integer.parseInt(numbers.group(1));
    int second = Integer.parseInt(numbers.group(3));
    boolean isShort = numbers.group(4).length() == 2;
    return isShort || (first <= 12 && second <= 12 && first != second);
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean isLetter = Character.isLetter(text.charAt(i));
      words += isLetter && !inside ? 1 : 0;
      inside = isLetter;
    }
    return words;
  }

  /** The names of time zones in given dates. */
  static final class ZoneNames {
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}/])[A-Z]{2,4}(?![\\p{L}/])");
    private static final Pattern MAIL =
        Pattern.compile(
            "(?:[A-Z][a-z]{2,8},? )?\\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d(?::\\d\\d)? [A-Z]{3}");

    private final Map<String, String> offsets = new HashMap<>();
    private final Map<String, String> mailOffsets = new HashMap<>();

    ZoneNames(RuleSet rules) {
      for (Row row : rules.rows("nlp/zones.tsv", 3)) {
        String offset = row.cell(1).equals("+00:00") ? "Z" : row.cell(1);
        mailOffsets.put(row.cell(0), offset);
        if (row.cell(2).equals("any")) {
          offsets.put(row.cell(0), offset);
        } else if (!row.cell(2).equals("mail")) {
          throw row.error("neither any nor mail: " + row.cell(2));
        }
      }
    }

    /** The offset that a name in a given date says; null if none does. */
    @Nullable String offset(String value) {
      Map<String, String> known = MAIL.matcher(value).matches() ? mailOffsets : offsets;
      Matcher names = NAME.matcher(value);
      while (names.find()) {
        String offset = known.get(names.group());
        if (offset != null) {
          return offset;
        }
      }
      return null;
    }
  }
}

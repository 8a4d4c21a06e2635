package org.dateline.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.nlp.printed.GivenDates;
import org.jspecify.annotations.Nullable;

/** Dates as archives and exports write them, in the languages of their forms; ISO 8601. */
final class GivenDay {
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?(?:\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?)?");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(\\d{1,2})(?:er|\\.|º|\\s+de)?[\\s-]+(\\p{L}{3,12})\\.?,?(?:\\s+de)?[\\s-]+(\\d{4})");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(\\d{4})");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern TIME =
      Pattern.compile("\\b(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?\\b(?:\\s*([AaPp])\\.?[Mm])?");

  private static final Map<String, Integer> MONTHS = new java.util.HashMap<>();

  static {
    List<String> names =
        List.of(
            "january jan januar janvier janv enero ene januari gennaio janeiro jänner",
            "february feb februar février fevrier févr fev febrero februari febbraio fevereiro",
            "march mar märz maerz mars marzo maart mrt março marco",
            "april apr avril avr abril abr aprile",
            "may mai mayo mei maggio maio mag",
            "june jun juni juin junio giugno junho giu",
            "july jul juli juillet juil julio luglio julho lug",
            "august aug août aout agosto ago augustus",
            "september sep sept septembre septiembre settembre setembro set",
            "october oct oktober okt octobre octubre ottobre outubro ott out",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro");
    for (int i = 0; i < names.size(); i++) {
      for (String name : names.get(i).split(" ", -1)) {
        MONTHS.put(name, i + 1);
      }
    }
  }

  private GivenDay() {}

  /** The date that a text is or holds, with its time if it has one; null if it holds none. */
  static @Nullable String iso(String text) {
    String value = text.strip();
    Matcher compact = COMPACT.matcher(value);
    if (compact.matches()) {
      return compact(compact);
    }
    if (value.length() < 40) {
      String whole = GivenDates.builtIn().iso(value);
      if (whole != null) {
        return whole;
      }
    }
    Matcher iso = YEAR_MONTH_DAY.matcher(value);
    if (iso.find()) {
      return withTime(day(iso.group(1), number(iso.group(3)), iso.group(4)), value, iso.end());
    }
    Matcher dayFirst = DAY_MONTH.matcher(value);
    while (dayFirst.find()) {
      String day = day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
      if (day != null) {
        return withTime(day, value, dayFirst.end());
      }
    }
    Matcher monthFirst = MONTH_DAY.matcher(value);
    while (monthFirst.find()) {
      String day = day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
      if (day != null) {
        return withTime(day, value, monthFirst.end());
      }
    }
    return null;
  }

  private static @Nullable String compact(Matcher digits) {
    String day = day(digits.group(1), number(digits.group(2)), digits.group(3));
    String hour = digits.group(4);
    boolean isDay =
        hour == null || (digits.group(0).contains("T000000") && digits.group(7) == null);
    if (day == null || isDay) {
      return day;
    }
    String zone = digits.group(7) == null ? "" : digits.group(7);
    String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    String second = digits.group(6) == null ? "00" : digits.group(6);
    return day + "T" + hour + ":" + digits.group(5) + ":" + second + offset.replace("+00:00", "Z");
  }

  private static @Nullable String withTime(@Nullable String day, String text, int from) {
    Matcher time = TIME.matcher(text);
    if (day == null || !time.find(from)) {
      return day;
    }
    int hour = number(time.group(1));
    if (time.group(4) != null) {
      hour = hour % 12 + (time.group(4).equalsIgnoreCase("p") ? 12 : 0);
    }
    String second = time.group(3) == null ? "00" : time.group(3);
    return hour > 23
        ? day
        : String.format(Locale.ROOT, "%sT%02d:%s:%s", day, hour, time.group(2), second);
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static @Nullable String day(String year, int month, String day) {
    int number = number(day);
    boolean isPossible = month >= 1 && month <= 12 && number >= 1 && number <= 31;
    if (!isPossible || number > java.time.YearMonth.of(number(year), month).lengthOfMonth()) {
      return null;
    }
    return String.format(Locale.ROOT, "%s-%02d-%02d", year, month, number);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}

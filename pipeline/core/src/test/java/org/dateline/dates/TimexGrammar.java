package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dateline.schema.DateMention;

/** The values that TIMEX3 allows, as a pattern: no row may have any other. */
final class TimexGrammar {
  private static final String YEAR = "(?:\\d{4}|XXXX)";
  private static final String MONTH = "(?:0[1-9]|1[0-2]|XX)";
  private static final String DAY = "(?:0[1-9]|[12]\\d|3[01]|XX)";
  private static final String DATE =
      "(?:BC\\d{2}|BC\\d{4}|\\d{2}|\\d{3}|XX|XXX|"
          + YEAR
          + "(?:-(?:SP|SU|FA|WI|Q[1-4X]|H[12X]|W(?:0[1-9]|[1-4]\\d|5[0-3]|XX)(?:-(?:WE|[1-7]))?|"
          + MONTH
          + "(?:-"
          + DAY
          + ")?))?)";
  private static final String CLOCK =
      "(?:MO|AF|EV|NI|MI|DT|(?:[01]\\d|2[0-4])(?::[0-5]\\d(?::[0-5]\\d)?)?)";
  private static final String TIME = DATE + "T" + CLOCK + "(?:Z|[+-]\\d\\d:[0-5]\\d)?";
  private static final String N = "(?:\\d+(?:\\.\\d+)?(?:E\\d+)?|X)";
  private static final String DURATION =
      "P(?:XX|"
          + N
          + "(?:DE|CE|Q|W|WE|H)|(?=.)(?:"
          + N
          + "Y)?(?:"
          + N
          + "M)?(?:"
          + N
          + "D)?(?:T(?=.)(?:"
          + N
          + "H)?(?:"
          + N
          + "M)?(?:"
          + N
          + "S)?)?)";
  private static final String REFERENCE = "PAST_REF|PRESENT_REF|FUTURE_REF";
  private static final String ONE =
      "(?:" + REFERENCE + "|" + TIME + "|" + DATE + "|" + DURATION + ")";
  private static final Pattern VALUE = Pattern.compile(ONE + "(?:/" + ONE + ")?");
  private static final Pattern WHOLE_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private TimexGrammar() {}

  /** Fails for a value that is malformed, a day that does not exist, and days out of order. */
  static void check(DateMention row, String text) {
    assertThat(row.getValue()).as("%s in %s", row.getText(), text).matches(VALUE);
    for (String part : row.getValue().split("/", -1)) {
      String day = part.contains("T") && !part.startsWith("P") ? part.split("T", -1)[0] : part;
      if (WHOLE_DAY.matcher(day).matches()) {
        assertThat(LocalDate.parse(day).toString()).isEqualTo(day);
      }
    }
    LocalDate first = row.getStartDate();
    assertThat(first == null).isEqualTo(row.getEndDate() == null);
    if (first != null) {
      assertThat(row.getEndDate()).as("%s in %s", row.getText(), text).isAfterOrEqualTo(first);
    }
  }
}

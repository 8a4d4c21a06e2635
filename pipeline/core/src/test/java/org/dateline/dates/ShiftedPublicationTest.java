package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.dates.DevelopmentTexts.LabelledText;
import org.dateline.schema.DateMention;
import org.junit.jupiter.api.Test;

/**
 * Nothing is fitted to the dates of the development texts: when the publication day moves, what is
 * counted from it moves by as much, and nothing else does.
 */
class ShiftedPublicationTest {
  /** After 400 years the calendar is the same again, week-days and leap days included. */
  private static final int YEARS = 400;

  /** Said by a month or a holiday: such a day does not move with the days of the week. */
  private static final Pattern BY_CALENDAR =
      Pattern.compile(
          "^\\d+$|\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + "|(?<!^)\\b(?:Day|Eve)\\b|Christmas|Easter|Thanksgiving|Halloween|New Year");

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** A day, a week or a weekend, maybe with a time of day. */
  private static final Pattern BY_WEEK =
      Pattern.compile("\\d{4}-(?:\\d\\d-\\d\\d|W\\d\\d(?:-WE)?)(?:T.*)?");

  @Test
  void fourHundredYearsMoveEveryDeicticValueAndNoOther() throws IOException {
    int compared = 0;
    for (LabelledText document : documents()) {
      LocalDate day = day(document);
      List<DateMention> here = Texts.rows(document.text(), day.toString());
      List<DateMention> there = Texts.rows(document.text(), day.plusYears(YEARS).toString());
      assertThat(there).hasSameSizeAs(here);
      Set<Boolean> moved = new HashSet<>();
      for (int i = 0; i < here.size(); i++) {
        check(document.id(), here.get(i), there.get(i), moved);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  /** {@code moved} keeps whether dates before this one moved, did not, or both. */
  private static void check(String id, DateMention here, DateMention there, Set<Boolean> moved) {
    if (here.getText().contains("Easter")) {
      return; // its cycle is longer than 400 years
    }
    assertThat(there.getText()).isEqualTo(here.getText());
    assertThat(there.getAnchor()).isEqualTo(here.getAnchor());
    String what = id + ": " + here.getText() + " (" + here.getRule() + ")";
    switch (here.getAnchor()) {
      case "NONE" -> assertThat(there.getValue()).as(what).isEqualTo(here.getValue());
      case "PUBLISHED" -> assertThat(there.getValue()).as(what).isEqualTo(moved(here.getValue()));
      default -> {
        assertThat(there.getValue()).as(what).isIn(here.getValue(), moved(here.getValue()));
        boolean withMention = there.getValue().equals(moved(here.getValue()));
        if (withMention || !YEAR.matcher(here.getText()).find()) {
          assertThat(moved).as(what + " counts from a date before it").contains(withMention);
        }
      }
    }
    if (here.getStartDate() != null) {
      moved.add(!here.getStartDate().equals(there.getStartDate()));
    }
  }

  /** The value with every year 400 later: years stand first, or after the slash of a range. */
  private static String moved(String value) {
    StringBuilder out = new StringBuilder();
    for (String part : value.split("(?<=/)")) {
      int digits = 0;
      while (digits < 4 && digits < part.length() && Character.isDigit(part.charAt(digits))) {
        digits++;
      }
      int factor = digits == 4 ? 1 : digits == 3 ? 10 : 100;
      out.append(
          digits < 2
              ? part
              : Integer.parseInt(part.substring(0, digits))
                  + YEARS / factor
                  + part.substring(digits));
    }
    return out.toString();
  }

  @Test
  void wholeWeeksMoveDaysAndWeeksByAsMuch() throws IOException {
    int compared = 0;
    for (LabelledText document : documents()) {
      for (int weeks : new int[] {-52, -1, 1, 4, 13}) {
        compared += weeks(document, weeks);
      }
    }
    assertThat(compared).isGreaterThan(2000);
  }

  private static int weeks(LabelledText document, int weeks) {
    int compared = 0;
    List<DateMention> here = Texts.rows(document.text(), day(document).toString());
    List<DateMention> there =
        Texts.rows(document.text(), day(document).plusWeeks(weeks).toString());
    for (int i = 0; i < here.size(); i++) {
      DateMention row = here.get(i);
      String what = document.id() + ": " + row.getText() + " (" + row.getRule() + ")";
      if (row.getAnchor().equals("NONE")) {
        assertThat(there.get(i).getValue()).as(what).isEqualTo(row.getValue());
      } else if (row.getAnchor().equals("PUBLISHED") && isByWeek(row)) {
        assertThat(there.get(i).getStartDate())
            .as(what)
            .isEqualTo(row.getStartDate().plusWeeks(weeks));
        compared++;
      }
    }
    return compared;
  }

  private static boolean isByWeek(DateMention row) {
    return BY_WEEK.matcher(row.getValue()).matches() && !BY_CALENDAR.matcher(row.getText()).find();
  }

  @Test
  void anyNumberOfDaysMovesTodayByAsMany() throws IOException {
    Set<String> byDay = Set.of("today", "yesterday", "tomorrow", "tonight", "last-night");
    int compared = 0;
    for (LabelledText document : documents()) {
      List<DateMention> here = Texts.rows(document.text(), day(document).toString());
      for (int n : new int[] {-40, 1, 17, 100}) {
        List<DateMention> there = Texts.rows(document.text(), day(document).plusDays(n).toString());
        for (int i = 0; i < here.size(); i++) {
          if (byDay.contains(here.get(i).getRule())) {
            assertThat(there.get(i).getStartDate())
                .isEqualTo(here.get(i).getStartDate().plusDays(n));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static LocalDate day(LabelledText document) {
    return LocalDate.parse(document.published().substring(0, 10));
  }

  private static List<LabelledText> documents() throws IOException {
    List<LabelledText> documents = DevelopmentTexts.all();
    assumeFalse(documents.isEmpty(), "skipped: the development texts are not here");
    return documents;
  }
}

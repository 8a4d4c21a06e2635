package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.dates.DevelopmentTexts.Document;
import org.dateline.schema.DateMention;
import org.junit.jupiter.api.Test;

/**
 * Nothing is fitted to the dates of the development texts: when the publication day moves, what is
 * counted from it moves by as much, and nothing else does.
 */
class ShiftedPublicationTest {
  /** After 400 years the calendar is the same again, week-days and leap days included. */
  private static final int YEARS = 400;

  private static final Set<String> BY_DAY = Set.of("today", "yesterday", "tomorrow");

  @Test
  void fourHundredYearsMoveEveryDeicticValueAndNoOther() throws IOException {
    int compared = 0;
    for (Document document : documents()) {
      LocalDate day = LocalDate.parse(document.published().substring(0, 10));
      List<DateMention> here = Texts.rows(document.text(), day.toString());
      List<DateMention> there = Texts.rows(document.text(), day.plusYears(YEARS).toString());
      assertThat(there).hasSameSizeAs(here);
      for (int i = 0; i < here.size(); i++) {
        check(document.id(), here.get(i), there.get(i));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  private static void check(String id, DateMention here, DateMention there) {
    if (here.getText().contains("Easter")) {
      return; // its cycle is longer than 400 years
    }
    assertThat(there.getText()).isEqualTo(here.getText());
    assertThat(there.getAnchor()).isEqualTo(here.getAnchor());
    String what = id + ": " + here.getText() + " (" + here.getRule() + ")";
    switch (here.getAnchor()) {
      case "NONE" -> assertThat(there.getValue()).as(what).isEqualTo(here.getValue());
      case "PUBLISHED" -> assertThat(there.getValue()).as(what).isEqualTo(moved(here.getValue()));
      default ->
          assertThat(there.getValue()).as(what).isIn(here.getValue(), moved(here.getValue()));
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
  void someDaysMoveDaysByThatManyDays() throws IOException {
    int compared = 0;
    for (Document document : documents()) {
      LocalDate day = LocalDate.parse(document.published().substring(0, 10));
      List<DateMention> here = Texts.rows(document.text(), day.toString());
      for (int n : new int[] {1, 17, 100}) {
        List<DateMention> there = Texts.rows(document.text(), day.plusDays(n).toString());
        for (int i = 0; i < here.size(); i++) {
          if (BY_DAY.contains(here.get(i).getRule())) {
            assertThat(there.get(i).getStartDate())
                .isEqualTo(here.get(i).getStartDate().plusDays(n));
            compared++;
          } else if (here.get(i).getAnchor().equals("NONE")) {
            assertThat(there.get(i).getValue()).isEqualTo(here.get(i).getValue());
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static List<Document> documents() throws IOException {
    List<Document> documents = DevelopmentTexts.all();
    assumeFalse(documents.isEmpty(), "skipped: the development texts are not here");
    return documents;
  }
}

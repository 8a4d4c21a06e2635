package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.dateline.dates.DateOptions.FuturePeriods;
import org.dateline.dates.DateOptions.Ranges;
import org.dateline.nlp.DocumentParser;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateExtractorTest {
  private static DateMention only(String text, @Nullable String published) {
    List<DateMention> rows = Texts.rows(text, published);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void weekHasItsFirstAndLastDay() {
    DateMention week = only("The envoys met last week.", "2004-05-07");
    assertThat(week.getValue()).isEqualTo("2004-W18");
    assertThat(week.getStartDate()).isEqualTo(LocalDate.of(2004, 4, 26));
    assertThat(week.getEndDate()).isEqualTo(LocalDate.of(2004, 5, 2));
    assertThat(week.getAnchor()).isEqualTo("PUBLISHED");
    assertThat(week.getRule()).isEqualTo("relative-unit");
    assertThat(week.getDateId()).isEqualTo("d1");
    assertThat(week.getParagraphId()).isEqualTo("p0");
  }

  @Test
  void weekCanStartOnSunday() {
    DateOptions sunday = new DateOptions(Ranges.JOIN, true, false, false, 1, DayOfWeek.SUNDAY);
    DateMention week =
        Texts.rows(new DateExtractor(Texts.RULES, sunday), "They met this week.", "2004-05-07")
            .get(0);
    assertThat(week.getStartDate()).isEqualTo(LocalDate.of(2004, 5, 2));
    assertThat(week.getEndDate()).isEqualTo(LocalDate.of(2004, 5, 8));
  }

  @Test
  void rangeIsOneRowUnlessSplit() {
    String text = "The round will be held Aug. 3-6 in Lyon.";
    DateMention joined = only(text, "2004-05-07");
    assertThat(joined.getValue()).isEqualTo("2004-08-03/2004-08-06");
    assertThat(joined.getText()).isEqualTo("Aug. 3-6");
    assertThat(joined.getStartDate()).isEqualTo(LocalDate.of(2004, 8, 3));
    assertThat(joined.getEndDate()).isEqualTo(LocalDate.of(2004, 8, 6));
    DateExtractor split =
        new DateExtractor(Texts.RULES, DateOptions.defaults().withRanges(Ranges.SPLIT));
    assertThat(Texts.found(Texts.rows(split, text, "2004-05-07")))
        .containsExactly("Aug. 3 = 2004-08-03", "6 = 2004-08-06");
  }

  @Test
  void rangeThatEndsBeforeItBeginsIsTwoRows() {
    List<DateMention> rows =
        Texts.rows("It was played from Christmas until the '90s.", "2000-12-31");
    assertThat(Texts.found(rows)).containsExactly("Christmas = 2000-12-25", "the '90s = 199");
    assertThat(rows).extracting(DateMention::getEndDate).doesNotContainNull();
  }

  @Test
  void yearsBeyondTheCalendarAreMerelyPastOrToCome() {
    assertThat(only("The stars formed 13 billion years ago.", "2004-05-07").getValue())
        .isEqualTo("PAST_REF");
    DateMention far = only("It will cool 90,000,000,000 decades from now.", "2004-05-07");
    assertThat(far.getValue()).isEqualTo("FUTURE_REF");
    assertThat(far.getStartDate()).isNull();
  }

  @Test
  void firstCenturyBeginsOnNoDayOfTheCalendar() {
    DateMention century = only("The wall is of the 1st century.", "2004-05-07");
    assertThat(century.getValue()).isEqualTo("00");
    assertThat(century.getStartDate()).isNull();
    assertThat(century.getEndDate()).isNull();
  }

  @Test
  void thereIsNoQuarterBeforeTheFirst() {
    assertThat(only("It closed in the 0th quarter.", "2004-05-07").getStartDate()).isNull();
  }

  @Test
  void unknownPublicationDayGivesNoDay() {
    DateMention range = only("They will meet April 7-10 in Lyon.", null);
    assertThat(range.getValue()).isEqualTo("XXXX-04-07/XXXX-04-10");
    assertThat(range.getStartDate()).isNull();
    assertThat(range.getEndDate()).isNull();
    assertThat(range.getAnchor()).isEqualTo("NONE");
    assertThat(only("It ended on Friday.", null).getValue()).isEqualTo("XXXX-WXX-5");
  }

  @Test
  void yearOnlyPublicationNeverGivesADay() {
    String text =
        "It ended Saturday, on May 3, early in the week, two days ago, last week, yesterday, "
            + "tonight, in April, at Easter, next Monday and over the weekend.";
    List<DateMention> rows = Texts.rows(text, "1998");
    assertThat(rows).hasSizeGreaterThan(8);
    assertThat(rows).allSatisfy(row -> assertThat(row.getStartDate()).isNull());
    assertThat(rows.get(0).getValue()).isEqualTo("1998-WXX-6");
    DateMention year = only("The law changed last year.", "1998");
    assertThat(year.getStartDate()).isEqualTo(LocalDate.of(1997, 1, 1));
  }

  @Test
  void monthOnlyPublicationGivesMonths() {
    assertThat(only("It ended last month.", "2004-05").getValue()).isEqualTo("2004-04");
    assertThat(only("It ended on Friday.", "2004-05").getValue()).isEqualTo("2004-WXX-5");
  }

  @Test
  void timeOfPublicationDoesNotMatter() {
    assertThat(only("It ended Friday.", "2004-05-07T18:32:49+09:00").getValue())
        .isEqualTo("2004-05-07");
  }

  @Test
  void otherLanguagesGiveOnlyWhatIsTheSameInAll() {
    String text = "Am Friday, 2004-05-07, may 1998 last week.";
    DocumentParser analyser = new DocumentParser(Texts.RULES);
    List<DateMention> rows =
        new DateExtractor(Texts.RULES, DateOptions.defaults())
            .extract(Texts.article(text, "2004-05-08", "fi"), analyser.parsePlain(text));
    assertThat(Texts.found(rows)).containsExactly("2004-05-07 = 2004-05-07");
  }

  @Test
  void offsetsCountCodePoints() {
    DateMention row = only("\ud83d\ude00 It ended on Friday.", "2004-05-07");
    assertThat(row.getBegin()).isEqualTo(14);
    assertThat(row.getEnd()).isEqualTo(20);
  }

  @Test
  void vagueReferencesCanBeLeftOut() {
    DateOptions plain = new DateOptions(Ranges.JOIN, false, false, false, 1, DayOfWeek.MONDAY);
    assertThat(Texts.rows(new DateExtractor(Texts.RULES, plain), "It is now shut.", "2004-05-07"))
        .isEmpty();
  }

  @Test
  void lengthsThatPointAheadAreDatesOrDurations() {
    String text = "The bridge will reopen in two weeks.";
    assertThat(
            Texts.rows(new DateExtractor(Texts.RULES, DateOptions.defaults()), text, "2004-05-07"))
        .extracting(DateMention::getType, DateMention::getValue)
        .containsExactly(tuple("DATE", "2004-05-21"));
    DateOptions lengths = DateOptions.defaults().withFuturePeriods(FuturePeriods.DURATION);
    assertThat(Texts.rows(new DateExtractor(Texts.RULES, lengths), text, "2004-05-07"))
        .extracting(DateMention::getType, DateMention::getValue)
        .containsExactly(tuple("DURATION", "P2W"));
  }

  @Test
  void datesThatBelongToAPlanOfTheSentenceLieAhead() {
    assertThat(only("Drivers have voted for strikes over the summer.", "2024-05-14").getValue())
        .isEqualTo("2024-SU");
    assertThat(only("The fires burned over the summer.", "2024-05-14").getValue())
        .isEqualTo("2023-SU");
    assertThat(
            only("The party seemed content to go to voters in November.", "2016-06-20").getValue())
        .isEqualTo("2016-11");
  }

  @Test
  void whatTheRunUpLeadsToLiesAhead() {
    String text = "They tried to hold the line in the run-up to Thursday's deadline.";
    assertThat(only(text, "2014-12-10").getValue()).isEqualTo("2014-12-11");
  }

  @Test
  void holidaysWithoutAYearKeepTheirDay() {
    assertThat(only("Shops were shut at Christmas.", null).getValue()).isEqualTo("XXXX-12-25");
    assertThat(only("Shops were shut at Easter.", null).getValue()).isEqualTo("XXXX-XX-XX");
  }

  @Test
  void fiscalYearHasItsOwnQuarters() {
    DateOptions october = new DateOptions(Ranges.JOIN, true, false, false, 10, DayOfWeek.MONDAY);
    List<DateMention> rows =
        Texts.rows(
            new DateExtractor(Texts.RULES, october),
            "Sales rose in the fiscal first quarter of 2004.",
            "2004-05-07");
    assertThat(Texts.found(rows)).containsExactly("the fiscal first quarter of 2004 = 2003-Q4");
  }

  @Test
  void endOfARangeIsNotBeforeItsBeginning() {
    assertThat(Texts.found(Texts.rows("Shut from Dec. 28 to Jan. 3.", "2019-03-07")))
        .containsExactly("Dec. 28 to Jan. 3 = 2018-12-28/2019-01-03");
    assertThat(Texts.found(Texts.rows("He ruled from October 1999 to May.", "2019-03-07")))
        .containsExactly("October 1999 to May = 1999-10/2000-05");
  }

  @Test
  void leapDayIsSoughtInALeapYear() {
    assertThat(only("It opened on Feb. 29.", "2005-06-01").getValue()).isEqualTo("2004-02-29");
  }

  @Test
  void wordsThatOnlyLookLikeDatesAreNone() {
    String text =
        "You may march. He won 21-14 and paid $1998. Call 555-1998 or 2882015. It was version"
            + " 2.0.1 on page 1987. She sat in the sun for no second thought. Some 2000 people"
            + " came to 1998 Main Street. Theresa May sat down.";
    assertThat(Texts.rows(text, "2004-05-07")).isEmpty();
  }

  @Test
  void emptyTextHasNoRows() {
    assertThat(Texts.rows("", "2004-05-07")).isEmpty();
  }
}

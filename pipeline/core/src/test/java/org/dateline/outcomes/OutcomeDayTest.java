package org.dateline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of outcomes: of the clause, of the story, or none. */
class OutcomeDayTest {
  private static final Articles ARTICLES = Articles.of(RuleSet.builtIn(), .3);

  private static final String OPENING =
      "Norway and Chile signed a fishing pact in Lirna on Thursday. Ferries stayed in the harbour"
          + " all morning. Crews waited in the rain. Shops near the quay sold out of bread. Two"
          + " cranes stood still. The mayor of the town walked along the pier.\n"
          + "The fog was gone at noon over the hills of the coast.\n";

  private static Outcome row(String type, String published, String text) {
    List<Outcome> rows = ARTICLES.outcomes("", published, text);
    return rows.stream()
        .filter(row -> row.getType().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " is not in " + rows));
  }

  private static @Nullable LocalDate day(String type, String published, String text) {
    return row(type, published, text).getStartDate();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLEDGED | 2011-05-20 | The president of Kenya thanked Norway for the visit of its premier"
            + " last month, when he promised 20 million dollars of aid. | 2011-04-01",
        "AGREEMENT_SIGNED | 2011-05-20 | The dispute began to ease on May 12, when Kenya and Norway"
            + " signed a fishing treaty. | 2011-05-12",
        "AGREEMENT_SIGNED | 2011-05-20 | Tension has eased since May 12, when Kenya and Norway"
            + " signed a fishing treaty. | 2011-05-12",
        "AGREEMENT_SIGNED | 2011-05-20 | The ministers flew to Oslo on May 12, where Kenya and"
            + " Norway signed a fishing treaty. | 2011-05-12"
      })
  void aDateBeforeWhenOrWhereIsOfTheRelativeClause(
      String type, String published, String text, LocalDate day) {
    assertThat(day(type, published, text)).isEqualTo(day);
    assertThat(row(type, published, text).getDateFrom()).isEqualTo("SENTENCE");
  }

  @Test
  void aDateOfAnotherClauseIsNotTheDayOfTheAct() {
    assertThat(
            day(
                "AGREEMENT_SIGNED",
                "2011-05-20",
                "Kenya and Norway signed a fishing treaty, officials said, after a boat sank on"
                    + " May 12."))
        .isEqualTo("2011-05-20");
  }

  @Test
  void theDayOfTalksInAnArticleOfTheSameWeekIsKept() {
    String text =
        "After talks Saturday in Oslo, officials said Kenya and Norway had agreed on a fishing"
            + " treaty.";
    assertThat(day("AGREEMENT_REACHED", "2011-05-17", text)).isEqualTo("2011-05-14");
  }

  @Test
  void hadAgreedWithADayOfLongAgoHasNoDay() {
    String text =
        "After talks on April 14 in Oslo, officials said Kenya and Norway had agreed on a fishing"
            + " treaty.";
    assertThat(day("AGREEMENT_REACHED", "2011-05-17", text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NO_AGREEMENT | The earlier rounds of talks between Kenya and Norway failed.",
        "NO_AGREEMENT | Previous talks between Kenya and Norway ended without agreement.",
        "NO_AGREEMENT | All past talks, in Oslo and Nairobi, ended without agreement."
      })
  void whatEarlierRoundsGaveIsNotOfTheDay(String type, String text) {
    assertThat(day(type, "2011-05-17", text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AGREEMENT_SIGNED | Former president Jan Novak and Norway signed a fishing treaty.",
        "AGREEMENT_SIGNED | After previous talks failed, Kenya and Norway signed a treaty.",
        "REJECTED | The court in Oslo rejected the earlier ruling on fishing rights."
      })
  void whatHappensToEarlierThingsIsOfTheDay(String type, String text) {
    assertThat(day(type, "2011-05-17", text)).isEqualTo("2011-05-17");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RULED | That was months after a judge ruled that the pilots must work.",
        "APPROVED | Parliament has approved two budgets for the port.",
        "REJECTED | The pilots rejected the offer of the port in last year's talks."
      })
  void backgroundBelowTheOpeningHasNoDay(String type, String sentence) {
    assertThat(row(type, "2011-05-20", OPENING + sentence).getEvidence()).isEqualTo(sentence);
    assertThat(day(type, "2011-05-20", OPENING + sentence)).isNull();
    assertThat(day(type, "2011-05-20", OPENING + sentence + " It was on Thursday.")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RULED | A judge ruled that the pilots must work.",
        "APPROVED | Parliament also approved two budgets for the port.",
        "RULED | The fog came hours after a judge ruled that the pilots must work."
      })
  void whatTheStoryGoesOnToTellIsOfItsDay(String type, String sentence) {
    assertThat(day(type, "2011-05-20", OPENING + sentence)).isEqualTo("2011-05-19");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REJECTED | 2011-05-21 | Premier Ana Soto waved to reporters after Norway rejected the"
            + " fishing treaty on Tuesday, in Lirna, Chile, May 20, 2011. | 2011-05-17",
        "AGREEMENT_SIGNED | 2011-05-20 | Envoys shook hands after Kenya and Norway signed a fishing"
            + " treaty on Wednesday, in Lirna, May 19, 2011. | 2011-05-18",
        "REJECTED | 2011-05-21 | Ana Soto rested before Norway rejected the fishing treaty on"
            + " Tuesday, on a beach in Lirna, May 16. | 2011-05-17"
      })
  void aDateBehindTheCommaIsOfTheMainClause(
      String type, String published, String text, LocalDate day) {
    assertThat(day(type, published, text)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "APPROVED | 2011-05-20 | The fishing bill passed a test in Oslo on Monday, as the Senate"
            + " voted to open debate. | 2011-05-16",
        "REJECTED | 2011-05-20 | Talks in Oslo broke up on Tuesday as Kenya rejected the offer from"
            + " Norway. | 2011-05-17",
        "AGREEMENT_SIGNED | 2011-05-20 | Ferries sailed again on Wednesday, as Kenya and Norway"
            + " signed a fishing treaty. | 2011-05-18"
      })
  void whatFollowsAsHappensOnTheDayOfTheMainClause(
      String type, String published, String text, LocalDate day) {
    assertThat(day(type, published, text)).isEqualTo(day);
    assertThat(row(type, published, text).getDateFrom()).isEqualTo("SENTENCE");
  }

  @Test
  void whatHadHappenedHasNotTheDayOfTheMainClause() {
    String text =
        "Ferries stayed in the harbour on Monday, as Kenya had rejected the offer from Norway.";
    assertThat(row("REJECTED", "2011-05-20", text).getDateFrom()).isNotEqualTo("SENTENCE");
  }

  @Test
  void aDateThatExplainsTheSameDayIsTheDay() {
    assertThat(
            day(
                "AGREEMENT_SIGNED",
                "2011-05-20",
                "Kenya and Norway signed fishing treaties on the same day (May 12, 2011)."))
        .isEqualTo("2011-05-12");
  }
}

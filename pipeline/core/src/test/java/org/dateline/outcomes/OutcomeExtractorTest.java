package org.dateline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole articles: which rows they give, and that every row stands on its evidence. */
class OutcomeExtractorTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private static final Articles ARTICLES = Articles.of(RULES);

  @Test
  void evidenceIsOneSentenceOfTheText() {
    String text =
        "\ud83d\udea2 LIMA, June 2 - Peru and Chile signed a fishing treaty on Monday."
            + " It sets quotas for anchovy.\n\nThe treaty was signed in Lima by both presidents.";
    List<Outcome> rows = ARTICLES.outcomes("Peru, Chile sign treaty", "2014-06-02", text);
    assertThat(rows).hasSize(1);
    Outcome row = rows.get(0);
    assertThat(row.getOutcomeId()).isEqualTo("o1");
    assertThat(row.getType()).isEqualTo("AGREEMENT_SIGNED");
    assertThat(row.getStatus()).isEqualTo("agreed");
    assertThat(row.getPlover()).isEqualTo("SUPPORT");
    assertThat(row.getIsPrimary()).isTrue();
    assertThat(row.getBegin()).isZero();
    assertThat(text.substring(0, text.offsetByCodePoints(0, row.getEnd())))
        .isEqualTo(row.getEvidence())
        .endsWith("on Monday.");
    assertThat(row.getParagraphId()).isEqualTo("p0");
    assertThat(row.getDateText()).isEqualTo("Monday");
    assertThat(row.getDateValue()).isEqualTo("2014-06-02");
  }

  @Test
  void titleIsEvidenceWhereOnlyTheTitleTells() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "Norway, Sweden sign rail treaty",
            "2011-03-04",
            "The line between the two capitals is eighty years old and slow.");
    assertThat(rows).hasSize(1);
    Outcome row = rows.get(0);
    assertThat(row.getEvidence()).isEqualTo("Norway, Sweden sign rail treaty");
    assertThat(row.getBegin()).isNull();
    assertThat(row.getEnd()).isNull();
    assertThat(row.getParagraphId()).isNull();
  }

  @Test
  void severalRoundsAreSeveralOutcomes() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "",
            "2009-01-12",
            "India and Nepal agreed to hold the next round of water talks March 3-5 in Pokhara"
                + " and another round of trade talks Feb. 9 in Delhi.");
    assertThat(rows).extracting(Outcome::getType).containsExactly("SCHEDULED", "SCHEDULED");
    assertThat(rows)
        .extracting(Outcome::getDateValue)
        .containsExactlyInAnyOrder("2009-03-03/2009-03-05", "2009-02-09");
    assertThat(rows).extracting(Outcome::getPlace).containsExactlyInAnyOrder("Pokhara", "Delhi");
  }

  @Test
  void resultIsNotDatedAfterItsReport() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "",
            "2003-11-19",
            "Peruvian envoys met with Chilean officials, laying out plans for a new round of"
                + " talks on fish quotas next month.");
    assertThat(rows).extracting(Outcome::getType).containsExactly("MET");
    assertThat(rows.get(0).getDateValue()).isNull();
  }

  @Test
  void alsoTellsAnotherOutcomeOfTheType() {
    String first = "Laos and Cambodia pledged on Friday to reopen the border post.\n\n";
    assertThat(
            ARTICLES.outcomes(
                "", "2012-05-04", first + "The two states also vowed to dredge the river."))
        .extracting(Outcome::getType)
        .containsExactly("PLEDGED", "PLEDGED");
    assertThat(
            ARTICLES.outcomes(
                "",
                "2012-05-04",
                first + "They vowed to reopen it within a month, officials said."))
        .extracting(Outcome::getType)
        .containsExactly("PLEDGED");
  }

  @Test
  void datedResultBetweenStatesCountsWhereverItIsTold() {
    String opening =
        "Chad and Niger have freed 41 herders.\n\nThe men walked home in silence.\n\n"
            + "Their cattle followed them across the river.\n\n"
            + "Families had waited for them since dawn on the far bank.\n\n";
    assertThat(
            ARTICLES.outcomes(
                "Herders walk home",
                "2012-05-14",
                opening + "The two governments agreed on the release in Accra on May 2."))
        .extracting(Outcome::getType)
        .containsExactly("AGREEMENT_REACHED");
    assertThat(
            ARTICLES.outcomes(
                "Herders walk home",
                "2012-05-14",
                opening + "The two governments once agreed on a border post."))
        .isEmpty();
  }

  @Test
  void imperativeTitleTellsNothing() {
    assertThat(
            ARTICLES.outcomes(
                "Meet the weaver of Lund", "2020-02-02", "She learned it from her mother."))
        .isEmpty();
  }

  @Test
  void theyAreThePrincipals() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "Turkey, Greece hold talks",
            "2010-05-14",
            "Turkey and Greece held talks on the Aegean in Athens on Friday.\n\n"
                + "The two countries agreed to cut military spending.");
    assertThat(ARTICLES.names(rows.get(1).getParticipants()))
        .containsExactlyInAnyOrder("GRC", "TUR");
    assertThat(rows.get(1).getType()).isEqualTo("AGREEMENT_REACHED");
    assertThat(rows.get(1).getActors()).isEqualTo(rows.get(1).getParticipants());
    assertThat(rows.get(1).getRecipients()).isEmpty();
  }

  @Test
  void oneWayOutcomesHaveDirections() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "Iran rejects Japan's offer",
            "2008-02-02",
            "Iran rejected an offer from Japan to enrich uranium abroad.");
    assertThat(ARTICLES.names(rows.get(0).getActors())).containsExactly("IRN");
    assertThat(ARTICLES.names(rows.get(0).getRecipients())).containsExactly("JPN");
  }

  @Test
  void claimsNameTheirSpeaker() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "",
            "2008-02-02",
            "Fiji and Tonga have reached an agreement on tuna, the Fijian foreign ministry said.");
    assertThat(rows.get(0).getAttributedTo()).isEqualTo("the Fijian foreign ministry");
  }

  @Test
  void speakersAreNamesAlone() {
    String opened =
        "After talks Saturday in Basel, Fiji's trade chief said Fiji and Tonga had agreed that a"
            + " shared quota was best.";
    assertThat(ARTICLES.outcomes("", "2008-02-02", opened))
        .extracting(Outcome::getAttributedTo)
        .containsExactly("Fiji's trade chief");
    String quoted =
        "\"We have reached an agreement on tuna with Tonga and we shall sign it,\" he said in Suva.";
    assertThat(ARTICLES.outcomes("", "2008-02-02", quoted))
        .extracting(Outcome::getAttributedTo)
        .containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fiji and Tonga have reached a deal, Jone Tora, head of the tuna board, said. | Jone Tora, head of the tuna board
          Fiji and Tonga have reached a deal, but Tora has said it is a poor one. | Tora
          Fiji and Tonga have reached a deal, hailed the result and said it would last. |
          Fiji and Tonga have reached a deal, and the pact is said to be a poor one. |
          """)
  void speakersAreWholeAndNothingElse(String text, @Nullable String speaker) {
    assertThat(ARTICLES.outcomes("", "2008-02-02", text))
        .extracting(Outcome::getAttributedTo)
        .containsExactly(speaker);
  }

  @Test
  void sameResultToldTwiceIsOneRowWithTheDay() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "Spain, Morocco sign accord",
            "2007-06-11",
            """
            Spain and Morocco have signed an accord on migration.

            It covers work permits and returns.

            The accord was signed on June 6, a spokesman said.
            """);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).getDateText()).isEqualTo("June 6");
    assertThat(ARTICLES.names(rows.get(0).getParticipants()))
        .containsExactlyInAnyOrder("ESP", "MAR");
  }

  @Test
  void whoSpeaksTakesNoPartAlsoWithATitleBehindTheName() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "",
            "2007-06-11",
            "Talks between Spain and Morocco on fishing have made progress, Pilar Ruiz, head of the"
                + " Norwegian Fisheries Council, said.");
    assertThat(rows).hasSize(1);
    assertThat(ARTICLES.names(rows.get(0).getParticipants()))
        .containsExactlyInAnyOrder("ESP", "MAR");
  }

  @Test
  void aUnitTakesNoPartBesideItsOwner() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "",
            "2007-06-11",
            "Norvik Corp's Lakeside Stores Inc unit said that members of the United Dockers Union"
                + " rejected its offer of higher wages.");
    assertThat(rows).hasSize(1);
    assertThat(ARTICLES.names(rows.get(0).getParticipants()))
        .contains("Norvik Corp", "United Dockers Union")
        .doesNotContain("Lakeside Stores Inc");
  }

  @Test
  void sportGivesNothing() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "Goalkeeper signs new contract",
            "2012-08-08",
            "The goalkeeper signed a three-year contract with the league champions on Monday."
                + " The team won both matches of the season, and the coach praised his players.");
    assertThat(rows).isEmpty();
  }

  @Test
  void treatyOfLongAgoIsNoOutcome() {
    List<Outcome> rows =
        ARTICLES.outcomes(
            "",
            "2012-08-08",
            "The border follows a treaty signed in 1881 and runs along the ridge.");
    assertThat(rows).isEmpty();
  }

  @Test
  void emptyTextGivesNothing() {
    assertThat(ARTICLES.outcomes("", "2012-08-08", "")).isEmpty();
  }
}

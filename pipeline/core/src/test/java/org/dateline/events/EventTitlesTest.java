package org.dateline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.Test;

class EventTitlesTest {
  private final EventTitles titles = new EventTitles(RuleSet.builtIn());

  private String title(String evidence, String cue, String type, String... actors) {
    return titles.of(type, evidence, cue, List.of(actors)).text();
  }

  @Test
  void theSubjectOfTheClauseStandsBeforeItsVerb() {
    assertThat(
            title(
                "Lower House members, meanwhile, rejected the budget of Premier Ana Ruiz on"
                    + " Monday.",
                "rejected",
                "REJECTED",
                "Ana Ruiz"))
        .isEqualTo("Lower House members rejected the budget of Premier Ana Ruiz");
    assertThat(
            title(
                "The envoy said that Chad and Niger had signed a treaty.",
                "signed",
                "AGREEMENT_SIGNED",
                "Chad",
                "Niger"))
        .isEqualTo("Chad and Niger had signed a treaty");
    assertThat(
            title(
                "Uganda, Rwanda and Burundi signed a pact, which opens the lake to trade.",
                "signed",
                "AGREEMENT_SIGNED",
                "Burundi"))
        .isEqualTo("Uganda, Rwanda and Burundi signed a pact");
  }

  @Test
  void anAsideBetweenSubjectAndVerbIsLeftOut() {
    assertThat(
            title(
                "Pilot Olga Sereda, who leads the union, turned down the offer.",
                "turned down",
                "REJECTED",
                "Olga Sereda"))
        .isEqualTo("Pilot Olga Sereda turned down the offer");
  }

  @Test
  void aNegationIsKept() {
    assertThat(
            title(
                "Officials said Norrland Air and its pilots could not reach a deal.",
                "reach a deal",
                "NO_AGREEMENT",
                "Norrland Air"))
        .isEqualTo("Norrland Air and its pilots could not reach a deal");
  }

  @Test
  void aSubjectThatNamesNobodyHasTheNamesBeforeIt() {
    assertThat(
            title(
                "But both sides agreed to reopen two crossings.",
                "agreed",
                "AGREEMENT_REACHED",
                "Serbia",
                "Kosovo"))
        .isEqualTo("Serbia and Kosovo: both sides agreed to reopen two crossings");
    assertThat(title("He agreed to a pay cut today.", "agreed", "AGREEMENT_REACHED", "Per Dahl"))
        .isEqualTo("Per Dahl agreed to a pay cut");
  }

  @Test
  void aPassiveWithoutASubjectIsNotSaidOfTheActor() {
    assertThat(title("Peru's plan, which was rejected.", "rejected", "REJECTED", "Peru"))
        .isEqualTo("Peru says no");
    assertThat(
            title(
                "The talks ended without a deal.",
                "without a deal",
                "NO_AGREEMENT",
                "Mali",
                "Chad"))
        .isEqualTo("Mali and Chad reach no agreement");
  }

  @Test
  void aVerbOfTheTalksIsNotSaidOfTheActors() {
    assertThat(
            title(
                "The first round was held in April and ended inconclusively.",
                "ended inconclusively",
                "NO_AGREEMENT",
                "Mali"))
        .isEqualTo("Mali reaches no agreement");
  }

  @Test
  void aPronounInTheCueStaysBehindTheNames() {
    assertThat(
            title(
                "They agreed to hold a second round in Ulm.",
                "They agreed to hold",
                "SCHEDULED",
                "Mali",
                "Chad"))
        .isEqualTo("Mali and Chad: they agreed to hold a second round in Ulm");
  }

  @Test
  void quotedWordsOfTheActStay() {
    assertThat(
            title(
                "The two governments agreed to \"fight smuggling side by side.\"",
                "agreed to",
                "AGREEMENT_REACHED",
                "Mali"))
        .isEqualTo("Mali: the two governments agreed to fight smuggling side by side");
  }

  @Test
  void aLongPhraseIsCutAtAPreposition() {
    assertThat(
            title(
                "Ruritania pledged to rebuild each of the schools in the flooded villages along the"
                    + " lower river before winter.",
                "pledged",
                "PLEDGED",
                "Ruritania"))
        .isEqualTo("Ruritania pledged to rebuild each of the schools");
  }

  @Test
  void aTitleHasAtMostTwelveWords() {
    assertThat(
            title(
                "The deputy minister for roads and bridges of the northern province of Ulm met the"
                    + " mayor.",
                "met",
                "MET",
                "Ruritania",
                "Mayor of Ulm"))
        .isEqualTo("Ruritania met the mayor");
  }

  @Test
  void aCueThatIsNotInTheEvidenceGivesTheAct() {
    assertThat(title("They met.", "signed", "AGREEMENT_SIGNED", "Mali", "Chad"))
        .isEqualTo("Mali and Chad sign agreement");
    assertThat(title("They met.", "signed", "AGREEMENT_SIGNED")).isEqualTo("Agreement signed");
  }
}

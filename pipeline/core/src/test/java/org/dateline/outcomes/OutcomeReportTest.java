package org.dateline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.outcomes.OutcomeReport.DateReport;
import org.dateline.outcomes.OutcomeReport.Decision;
import org.dateline.outcomes.OutcomeReport.MentionReason;
import org.dateline.outcomes.OutcomeReport.MentionReport;
import org.dateline.outcomes.OutcomeReport.Source;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every match is explained: kept with its date and participants, or dropped with the reason. */
class OutcomeReportTest {
  private static final Articles ARTICLES = Articles.of(RuleSet.builtIn());
  private static final String DAY = "2014-06-02";
  private static final String SIGNED =
      "Peru and Chile signed a fishing treaty in Lima on Monday, ending a dispute with Fiji.";

  private static OutcomeReport only(String title, String text, String type) {
    List<OutcomeReport> reports =
        ARTICLES.explain(title, DAY, text).stream()
            .filter(report -> report.type().equals(type))
            .filter(report -> report.decision() != Decision.SAME_TRIGGER)
            .toList();
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  private static List<Decision> decisions(String title, String text, String type) {
    return decisions(ARTICLES, title, text, type);
  }

  private static List<Decision> decisions(
      Articles articles, String title, String text, String type) {
    return articles.explain(title, DAY, text).stream()
        .filter(report -> report.type().equals(type))
        .map(OutcomeReport::decision)
        .filter(decision -> decision != Decision.SAME_TRIGGER)
        .distinct()
        .toList();
  }

  @Test
  void keptMatchHasItsRow() {
    OutcomeReport report = only("", SIGNED, "AGREEMENT_SIGNED");
    Outcome row = ARTICLES.outcomes("", DAY, SIGNED).get(0);
    assertThat(report.decision()).isEqualTo(Decision.KEPT);
    assertThat(report.outcomeIds()).containsExactly(row.getOutcomeId());
    assertThat(report.sentence()).isZero();
    assertThat(report.evidence()).isEqualTo(row.getEvidence());
    assertThat(report.rule()).isEqualTo(row.getRule());
    assertThat(report.cue()).isEqualTo(row.getCue());
    assertThat(report.pattern()).contains(":");
  }

  @TestFactory
  Stream<DynamicTest> reportsAgreeWithTheRows() {
    return RuleSet.builtIn().rows("outcomes/examples.tsv", 3).stream()
        .map(example -> DynamicTest.dynamicTest(example.cell(0), () -> agree(example.cell(0))));
  }

  private static void agree(String text) {
    List<OutcomeReport> kept =
        ARTICLES.explain("", DAY, text).stream()
            .filter(report -> report.decision() == Decision.KEPT)
            .toList();
    List<Outcome> rows = ARTICLES.outcomes("", DAY, text);
    assertThat(kept.stream().flatMap(report -> report.outcomeIds().stream()).toList())
        .containsExactlyInAnyOrderElementsOf(rows.stream().map(Outcome::getOutcomeId).toList());
    for (Outcome row : rows) {
      OutcomeReport report =
          kept.stream()
              .filter(r -> r.outcomeIds().contains(row.getOutcomeId()))
              .findFirst()
              .orElseThrow();
      assertThat(report.type()).isEqualTo(row.getType());
      assertThat(report.participants())
          .extracting(participant -> participant.party().getPartyId())
          .containsAll(row.getParticipants());
      if (report.outcomeIds().size() == 1) {
        assertThat(report.participants())
            .filteredOn(participant -> participant.actor())
            .extracting(participant -> participant.party().getPartyId())
            .containsExactlyInAnyOrderElementsOf(row.getActors());
        assertThat(report.dates().stream().anyMatch(DateReport::chosen))
            .isEqualTo(row.getDateId() != null);
      }
    }
  }

  @Test
  void datesHaveTheirCost() {
    List<DateReport> dates =
        only("", "Peru signed a treaty with Chile on Monday that ends in 2020.", "AGREEMENT_SIGNED")
            .dates();
    assertThat(dates).extracting(DateReport::text).containsExactly("Monday", "2020");
    assertThat(dates).extracting(DateReport::chosen).containsExactly(true, false);
    assertThat(dates.get(0).cost()).isLessThan(dates.get(1).cost());
  }

  @Test
  void mentionsHaveTheirReason() {
    List<MentionReport> mentions = only("", SIGNED, "AGREEMENT_SIGNED").mentions();
    assertThat(mentions)
        .extracting(MentionReport::text, MentionReport::reason)
        .containsExactly(
            tuple("Peru", MentionReason.TAKEN),
            tuple("Chile", MentionReason.TAKEN),
            tuple("Fiji", MentionReason.SUBORDINATE));
  }

  @Test
  void participantsHaveTheirSource() {
    OutcomeReport report =
        only("", "Iran rejected an offer from Japan to enrich uranium abroad.", "REJECTED");
    assertThat(report.participants())
        .extracting(p -> p.party().getCountry(), p -> p.actor(), p -> p.source())
        .containsExactly(tuple("IRN", true, Source.SUBJECT), tuple("JPN", false, Source.OBJECT));
  }

  @Test
  void sidesOutsideTheClauseHaveTheirSource() {
    String text =
        "Turkey and Greece held talks on the Aegean in Athens on Friday.\n\n"
            + "The two countries agreed to cut military spending.";
    OutcomeReport report = only("Turkey, Greece hold talks", text, "AGREEMENT_REACHED");
    assertThat(report.participants()).extracting(p -> p.source()).containsOnly(Source.REFERENCE);
  }

  @Test
  void hedgedMatchNamesTheHedge() {
    OutcomeReport report =
        ARTICLES
            .explain("", DAY, "If the owners accept the treaty that Peru signed, it will end.")
            .stream()
            .filter(r -> r.decision() == Decision.HEDGED)
            .findFirst()
            .orElseThrow();
    assertThat(report.detail()).startsWith("if|unless");
    assertThat(report.outcomeIds()).isEmpty();
  }

  @Test
  void otherModalityIsNamed() {
    List<OutcomeReport> reports =
        ARTICLES.explain("", DAY, "The mill may reject the latest offer of the growers in Lund.");
    assertThat(reports)
        .filteredOn(report -> report.type().equals("REJECTED"))
        .isNotEmpty()
        .allSatisfy(report -> assertThat(report.decision()).isEqualTo(Decision.OTHER_MODALITY))
        .allSatisfy(report -> assertThat(report.detail()).isEqualTo("may"));
  }

  @Test
  void historyNamesTheDate() {
    OutcomeReport report =
        ARTICLES
            .explain("", DAY, "The border follows a treaty signed in 1881 and runs on the ridge.")
            .stream()
            .filter(r -> r.decision() == Decision.HISTORY)
            .findFirst()
            .orElseThrow();
    assertThat(report.detail()).isEqualTo("1881");
  }

  @Test
  void trustIsAReason() {
    String later = "\n\nThe sea was calm that day.\n\nThe boats stayed in port all day long.";
    assertThat(
            decisions(
                "",
                SIGNED + later + "\n\nThe envoys of the two states met in Suva in a small hall.",
                "MET"))
        .contains(Decision.NOT_IN_LEAD);
    assertThat(decisions("", "The firm spoke of a commitment to the growers of Lund.", "PLEDGED"))
        .contains(Decision.NOT_IN_TITLE);
  }

  @Test
  void duplicateHasTheRowThatWasKept() {
    String text = SIGNED + "\n\nThe treaty was signed in Lima by both presidents of the states.";
    List<OutcomeReport> reports =
        ARTICLES.explain("", DAY, text).stream()
            .filter(r -> r.type().equals("AGREEMENT_SIGNED"))
            .toList();
    assertThat(reports)
        .filteredOn(report -> report.decision() == Decision.DUPLICATE)
        .singleElement()
        .satisfies(report -> assertThat(report.sentence()).isEqualTo(1))
        .satisfies(report -> assertThat(report.outcomeIds()).containsExactly("o1"));
  }

  @Test
  void gatesOfTheArticleAreReasons() {
    String quiet =
        "The old harbour of Suva lay quiet under the sun.\n\n"
            + "Nobody had seen a ship there since the spring rains.\n\n"
            + "The boats of the islands lay on the white beach.\n\n"
            + "A few children played with an old and broken net.\n\n";
    String late = quiet + "The mill and the growers signed a contract.";
    assertThat(decisions(Articles.of(RuleSet.builtIn(), .9), "", late, "AGREEMENT_SIGNED"))
        .containsExactly(Decision.NOT_REPORTED_EARLY);
    assertThat(decisions("", late, "AGREEMENT_SIGNED")).containsExactly(Decision.KEPT);
    assertThat(
            decisions(
                "Goalkeeper signs new contract",
                "The goalkeeper signed a contract with the league champions on Monday. The team won"
                    + " both matches of the season, and the coach praised his players.",
                "AGREEMENT_SIGNED"))
        .containsExactly(Decision.SPORT);
  }

  @Test
  void unlikelyRowOfRulesNamesItsProbability() {
    OutcomeReport report =
        Articles.of(RuleSet.builtIn(), .99).explain("", DAY, SIGNED).stream()
            .filter(r -> r.decision() == Decision.UNLIKELY)
            .findFirst()
            .orElseThrow();
    assertThat(Double.parseDouble(String.valueOf(report.detail()))).isBetween(.45, .99);
  }

  @Test
  void titleIsExplainedFirst() {
    OutcomeReport report =
        ARTICLES
            .explain(
                "Norway, Sweden sign rail treaty",
                DAY,
                "The line between the two capitals is eighty years old and slow.")
            .get(0);
    assertThat(report.sentence()).isEqualTo(-1);
    assertThat(report.decision()).isEqualTo(Decision.KEPT);
    assertThat(report.evidence()).isEqualTo("Norway, Sweden sign rail treaty");
    assertThat(ARTICLES.explain("Peru, Chile sign fishing treaty", DAY, SIGNED).get(0).decision())
        .isEqualTo(Decision.TITLE_NOT_NEEDED);
  }
}

package org.dateline.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dateline.nlp.Document;
import org.dateline.nlp.DocumentParser;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Party;
import org.junit.jupiter.api.Test;

class PartyReportTest {
  private static final String TEXT =
      "OSLO, May 7 - Norwegian Minister Kari Lund met Olof Ek in Uppsala.\n\n"
          + "Norvale Steel Corp's chairman, Emil Berg, agreed. \"Blue Moon\" was played.";
  private final RuleSet rules = RuleSet.builtIn();
  private final PartyExtractor extractor = new PartyExtractor(rules);
  private final DocumentParser parser = new DocumentParser(rules);
  private final Article article = PartyFixture.article(TEXT, "Lund meets Ek", "2004-05-07");

  private List<PartyReport> reports() {
    return extractor.explain(article, parser.parsePlain(TEXT));
  }

  private PartyReport report(String name) {
    return reports().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void reportsOfPartiesAgreeWithTheRows() {
    List<Party> rows = extractor.extract(article, parser.parsePlain(TEXT));
    List<PartyReport> parties = reports().stream().filter(PartyReport::isParty).toList();
    assertThat(parties.stream().map(PartyReport::name))
        .containsExactlyElementsOf(rows.stream().map(Party::getName).toList());
    for (int i = 0; i < rows.size(); i++) {
      Party row = rows.get(i);
      PartyReport report = parties.get(i);
      assertThat(report.kind()).isEqualTo(row.getType());
      assertThat(report.country()).isEqualTo(row.getCountry());
      assertThat(report.affiliation()).isEqualTo(row.getAffiliation());
      assertThat(report.role()).isEqualTo(row.getRole());
      assertThat(report.isPrincipal()).isEqualTo(row.getIsPrincipal());
      assertThat(report.mentions().get(0).begin()).isEqualTo(row.getMentions().get(0).getBegin());
      assertThat(report.mentions().get(0).end()).isEqualTo(row.getMentions().get(0).getEnd());
    }
  }

  @Test
  void theCluesAddUpToTheScores() {
    PartyReport.Scores scores = report("Kari Lund").mentions().get(0).scores();
    assertThat(scores.person()).isGreaterThan(scores.org()).isGreaterThan(scores.place());
    assertThat(scores.clues()).extracting(PartyReport.Clue::clue).contains("title before");
    double person =
        scores.clues().stream()
            .filter(clue -> clue.kind().equals("PERSON"))
            .mapToDouble(PartyReport.Clue::points)
            .sum();
    assertThat(person).isEqualTo(scores.person());
  }

  @Test
  void theReasonOfAStateIsNamed() {
    assertThat(report("Kari Lund").country()).isEqualTo("NOR");
    assertThat(report("Kari Lund").countryReason()).isEqualTo("state before the title");
    assertThat(report("Kari Lund").mentions().get(0).title()).isEqualTo("Minister");
    assertThat(report("Emil Berg").affiliation()).isEqualTo("Norvale Steel Corp");
    assertThat(report("Emil Berg").affiliationReason()).isEqualTo("organisation before the title");
    assertThat(report("Olof Ek").countryReason()).isEqualTo("home country of the story");
  }

  @Test
  void thePointsOfTheFeaturesDecideWhoIsAPrincipal() {
    for (PartyReport report : reports()) {
      double sum = report.features().stream().mapToDouble(PartyReport.Feature::points).sum();
      assertThat(sum).isCloseTo(report.points(), within(1e-9));
      assertThat(report.isPrincipal()).isEqualTo(report.points() > 0);
    }
    assertThat(report("Kari Lund").features())
        .extracting(PartyReport.Feature::feature)
        .contains("headline", "titled");
  }

  @Test
  void namesThatAreNoPartyAreReported() {
    PartyReport place = report("Uppsala");
    assertThat(place.isParty()).isFalse();
    assertThat(place.kind()).isEqualTo("PLACE");
    assertThat(place.features()).isEmpty();
    PartyReport thing = report("Blue Moon");
    assertThat(thing.kind()).isEqualTo("THING");
    assertThat(thing.mentions().get(0).rule()).isEqualTo("undecided");
  }

  @Test
  void theDocumentIsNotChanged() {
    Document document = parser.parsePlain(TEXT);
    extractor.explain(article, document);
    assertThat(document.mentions().all()).isEmpty();
  }
}

package org.dateline.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Mention;
import org.dateline.schema.Party;
import org.junit.jupiter.api.Test;

class PartyExtractorTest {
  private final PartyFixture fixture = new PartyFixture(RuleSet.builtIn());

  private List<String> countries(String text, String published) {
    return fixture.parties(text, null, published).stream()
        .filter(p -> p.getType().equals("COUNTRY"))
        .map(Party::getCountry)
        .toList();
  }

  @Test
  void mentionsAreCodePointsOfTheNameAlone() {
    String text = "\ud83d\ude00 Talks: Swedish envoy Annika Berg's offer failed. Ms. Berg left.";
    Party person = fixture.party(text, "Annika Berg");
    int[] codePoints = text.codePoints().toArray();
    assertEquals(2, person.getMentionCount());
    for (Mention m : person.getMentions()) {
      assertEquals(m.getText(), new String(codePoints, m.getBegin(), m.getEnd() - m.getBegin()));
    }
    assertEquals("Annika Berg", person.getMentions().get(0).getText());
    assertEquals("Berg", person.getMentions().get(1).getText());
  }

  @Test
  void oneStateHoweverItIsNamed() {
    String text = "South Korean officials agreed. Seoul signed with the North, and Pyongyang too.";
    List<Party> states = fixture.parties(text);
    assertEquals(List.of("KOR", "PRK"), states.stream().map(Party::getCountry).toList());
    assertEquals(2, states.get(0).getMentionCount());
    assertEquals(2, states.get(1).getMentionCount());
  }

  @Test
  void theNorthIsNoStateWithoutKorea() {
    assertEquals(List.of(), countries("Farmers in the North voted. The South did not.", "2004"));
  }

  @Test
  void formerStatesGoByTheDay() {
    assertEquals(List.of("SUN"), countries("Moscow accepted the treaty.", "1987-03-02"));
    assertEquals(List.of("RUS"), countries("Moscow accepted the treaty.", "1995-03-02"));
    assertEquals(List.of("DEU"), countries("Bonn accepted the treaty.", "1987-03-02"));
    assertEquals(List.of("YUG"), countries("Yugoslavia accepted the treaty.", "1991-03-02"));
  }

  @Test
  void aCapitalThatIsOnlyAPlaceIsNoParty() {
    assertEquals(List.of(), countries("Officials met in Vienna and flew to Paris.", "2004"));
    assertEquals(List.of(), countries("SEOUL, May 7 - Unions called a strike.", "2004"));
    assertEquals(List.of("FRA"), countries("Paris rejected the demand.", "2004"));
  }

  @Test
  void groupsAreRowsOfTheirOwn() {
    assertEquals(List.of("KOR", "PRK"), countries("The two Koreas agreed to meet.", "2004"));
    assertEquals(
        List.of("EST", "LVA", "LTU"), countries("The Baltic states agreed to meet.", "2004"));
  }

  @Test
  void shortFormsBelongToTheLongOne() {
    String text =
        "The International Cocoa Organization (ICCO) put off its session. The ICCO gave no reason."
            + " Norvale Steel Corp sued. Norvale said it would win.";
    List<Party> parties = fixture.parties(text);
    assertEquals(
        List.of("International Cocoa Organization", "Norvale Steel Corp"),
        parties.stream().map(Party::getName).toList());
    assertEquals(3, parties.get(0).getMentionCount());
    assertEquals(2, parties.get(1).getMentionCount());
  }

  @Test
  void authorsAndAgenciesTakeNoPart() {
    String text = "By Maud Ellery\n\nPARIS (Reuters) - France signed the accord with Chad.";
    List<Party> parties = fixture.parties(text);
    assertFalse(parties.stream().anyMatch(p -> p.getName().contains("Ellery")));
    assertFalse(
        parties.stream().anyMatch(p -> p.getName().equals("Reuters") && p.getIsPrincipal()));
  }

  @Test
  void twoOfOneSurnameStayApart() {
    String text = "Senator Ada Voss met Judge Emil Voss. Emil Voss left first.";
    assertEquals(1, fixture.party(text, "Ada Voss").getMentionCount());
    assertEquals(2, fixture.party(text, "Emil Voss").getMentionCount());
  }

  @Test
  void idsAreTheSameAcrossArticlesAndDifferByKind() {
    Party one = fixture.party("Norway agreed.", "Norway");
    Party two = fixture.party("The Norwegian side signed.", "Norway");
    assertEquals(one.getPartyId(), two.getPartyId());
    assertEquals(32, one.getPartyId().length());
    assertNotEquals(one.getPartyId(), fixture.party("Sweden agreed.", "Sweden").getPartyId());
  }

  @Test
  void whoSpeaksForASideTakesPart() {
    String text =
        "Norway and Sweden signed a fishing accord on Monday.\n\n"
            + "Norwegian Fisheries Minister Kari Lund and her Swedish counterpart Olof Ek signed it."
            + " The accord is like one that Iceland has with Greenland.\n\n"
            + "Norway agreed to cut its quota, Lund said. Sweden agreed to pay.";
    List<String> principals =
        fixture.parties(text, "Norway, Sweden sign fishing accord", "1996-04-02").stream()
            .filter(Party::getIsPrincipal)
            .map(Party::getName)
            .toList();
    assertEquals(List.of("Norway", "Sweden", "Kari Lund", "Olof Ek"), principals);
  }

  @Test
  void anEmptyTextHasNoParties() {
    assertTrue(fixture.parties("").isEmpty());
  }
}

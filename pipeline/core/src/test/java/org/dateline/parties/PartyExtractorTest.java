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

  /** Each party with how often it is named. */
  private List<String> counted(String text) {
    return fixture.parties(text).stream()
        .map(party -> party.getName() + " " + party.getMentionCount())
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
  void oneWordIsTheLastWhoBearsItAndAFullNameTheFirst() {
    String text =
        "Envoy Annika Berg spoke. Envoy Peter Berg left. Mr. Berg signed. Annika Berg stayed."
            + " Envoy Lars Holm Jr. came. Mr. Holm sat.";
    assertEquals(List.of("Annika Berg 2", "Peter Berg 2", "Lars Holm Jr. 2"), counted(text));
  }

  @Test
  void organisationIsKnownByItsLettersAndWithoutItsLegalForm() {
    String text =
        "The Norland Fishing Council met. The NFC wrote to Eastland Steel Corp. on Monday. The"
            + " chairman of Eastland Steel Corporation agreed.";
    assertEquals(
        List.of("Norland Fishing Council 2", "Eastland Steel Corporation 2"), counted(text));
  }

  /** A text as long as a book: a list of people is not read from each name. */
  @Test
  void tenThousandPeopleAreKeptApart() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("Mr. Bo").append(letters(i)).append(" said no. ");
    }
    List<Party> people = fixture.parties(text.toString());
    assertEquals(10_000, people.size());
    assertEquals(1, people.get(9_999).getMentionCount());
  }

  private static String letters(int number) {
    return Integer.toString(number + 10_000)
        .chars()
        .map(c -> c - '0' + 'a')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
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

  @Test
  void bothYemensGoByTheDay() {
    String text = "North Yemen signed with South Yemen. The South Yemeni side left Aden.";
    assertEquals(List.of("YEM", "YMD"), countries(text, "1985-11-14"));
    assertEquals(List.of("YEM"), countries(text, "2015-11-14"));
    assertEquals(List.of("VDR"), countries("Hanoi rejected the offer.", "1972-05-08"));
  }

  @Test
  void accentsMakeNoOtherCountryOrPerson() {
    String text = "Haïtian Prime Minister Émile Désir met Perú's envoy. Haiti agreed, Desir said.";
    assertEquals(List.of("HTI", "PER"), countries(text, "2007"));
    assertEquals(2, fixture.party(text, "Émile Désir").getMentionCount());
  }

  @Test
  void theRuleSaysWhereASideIsOnlyGuessed() {
    String text = "OSLO, May 7 - Norway rejected the offer. Minister Kari Lund was glad.";
    Party guessed = fixture.party(text, "Kari Lund");
    assertEquals("NOR", guessed.getCountry());
    assertTrue(guessed.getRule().endsWith(" side-guess:prevailing-state"));
    Party told = fixture.party("Norwegian Minister Kari Lund was glad.", "Kari Lund");
    assertEquals("person_title", told.getRule());
    assertEquals("Norway", told.getAffiliation());
  }

  @Test
  void whoWorksForAnInternationalBodyStandsForNoState() {
    String text = "Ghana agreed with the IMF. Ada Mensah, an IMF director, said so in Ghana.";
    Party person = fixture.party(text, "Ada Mensah");
    assertEquals(null, person.getCountry());
    assertEquals("IGO", person.getRole());
  }

  @Test
  void anOfficeThatFitsAnySectorHasItsOwners() {
    String text =
        "Norwegian spokesman Nils Dahl spoke. Union leader Ada Voss of the Port Workers Union"
            + " spoke. Norvale Steel Corp chairman Emil Berg spoke. Rebel leader Juan Cruz spoke.";
    assertEquals("GOV", fixture.party(text, "Nils Dahl").getRole());
    assertEquals("LAB", fixture.party(text, "Ada Voss").getRole());
    assertEquals("BUS", fixture.party(text, "Emil Berg").getRole());
    assertEquals("REB", fixture.party(text, "Juan Cruz").getRole());
  }

  @Test
  void theNounBesideANameTellsTheSectorOfABody() {
    String text = "The ruling PKLM party agreed. The group Barak Anu refused.";
    assertEquals("OPP", fixture.party(text, "PKLM").getRole());
    assertTrue(fixture.party(text, "PKLM").getIsPrincipal());
  }

  @Test
  void aCourtThatOnlyItsStateNamesIsAParty() {
    Party court = fixture.party("A Greek court ruled that the ban was void.", "Greek court");
    assertEquals("JUD", court.getRole());
    assertEquals("GRC", court.getCountry());
    assertTrue(
        fixture.parties("He saw the Greek court.").stream()
            .noneMatch(p -> p.getType().equals("ORG")));
  }

  @Test
  void whereThingsComeFromTakesNoPart() {
    String text = "A UK-based firm sued. Venezuelan businessman Luis Paz agreed. It was hot.";
    assertTrue(
        fixture.parties(text).stream()
            .noneMatch(p -> p.getType().equals("COUNTRY") && p.getIsPrincipal()));
  }

  @Test
  void aHostIsNotTheSideOfWhomItReceives() {
    String text =
        "DOHA - Lebanon's government signed a deal in Qatar on Wednesday.\n\n"
            + "Qatari Emir Hamad Badr spoke beside Prime Minister Fuad Salem.";
    Party guest =
        fixture.parties(text, "Lebanese factions sign deal in Doha", "2008-05-21").stream()
            .filter(p -> p.getName().equals("Fuad Salem"))
            .findFirst()
            .orElseThrow();
    assertEquals("LBN", guest.getCountry());
  }

  @Test
  void whoOnlyBacksOrCommentsTakesNoPart() {
    String text = "A U.S.-backed group signed. Washington said that it was glad.";
    assertTrue(fixture.parties(text).stream().noneMatch(Party::getIsPrincipal));
  }

  @Test
  void joinedAdjectivesShareTheirOrgan() {
    String text = "The Turkish and Greek sides of the island have agreed to share lists.";
    assertEquals(
        List.of("TUR", "GRC"),
        fixture.parties(text).stream()
            .filter(Party::getIsPrincipal)
            .map(Party::getCountry)
            .toList());
  }

  @Test
  void aContinentThatLostItsCapitalIsNoState() {
    String text = "Bolivia signed a treaty on the aid that the south american country receives.";
    assertEquals(List.of("Bolivia"), fixture.parties(text).stream().map(Party::getName).toList());
  }

  @Test
  void talksBetweenTwoNameBothAsSides() {
    String text = "LIMA - Talks between Chile and Peru on fishing have begun, a trader said.";
    assertEquals(
        List.of("CHL", "PER"),
        fixture.parties(text).stream()
            .filter(Party::getIsPrincipal)
            .map(Party::getCountry)
            .toList());
  }
}

package org.dateline.parties;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(person.getMentionCount()).isEqualTo(2);
    for (Mention m : person.getMentions()) {
      assertThat(new String(codePoints, m.getBegin(), m.getEnd() - m.getBegin()))
          .isEqualTo(m.getText());
    }
    assertThat(person.getMentions().get(0).getText()).isEqualTo("Annika Berg");
    assertThat(person.getMentions().get(1).getText()).isEqualTo("Berg");
  }

  @Test
  void oneStateHoweverItIsNamed() {
    String text = "South Korean officials agreed. Seoul signed with the North, and Pyongyang too.";
    List<Party> states = fixture.parties(text);
    assertThat(states.stream().map(Party::getCountry).toList()).isEqualTo(List.of("KOR", "PRK"));
    assertThat(states.get(0).getMentionCount()).isEqualTo(2);
    assertThat(states.get(1).getMentionCount()).isEqualTo(2);
  }

  @Test
  void oneWordIsTheLastWhoBearsItAndAFullNameTheFirst() {
    String text =
        "Envoy Annika Berg spoke. Envoy Peter Berg left. Mr. Berg signed. Annika Berg stayed."
            + " Envoy Lars Holm Jr. came. Mr. Holm sat.";
    assertThat(counted(text))
        .isEqualTo(List.of("Annika Berg 2", "Peter Berg 2", "Lars Holm Jr. 2"));
  }

  @Test
  void organisationIsKnownByItsLettersAndWithoutItsLegalForm() {
    String text =
        "The Norland Fishing Council met. The NFC wrote to Eastland Steel Corp. on Monday. The"
            + " chairman of Eastland Steel Corporation agreed.";
    assertThat(counted(text))
        .isEqualTo(List.of("Norland Fishing Council 2", "Eastland Steel Corporation 2"));
  }

  /** A text as long as a book: a list of people is not read from each name. */
  @Test
  void tenThousandPeopleAreKeptApart() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("Mr. Bo").append(letters(i)).append(" said no. ");
    }
    List<Party> people = fixture.parties(text.toString());
    assertThat(people.size()).isEqualTo(10_000);
    assertThat(people.get(9_999).getMentionCount()).isEqualTo(1);
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
    assertThat(countries("Farmers in the North voted. The South did not.", "2004"))
        .isEqualTo(List.of());
  }

  @Test
  void formerStatesGoByTheDay() {
    assertThat(countries("Moscow accepted the treaty.", "1987-03-02")).isEqualTo(List.of("SUN"));
    assertThat(countries("Moscow accepted the treaty.", "1995-03-02")).isEqualTo(List.of("RUS"));
    assertThat(countries("Bonn accepted the treaty.", "1987-03-02")).isEqualTo(List.of("DEU"));
    assertThat(countries("Yugoslavia accepted the treaty.", "1991-03-02"))
        .isEqualTo(List.of("YUG"));
  }

  @Test
  void aCapitalThatIsOnlyAPlaceIsNoParty() {
    assertThat(countries("Officials met in Vienna and flew to Paris.", "2004"))
        .isEqualTo(List.of());
    assertThat(countries("SEOUL, May 7 - Unions called a strike.", "2004")).isEqualTo(List.of());
    assertThat(countries("Paris rejected the demand.", "2004")).isEqualTo(List.of("FRA"));
  }

  @Test
  void groupsAreRowsOfTheirOwn() {
    assertThat(countries("The two Koreas agreed to meet.", "2004"))
        .isEqualTo(List.of("KOR", "PRK"));
    assertThat(countries("The Baltic states agreed to meet.", "2004"))
        .isEqualTo(List.of("EST", "LVA", "LTU"));
  }

  @Test
  void shortFormsBelongToTheLongOne() {
    String text =
        "The International Cocoa Organization (ICCO) put off its session. The ICCO gave no reason."
            + " Norvale Steel Corp sued. Norvale said it would win.";
    List<Party> parties = fixture.parties(text);
    assertThat(parties.stream().map(Party::getName).toList())
        .isEqualTo(List.of("International Cocoa Organization", "Norvale Steel Corp"));
    assertThat(parties.get(0).getMentionCount()).isEqualTo(3);
    assertThat(parties.get(1).getMentionCount()).isEqualTo(2);
  }

  @Test
  void authorsAndAgenciesTakeNoPart() {
    String text = "By Maud Ellery\n\nPARIS (Reuters) - France signed the accord with Chad.";
    List<Party> parties = fixture.parties(text);
    assertThat(parties.stream().anyMatch(p -> p.getName().contains("Ellery"))).isFalse();
    assertThat(parties.stream().anyMatch(p -> p.getName().equals("Reuters") && p.getIsPrincipal()))
        .isFalse();
  }

  @Test
  void twoOfOneSurnameStayApart() {
    String text = "Senator Ada Voss met Judge Emil Voss. Emil Voss left first.";
    assertThat(fixture.party(text, "Ada Voss").getMentionCount()).isEqualTo(1);
    assertThat(fixture.party(text, "Emil Voss").getMentionCount()).isEqualTo(2);
  }

  @Test
  void idsAreTheSameAcrossArticlesAndDifferByKind() {
    Party one = fixture.party("Norway agreed.", "Norway");
    Party two = fixture.party("The Norwegian side signed.", "Norway");
    assertThat(two.getPartyId()).isEqualTo(one.getPartyId());
    assertThat(one.getPartyId().length()).isEqualTo(32);
    assertThat(fixture.party("Sweden agreed.", "Sweden").getPartyId())
        .isNotEqualTo(one.getPartyId());
  }

  @Test
  void whoSpeaksForASideTakesPart() {
    String text =
        "Norway and Sweden signed a fishing accord on Monday.\n\n"
            + "Norwegian Fisheries Minister Kari Lund and her Swedish counterpart Olof Ek signed"
            + " it. The accord is like one that Iceland has with Greenland.\n\n"
            + "Norway agreed to cut its quota, Lund said. Sweden agreed to pay.";
    List<String> principals =
        fixture.parties(text, "Norway, Sweden sign fishing accord", "1996-04-02").stream()
            .filter(Party::getIsPrincipal)
            .map(Party::getName)
            .toList();
    assertThat(principals).isEqualTo(List.of("Norway", "Sweden", "Kari Lund", "Olof Ek"));
  }

  @Test
  void anEmptyTextHasNoParties() {
    assertThat(fixture.parties("").isEmpty()).isTrue();
  }

  @Test
  void bothYemensGoByTheDay() {
    String text = "North Yemen signed with South Yemen. The South Yemeni side left Aden.";
    assertThat(countries(text, "1985-11-14")).isEqualTo(List.of("YEM", "YMD"));
    assertThat(countries(text, "2015-11-14")).isEqualTo(List.of("YEM"));
    assertThat(countries("Hanoi rejected the offer.", "1972-05-08")).isEqualTo(List.of("VDR"));
  }

  @Test
  void accentsMakeNoOtherCountryOrPerson() {
    String text = "Haïtian Prime Minister Émile Désir met Perú's envoy. Haiti agreed, Desir said.";
    assertThat(countries(text, "2007")).isEqualTo(List.of("HTI", "PER"));
    assertThat(fixture.party(text, "Émile Désir").getMentionCount()).isEqualTo(2);
  }

  @Test
  void theRuleSaysWhereASideIsOnlyGuessed() {
    String text = "Norway rejected the offer. Minister Kari Lund was glad.";
    Party guessed = fixture.party(text, "Kari Lund");
    assertThat(guessed.getCountry()).isEqualTo("NOR");
    assertThat(guessed.getRule().endsWith(" side-guess:prevailing-state")).isTrue();
    assertThat(guessed.getCountryFrom()).isEqualTo("GUESS");
    Party told = fixture.party("Norwegian Minister Kari Lund was glad.", "Kari Lund");
    assertThat(told.getRule()).isEqualTo("person_title");
    assertThat(told.getAffiliation()).isEqualTo("Norway");
  }

  @Test
  void whoWorksForAnInternationalBodyStandsForNoState() {
    String text = "Ghana agreed with the IMF. Ada Mensah, an IMF director, said so in Ghana.";
    Party person = fixture.party(text, "Ada Mensah");
    assertThat(person.getCountry()).isNull();
    assertThat(person.getRole()).isEqualTo("IGO");
  }

  @Test
  void anOfficeThatFitsAnySectorHasItsOwners() {
    String text =
        "Norwegian spokesman Nils Dahl spoke. Union leader Ada Voss of the Port Workers Union"
            + " spoke. Norvale Steel Corp chairman Emil Berg spoke. Rebel leader Juan Cruz spoke.";
    assertThat(fixture.party(text, "Nils Dahl").getRole()).isEqualTo("GOV");
    assertThat(fixture.party(text, "Ada Voss").getRole()).isEqualTo("LAB");
    assertThat(fixture.party(text, "Emil Berg").getRole()).isEqualTo("BUS");
    assertThat(fixture.party(text, "Juan Cruz").getRole()).isEqualTo("REB");
  }

  @Test
  void theNounBesideANameTellsTheSectorOfABody() {
    String text = "The ruling PKLM party agreed. The group Barak Anu refused.";
    assertThat(fixture.party(text, "PKLM").getRole()).isEqualTo("OPP");
    assertThat(fixture.party(text, "PKLM").getIsPrincipal()).isTrue();
  }

  @Test
  void aCourtThatOnlyItsStateNamesIsAParty() {
    Party court = fixture.party("A Greek court ruled that the ban was void.", "Greek court");
    assertThat(court.getRole()).isEqualTo("JUD");
    assertThat(court.getCountry()).isEqualTo("GRC");
    assertThat(
            fixture.parties("He saw the Greek court.").stream()
                .noneMatch(p -> p.getType().equals("ORG")))
        .isTrue();
  }

  @Test
  void whereThingsComeFromTakesNoPart() {
    String text = "A UK-based firm sued. Venezuelan businessman Luis Paz agreed. It was hot.";
    assertThat(
            fixture.parties(text).stream()
                .noneMatch(p -> p.getType().equals("COUNTRY") && p.getIsPrincipal()))
        .isTrue();
  }

  @Test
  void aBodyThatNamesNoStateBelongsToTheHomeOfTheStory() {
    String text =
        "WASHINGTON, May 7 - The Senate passed the bill. The White House welcomed it, and Senator"
            + " Ann Marlow voted for it.";
    Party senate = fixture.party(text, "Senate");
    assertThat(senate.getCountry()).isEqualTo("USA");
    assertThat(senate.getCountryFrom()).isEqualTo("HOME");
    assertThat(fixture.party(text, "White House").getCountryFrom()).isEqualTo("LIST");
    Party alone = fixture.party("The Senate passed the bill.", "Senate");
    assertThat(alone.getCountry()).isNull();
    assertThat(alone.getCountryFrom()).isNull();
  }

  @Test
  void georgiaIsAStateOfTheUsaOrOfTheCaucasus() {
    String american = "A judge ruled on Monday that Georgia election officials must count again.";
    assertThat(countries(american, "2018")).isEmpty();
    String caucasian = "Georgia and Armenia signed an accord in Tbilisi on Monday.";
    assertThat(countries(caucasian, "2018")).contains("GEO", "ARM");
  }

  @Test
  void creditsAndLinesInCapitalsNameNoParty() {
    String text =
        "Ann Marlow/AP\n\n"
            + "Minister Kari Lund signed the accord on Monday.\n\n"
            + "BO TARRANT TO LEAVE NORVALE STEEL\n\n"
            + "The accord ends a strike. Photograph by Ed Brock";
    assertThat(fixture.parties(text).stream().map(Party::getName)).containsExactly("Kari Lund");
  }

  @Test
  void aListOfCommonWordsMayBeOneName() {
    String text =
        "The Department for Ports, Fishing and Coastal Trade met the Farm, Forest and Garden (FFG)"
            + " union. The FFG agreed to a deal.";
    assertThat(fixture.parties(text).stream().map(Party::getName))
        .containsExactly(
            "Department for Ports, Fishing and Coastal Trade", "Farm, Forest and Garden");
  }

  @Test
  void aBodyIsNotItsCommittee() {
    String text =
        "The Senate passed the bill on Monday. The Senate Trade Committee had changed it."
            + " The Senate then rose.";
    assertThat(fixture.party(text, "Senate").getMentionCount()).isEqualTo(2);
    assertThat(fixture.party(text, "Senate Trade Committee").getMentionCount()).isEqualTo(1);
  }

  @Test
  void anOfficeMeansNoRelative() {
    String text =
        "President Harlow vowed aid to the towns. First lady Melinda Harlow joined him."
            + " Harlow spoke for an hour.";
    assertThat(fixture.party(text, "Melinda Harlow").getTitle()).isEqualTo("First lady");
    assertThat(fixture.party(text, "Harlow").getTitle()).isEqualTo("President");
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
    assertThat(guest.getCountry()).isEqualTo("LBN");
  }

  @Test
  void whoOnlyBacksOrCommentsTakesNoPart() {
    String text = "A U.S.-backed group signed. Washington said that it was glad.";
    assertThat(fixture.parties(text).stream().noneMatch(Party::getIsPrincipal)).isTrue();
  }

  @Test
  void joinedAdjectivesShareTheirOrgan() {
    String text = "The Turkish and Greek sides of the island have agreed to share lists.";
    assertThat(
            fixture.parties(text).stream()
                .filter(Party::getIsPrincipal)
                .map(Party::getCountry)
                .toList())
        .isEqualTo(List.of("TUR", "GRC"));
  }

  @Test
  void aContinentThatLostItsCapitalIsNoState() {
    String text = "Bolivia signed a treaty on the aid that the south american country receives.";
    assertThat(fixture.parties(text).stream().map(Party::getName).toList())
        .isEqualTo(List.of("Bolivia"));
  }

  @Test
  void talksBetweenTwoNameBothAsSides() {
    String text = "LIMA - Talks between Chile and Peru on fishing have begun, a trader said.";
    assertThat(
            fixture.parties(text).stream()
                .filter(Party::getIsPrincipal)
                .map(Party::getCountry)
                .toList())
        .isEqualTo(List.of("CHL", "PER"));
  }

  /** Names of a type, in the order of the text. */
  private List<String> names(String type, String text) {
    return fixture.parties(text).stream()
        .filter(party -> party.getType().equals(type))
        .map(Party::getName)
        .toList();
  }

  @Test
  void aNameEndsBeforeTheDayACreditOrALinkThatIsGluedToIt() {
    assertThat(names("PERSON", "Governor Ada Carson Friday rejected the plan."))
        .isEqualTo(List.of("Ada Carson"));
    assertThat(names("PERSON", "Minister Clara Bild Getty Images Related article"))
        .isEqualTo(List.of("Clara Bild"));
    assertThat(names("PERSON", "Sen. Anna Marlow Anna Lee MarlowSenate passes bill rejected it."))
        .isEqualTo(List.of("Anna Marlow"));
  }

  @Test
  void aQuotedNicknameIsPartOfTheName() {
    String text = "Rep. Howard \u201cBuck\u201d Miller, a Republican, refused. Miller left.";
    assertThat(counted(text)).contains("Howard \u201cBuck\u201d Miller 2");
  }

  @Test
  void aShortGivenNameIsTheSamePerson() {
    String text = "Senator Elizabeth Holm voted. People ask what Liz Holm will do.";
    assertThat(names("PERSON", text)).isEqualTo(List.of("Elizabeth Holm"));
  }

  @Test
  void aCauseBelongsToTheName() {
    assertThat(names("ORG", "The group Norvale Students for Justice refused to leave."))
        .isEqualTo(List.of("Norvale Students for Justice"));
    assertThat(names("ORG", "He joined Doctors for Clean Water and Bridges last year."))
        .isEqualTo(List.of("Doctors for Clean Water and Bridges"));
  }

  @Test
  void theAbbreviationInBracketsShowsWhereANameBegins() {
    String text =
        "The Norvale Department of Forest and Garden Services (NDFGS) sued. NDFGS wants the money.";
    assertThat(counted(text)).contains("Norvale Department of Forest and Garden Services 3");
    assertThat(names("ORG", "They signed the Ruhr Steel Board Agreement (RSBA)."))
        .doesNotContain("Ruhr Steel Board Agreement");
  }

  @Test
  void aCityIsNoShortFormOfItsCouncil() {
    String text = "Birmingham City Council agreed. People in Birmingham protested in Birmingham.";
    assertThat(counted(text)).contains("Birmingham City Council 1");
  }

  @Test
  void aWordAfterTheNounOfABodyIsThatBody() {
    assertThat(names("ORG", "The bank Ombrel agreed. Orbal shares fell. Ombrel said so."))
        .contains("Ombrel");
    assertThat(names("PERSON", "It bought its smaller rival Ombrelsoft last week.")).isEmpty();
  }

  @Test
  void aPresidentWhoseSurnameIsACommonWordIsNamedWithoutATitle() {
    assertThat(names("PERSON", "Officials told reporters that Trump rejected the offer."))
        .hasSize(1);
  }

  @Test
  void noticesOfTheSiteNameNoParties() {
    String text =
        "The Port Workers Union signed. Follow Norvale Today on Facebook. \u00a9 2019 Orbal, LLC.";
    assertThat(names("ORG", text)).isEqualTo(List.of("Port Workers Union"));
  }

  @Test
  void peopleAfterAnOfficeWithOfAreNoPartOfABody() {
    assertThat(names("PERSON", "Director of the Institute of Politics Mykola Tarasenko told them."))
        .isEqualTo(List.of("Mykola Tarasenko"));
    assertThat(names("PERSON", "The High Commissioner for Human Rights Maria Robertson spoke."))
        .isEqualTo(List.of("Maria Robertson"));
  }

  @Test
  void thePaperWithItsArticleIsNoPerson() {
    assertThat(names("PERSON", "He told the Huntington Chronicle that he would sign.")).isEmpty();
  }
}

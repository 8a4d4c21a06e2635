package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.dateline.tables.Table;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Facts of five real captures that lie beside the project; skipped where they are absent. */
@Tag("slow")
class SharedSeedsTest {
  private static final Path SEEDS = Recorded.root().resolve("../shared/seeds");
  private static SeedsRun run;

  @BeforeAll
  static void runOverThem() {
    assumeTrue(Files.isDirectory(SEEDS), "../shared/seeds is not here: nothing was checked");
    run = SeedsRun.over(SEEDS);
  }

  private static GenericRecord article(String file) {
    return run.rows(Table.ARTICLES).stream()
        .filter(row -> String.valueOf(row.get("source_uri")).contains("/" + file))
        .findFirst()
        .orElseThrow();
  }

  private static List<GenericRecord> of(Table table, String file) {
    Object id = article(file).get("article_id");
    return run.rows(table).stream().filter(row -> row.get("article_id").equals(id)).toList();
  }

  private static List<String> strings(Table table, String file, String column) {
    return of(table, file).stream().map(row -> String.valueOf(row.get(column))).toList();
  }

  private static String value(String file, String text) {
    return of(Table.DATES, file).stream()
        .filter(row -> String.valueOf(row.get("text")).equals(text))
        .map(row -> String.valueOf(row.get("value")))
        .findFirst()
        .orElse("no date row for " + text);
  }

  private static GenericRecord party(String file, String name) {
    return of(Table.PARTIES, file).stream()
        .filter(row -> String.valueOf(row.get("name")).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no party " + name + " in " + strings(Table.PARTIES, file, "name")));
  }

  @Test
  void titles() {
    assertThat(article("000").get("title")).hasToString("Korean Talks End With No Agreement");
    assertThat(article("001").get("title")).hasToString("Koreas Agree To Defuse Nuke Crisis");
    assertThat(article("002").get("title"))
        .hasToString("Koreas agree to discuss easing military tensions");
    assertThat(article("003").get("title"))
        .hasToString("S. Korea, U.S. vow close coordination on N. Korea amid concern about rift");
    assertThat(article("004").get("title"))
        .hasToString("US, Chinese Officials Meet on N. Korea Nuclear Issue");
  }

  @Test
  void publicationAsExactAsThePageSays() {
    assertThat(article("000").get("published")).hasToString("1998");
    assertThat(article("000").get("published_date")).isNull();
    assertThat(article("001").get("published")).isNull();
    assertThat(article("002").get("published")).hasToString("2004-05-07T18:32:49");
    assertThat(String.valueOf(article("003").get("published"))).startsWith("2019-03-07T16:00");
    assertThat(article("004").get("published")).hasToString("2003-11-19");
  }

  @Test
  void authorsAndAgencies() {
    assertThat(article("000").get("byline")).hasToString("[Geir Moulson]");
    assertThat(article("003").get("byline")).hasToString("[Lee Chi-dong]");
    assertThat(String.valueOf(article("000").get("agency"))).contains("Associated Press");
    assertThat(String.valueOf(article("003").get("agency"))).contains("Yonhap");
  }

  @Test
  void furnitureIsOutAndTheStoryIsWhole() {
    assertThat(String.valueOf(article("000").get("text")))
        .startsWith("Talks aimed at laying")
        .endsWith("Song said.")
        .doesNotContain("Moulson");
    assertThat(String.valueOf(article("001").get("text")))
        .startsWith("South and North Korea agreed")
        .endsWith("safety of the nation.\"");
    assertThat(String.valueOf(article("002").get("text")))
        .startsWith("After four days")
        .endsWith("freezing its nuclear program.")
        .doesNotContain("UNITED24");
    assertThat(String.valueOf(article("003").get("text")))
        .contains("The top nuclear envoys")
        .endsWith("not so distant future.")
        .doesNotContain("combined image")
        .doesNotContain("ATTN");
    assertThat(String.valueOf(article("004").get("text")))
        .startsWith("Assistant Secretary of State James Kelly")
        .endsWith("dismantle its nuclear program.");
  }

  @Test
  void repeatedParagraphsAndCaptionsAreOneRowWithTwoOccurrences() {
    assertThat(repeated("002")).hasSize(2);
    assertThat(repeated("003")).hasSize(1);
  }

  private static List<String> repeated(String file) {
    List<String> ids = strings(Table.OCCURRENCES, file, "paragraph_id");
    return ids.stream()
        .distinct()
        .filter(id -> ids.stream().filter(id::equals).count() == 2)
        .toList();
  }

  @Test
  void dates() {
    assertThat(value("001", "April 7-10")).isEqualTo("XXXX-04-07/XXXX-04-10");
    assertThat(value("001", "Feb. 11-14")).isEqualTo("XXXX-02-11/XXXX-02-14");
    assertThat(value("002", "Aug. 3-6")).isEqualTo("2004-08-03/2004-08-06");
    assertThat(value("002", "May 12")).isEqualTo("2004-05-12");
    assertThat(value("003", "Last week")).isEqualTo("2019-W09");
    assertThat(value("003", "15 months")).isEqualTo("P15M");
    assertThat(value("003", "Thursday")).isEqualTo("2019-03-07");
    assertThat(value("004", "Tuesday")).isEqualTo("2003-11-18");
  }

  @Test
  void noDayWhereThePublicationDayIsUnknown() {
    for (String file : List.of("000", "001")) {
      assertThat(of(Table.DATES, file))
          .allSatisfy(
              row -> {
                if (String.valueOf(row.get("anchor")).equals("PUBLISHED")) {
                  assertThat(String.valueOf(row.get("value")))
                      .doesNotMatch("\\d{4}-\\d\\d-\\d\\d.*");
                }
              });
    }
  }

  @Test
  void envoysAndMinistersWithTitleAndSide() {
    assertThat(party("000", "Chen Jian").get("country")).hasToString("CHN");
    assertThat(String.valueOf(party("000", "Chen Jian").get("title")))
        .contains("Assistant Foreign Minister");
    assertThat(party("000", "Song Young-shik").get("country")).hasToString("KOR");
    assertThat(party("000", "Stanley Roth").get("country")).hasToString("USA");
    assertThat(party("001", "Jeong Se-hyun").get("country")).hasToString("KOR");
    assertThat(party("001", "Kim Ryong Song").get("country")).hasToString("PRK");
    assertThat(party("002", "Kwon Ho-ung").get("country")).hasToString("PRK");
    assertThat(String.valueOf(party("002", "Jeong Se-hyun").get("title")))
        .contains("Unification Minister");
    assertThat(party("003", "Lee Do-hoon").get("country")).hasToString("KOR");
    assertThat(party("003", "Stephen Biegun").get("country")).hasToString("USA");
    assertThat(party("004", "James Kelly").get("country")).hasToString("USA");
  }

  @Test
  void noAuthorAndNoFurnitureAmongTheParties() {
    for (String file : List.of("000", "001", "002", "003", "004")) {
      assertThat(strings(Table.PARTIES, file, "name"))
          .noneMatch(
              name ->
                  name.matches(
                      ".*(Moulson|Chi-dong|CBS|Chrome|Safari|GlobalSecurity|UNITED24|Yonhap).*"));
    }
  }

  @Test
  void outcomesWithTheirSentences() {
    assertThat(strings(Table.OUTCOMES, "000", "type"))
        .contains("NO_AGREEMENT")
        .doesNotContain("RESUMED");
    assertThat(strings(Table.OUTCOMES, "001", "type"))
        .contains("AGREEMENT_REACHED", "NO_AGREEMENT", "SCHEDULED");
    assertThat(strings(Table.OUTCOMES, "001", "date_text")).contains("April 7-10", "Feb. 11-14");
    assertThat(strings(Table.OUTCOMES, "002", "type")).contains("AGREEMENT_SIGNED", "RESUMED");
    assertThat(strings(Table.OUTCOMES, "002", "date_value")).contains("2004-08-03/2004-08-06");
    assertThat(strings(Table.OUTCOMES, "003", "type"))
        .contains("AGREEMENT_REACHED", "NO_AGREEMENT");
    assertThat(strings(Table.OUTCOMES, "004", "type")).contains("MET");
  }
}

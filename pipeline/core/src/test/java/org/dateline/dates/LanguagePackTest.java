package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.nlp.DocumentParser;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is a folder of files: nothing in code names it. */
class LanguagePackTest {
  private static final String WORDS =
      """
      Mai	MONTH	5
      Montag	WEEKDAY	1
      zwei	N1	2
      hundert	NH	100
      halbe	FRAC	0.5
      Tagen	UNIT	D
      wird	SURE	1
      """;
  private static final String FORMS =
      """
      -te	PAST_ENDING	5
      und	NUMBER_JOINER	0
      er	ORDINAL_ENDING	0
      """;
  private static final String RULES =
      """
      source: Written for this test.
      rules:
        - {name: x-day, category: day, match: "DAY MONTH YEAR?", means: calendar}
        - {name: x-slashed, category: day, match: SLASHED, means: slashed order=day}
        - {name: x-weekday, category: day, match: "am? WEEKDAY", means: calendar}
        - {name: x-length, category: duration, match: "n:NUM UNIT", means: lasting}
        - {name: x-ordinal, match: ORD, means: "fixed value=ORDINAL"}
      """;

  private static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve("dates/xx").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static List<String> found(Path folder, String text, @Nullable String language) {
    RuleSet rules = RuleSet.builtIn().mergedWith(folder);
    DateExtractor extractor = new DateExtractor(rules, DateOptions.defaults());
    return Texts.found(
        extractor.extract(
            Texts.article(text, "2004-05-07", language),
            new DocumentParser(rules).parsePlain(text)));
  }

  @Test
  void aFolderMakesALanguage(@TempDir Path folder) throws IOException {
    write(folder, "words.tsv", WORDS);
    write(folder, "forms.tsv", FORMS);
    write(folder, "rules.yaml", RULES);
    assertThat(found(folder, "Der Pakt vom 8 Mai 2003 gilt.", "xx"))
        .containsExactly("8 Mai 2003 = 2003-05-08");
    assertThat(found(folder, "Er tagt am 6/5/2004.", "xx"))
        .containsExactly("6/5/2004 = 2004-05-06");
    assertThat(found(folder, "In zwei hundert und zwei Tagen.", "xx"))
        .containsExactly("zwei hundert und zwei Tagen = P202D");
    assertThat(found(folder, "Nach zwei und halbe Tagen.", "xx"))
        .containsExactly("zwei und halbe Tagen = P2.5D");
    assertThat(found(folder, "Am 2004-05-06 last Friday.", "xx"))
        .containsExactly("2004-05-06 = 2004-05-06");
  }

  @Test
  void formsOfTheLanguageAreAsked(@TempDir Path folder) throws IOException {
    write(folder, "words.tsv", WORDS);
    write(folder, "forms.tsv", FORMS);
    write(folder, "rules.yaml", RULES);
    assertThat(found(folder, "Er wird am Montag reden.", "xx"))
        .containsExactly("am Montag = 2004-05-10");
    assertThat(found(folder, "Er redete am Montag.", "xx"))
        .containsExactly("am Montag = 2004-05-03");
    assertThat(found(folder, "Der 3er und der 3rd.", "xx")).containsExactly("3er = ORDINAL");
  }

  @Test
  void aMadeLanguageLeavesEnglishAlone(@TempDir Path folder) throws IOException {
    write(folder, "words.tsv", WORDS);
    write(folder, "rules.yaml", RULES);
    assertThat(found(folder, "It ended on 8 Mai and on May 3, 2004.", null))
        .containsExactly("May 3, 2004 = 2004-05-03");
    assertThat(found(folder, "It ended on 8 Mai and on 2004-05-03.", "yy"))
        .containsExactly("2004-05-03 = 2004-05-03");
  }

  @Test
  void aMisspeltKindOfFormNamesFileAndLine(@TempDir Path folder) throws IOException {
    write(folder, "forms.tsv", "# forms\n-te\tPAST_ENDNG\t5\n");
    assertThatThrownBy(() -> found(folder, "", "xx"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("dates/xx/forms.tsv:2: 'PAST_ENDNG' is none of PAST_ENDING, ");
    write(folder, "forms.tsv", "-te\tPAST_ENDING\tfive\n");
    assertThatThrownBy(() -> found(folder, "", "xx"))
        .hasMessageContaining("dates/xx/forms.tsv:1: 'five' is no whole number");
  }
}

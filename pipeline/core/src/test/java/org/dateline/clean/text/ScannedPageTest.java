package org.dateline.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannedPageTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private static final LineCues CUES = new LineCues(RULES, new LineRules(RULES).triggers());

  @Test
  void aLabelWithoutAWordIsNoFault(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("metadata")).resolve("date_labels.tsv");
    Files.writeString(file, "\u25ba\tpublished\n");
    LineCues cues = new LineCues(RULES.mergedWith(folder), new RuleTriggers());
    ScannedPage page = new ScannedPage(List.of("Posted by Ann Lee"), new LineScanner(cues));
    assertThat(page.mayLabel(0)).isTrue();
  }

  /** What lines have of a date, a word that labels it, a copyright. */
  @ParameterizedTest
  @CsvSource({
    "'The ferry was late', false, false, false",
    "'12 boats, 3 of 14 ferries', true, false, false",
    "'3 June 11', true, false, false",
    "'Room 12', false, false, false",
    "'Posted on 3 June 2011', true, true, false",
    "'Mis en ligne hier', false, true, false",
    "'Дата: 3 июня', true, true, true",
    "'Posted3 June 2011', true, true, true",
    "'Copyright2011 Harbour Press', true, true, true",
    "'© The Harbour Press', false, false, true",
    "'(c) The Harbour Press', false, false, true",
    "'Copyrighted by the Harbour Press', false, false, true"
  })
  void hintsAtWhatLinesMayHave(String line, boolean date, boolean label, boolean own) {
    ScannedPage page = new ScannedPage(List.of(line), new LineScanner(CUES));
    assertThat(page.mayDate(0)).as("date").isEqualTo(date);
    assertThat(page.mayLabel(0)).as("label").isEqualTo(label);
    assertThat(page.mayOwn(0)).as("copyright").isEqualTo(own);
  }
}

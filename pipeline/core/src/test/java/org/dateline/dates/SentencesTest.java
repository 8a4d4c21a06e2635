package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dateline.nlp.DocumentParser;
import org.dateline.schema.DateMention;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sentences with one difficulty each, in {@code dates/sentences.tsv}, with the rows they have. */
class SentencesTest {
  private static final DateExtractor EXTRACTOR =
      new DateExtractor(Texts.RULES, DateOptions.defaults());
  private static final DocumentParser PARSER = new DocumentParser(Texts.RULES);

  @TestFactory
  List<DynamicTest> sentences() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream file = getClass().getResourceAsStream("/dates/sentences.tsv")) {
      String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n")) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          tests.add(DynamicTest.dynamicTest(cells[0] + ": " + cells[2], () -> check(cells)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(70);
    return tests;
  }

  private static void check(String[] cells) {
    List<DateMention> rows =
        EXTRACTOR.extract(Texts.article(cells[2], cells[1], cells[0]), PARSER.parsePlain(cells[2]));
    List<String> wanted =
        cells[3].isEmpty() ? List.of() : Arrays.asList(cells[3].split(" \\| ", -1));
    assertThat(Texts.found(rows)).containsExactlyElementsOf(wanted);
  }
}

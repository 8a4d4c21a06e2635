package org.dateline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every text of {@code outcomes/examples.tsv} has exactly the participants that it should. */
class ParticipantExamplesTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private static final Articles ARTICLES = Articles.of(RULES, .05);

  @TestFactory
  Stream<DynamicTest> examples() {
    List<Row> rows = RULES.rows("outcomes/examples.tsv", 3);
    assertThat(rows).hasSizeGreaterThan(40);
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.line() + " " + row.cell(0), () -> check(row)));
  }

  private static void check(Row row) {
    List<List<String>> found =
        ARTICLES.outcomes("", "2010-05-12", row.cell(0)).stream()
            .filter(outcome -> outcome.getType().equals(row.cell(1)))
            .map(outcome -> ARTICLES.names(outcome.getParticipants()))
            .toList();
    assertThat(found)
        .anySatisfy(
            names ->
                assertThat(names)
                    .containsExactlyInAnyOrder(
                        Arrays.stream(row.cell(2).split("; ")).toArray(String[]::new)));
  }
}

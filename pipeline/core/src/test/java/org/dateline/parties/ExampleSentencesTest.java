package org.dateline.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sentence of {@code parties/examples.tsv} names exactly the people that it should. */
class ExampleSentencesTest {
  private final RuleSet rules = RuleSet.builtIn();
  private final PartyFixture fixture = new PartyFixture(rules);

  @TestFactory
  Stream<DynamicTest> examples() {
    List<Row> rows = rules.rows("parties/examples.tsv", 2);
    assertThat(rows.size() >= 200).as("at least 200 sentences").isTrue();
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.line() + " " + row.cell(0), () -> check(row)));
  }

  private void check(Row row) {
    List<Party> people =
        fixture.parties(row.cell(0)).stream().filter(p -> p.getType().equals("PERSON")).toList();
    List<String> found = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    if (!row.cell(1).equals("-")) {
      Arrays.stream(row.cell(1).split("; ")).forEach(expected::add);
    }
    for (int i = 0; i < people.size(); i++) {
      found.add(
          i < expected.size() ? shown(people.get(i), expected.get(i)) : people.get(i).getName());
    }
    assertThat(found).isEqualTo(expected);
  }

  /** The row in the form of the expectation, with a dash for what is not asked. */
  private static String shown(Party party, String expected) {
    String[] asked = expected.split("\\|");
    String country = asked[1].equals("-") ? "-" : String.valueOf(party.getCountry());
    String title = asked[2].equals("-") ? "-" : first(String.valueOf(party.getTitle()));
    return party.getName() + "|" + country + "|" + title;
  }

  private static String first(String titles) {
    return titles.split("; ")[0];
  }
}

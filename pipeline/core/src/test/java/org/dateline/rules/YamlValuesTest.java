package org.dateline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlValuesTest {
  enum Colour {
    RED,
    GREEN
  }

  record Rule(String name, Colour colour, int weight) {}

  record Rules(List<Rule> rules) {}

  private static RuleFile file(String content) {
    return new RuleFile("parties/colours.yaml", "built-in", content);
  }

  @Test
  void aFileBecomesARecord() {
    String text = "rules:\n  - {name: leaf, colour: GREEN, weight: 2}\n";
    assertThat(YamlRules.read(file(text), Rules.class).rules())
        .containsExactly(new Rule("leaf", Colour.GREEN, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour: GREN, weight: 2 | is none of RED, GREEN",
        "color: GREEN, weight: 2 | unknown key color",
        "colour: GREEN, weight: many | weight: expected a whole number, not",
        "colour: GREEN, weight: null | weight: expected a whole number",
      })
  void aWrongValueIsAnErrorWithFileAndLine(String values, String message) {
    String text =
        "rules:\n  - {name: leaf, colour: RED, weight: 1}\n  - {name: rose, " + values + "}\n";
    assertThatThrownBy(() -> YamlRules.read(file(text), Rules.class))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith("built-in parties/colours.yaml:3: ")
        .hasMessageContaining(message);
  }

  @Test
  void theLineOfAValueIsFoundInBothStylesOfYaml() {
    RuleFile file =
        file(
            "rules:\n  - name: leaf\n    x: 1\n  - {name: \"rose\", x: 2}\n  - name: leaflet # new\n");
    assertThat(file.lineOf("name", "leaf")).isEqualTo(2);
    assertThat(file.lineOf("name", "rose")).isEqualTo(4);
    assertThat(file.lineOf("name", "leaflet")).isEqualTo(5);
    assertThat(file.lineOf("name", "x")).isZero();
  }
}

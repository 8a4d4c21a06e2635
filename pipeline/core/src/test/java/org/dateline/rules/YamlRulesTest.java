package org.dateline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML rule files are read strictly: an error names file and line. */
class YamlRulesTest {
  private static final String FILE =
      """
      # A rule file.
      name: one
      parts:
        - text: first
          weight: 1
        - text: second
          weight: 2
      """;

  record Part(String text, int weight) {}

  record Whole(String name, List<Part> parts, @Nullable String note) {}

  private static Whole read(String content) {
    return YamlRules.read(new RuleFile("some/file.yaml", "mine", content), Whole.class);
  }

  @Test
  void keyMayBeMissingWhereNullIsAllowed() {
    assertThat(read(FILE))
        .isEqualTo(new Whole("one", List.of(new Part("first", 1), new Part("second", 2)), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: one    | nam: one        | 2 | unknown key nam
          text: second | txt: second     | 6 | unknown key txt
          weight: 2    | weight: two     | 7 | two
          """)
  void faultNamesFileAndLine(String right, String wrong, int line, String what) {
    assertThatThrownBy(() -> read(FILE.replace(right, wrong)))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("mine some/file.yaml:" + line + ": ")
        .hasMessageContaining(what);
  }

  @Test
  void oneDocumentIsExpected() {
    assertThatThrownBy(() -> read(FILE + "---\n" + FILE))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("expected one YAML document, found 2");
  }
}

package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.dateline.rules.RuleFile;
import org.dateline.rules.YamlRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TitleCleanerTest {
  private final TitleCleaner marks = new TitleCleaner(TestPages.RULES);

  /** Each example of each rule, before and after the arrow. */
  @TestFactory
  Stream<DynamicTest> examples() {
    return TestPages.RULES.layers("metadata/title_marks.yaml").stream()
        .map((RuleFile file) -> YamlRules.read(file, TitleCleaner.Rules.class))
        .flatMap(rules -> rules.rules().stream())
        .flatMap(rule -> rule.examples().stream().map(example -> example(rule.name(), example)));
  }

  private DynamicTest example(String rule, String example) {
    String[] sides = example.split(" => ", -1);
    return DynamicTest.dynamicTest(
        rule + ": " + sides[0], () -> assertThat(marks.strip(sides[0])).isEqualTo(sides[1]));
  }
}

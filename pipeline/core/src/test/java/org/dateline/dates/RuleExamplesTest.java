package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.dateline.dates.DateOptions.Ranges;
import org.dateline.schema.DateMention;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Turns every example and counter-example of the date rules into a test. */
class RuleExamplesTest {
  private static final String PUBLISHED = "2004-05-07"; // a Friday
  private static final List<DateRule> ALL =
      LanguagePack.of(Texts.RULES, "any", "en").grammar().rules();
  private static final DateExtractor DEFAULT =
      new DateExtractor(Texts.RULES, DateOptions.defaults());
  private static final DateExtractor EVERYTHING =
      new DateExtractor(
          Texts.RULES, new DateOptions(Ranges.JOIN, true, true, true, 1, DayOfWeek.MONDAY));

  @TestFactory
  List<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (DateRule rule : ALL) {
      List<DateRule.Example> examples = rule.source().examples();
      for (DateRule.Example example : examples == null ? List.<DateRule.Example>of() : examples) {
        String name = rule.name() + ": " + example.text();
        tests.add(DynamicTest.dynamicTest(name, () -> finds(rule, example)));
      }
    }
    return tests;
  }

  private static void finds(DateRule rule, DateRule.Example example) {
    String published = example.published() == null ? PUBLISHED : example.published();
    List<DateMention> rows = Texts.rows(extractor(rule), example.text(), published);
    assertThat(Texts.found(rows)).containsExactlyElementsOf(example.finds());
    if (!rule.isGuard()) {
      assertThat(rows).extracting(DateMention::getRule).contains(rule.name());
    }
  }

  @TestFactory
  List<DynamicTest> counterExamples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (DateRule rule : ALL) {
      List<String> sentences = rule.source().counterExamples();
      for (String sentence : sentences == null ? List.<String>of() : sentences) {
        String name = "not " + rule.name() + ": " + sentence;
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(Texts.rows(extractor(rule), sentence, PUBLISHED))
                        .extracting(DateMention::getRule)
                        .doesNotContain(rule.name())));
      }
    }
    return tests;
  }

  @Test
  void everyRuleThatStandsAloneHasAnExample() {
    assertThat(ALL)
        .filteredOn(rule -> !rule.category().startsWith(Grammar.PART))
        .filteredOn(rule -> rule.source().examples() == null)
        .extracting(DateRule::name)
        .isEmpty();
  }

  private static DateExtractor extractor(DateRule rule) {
    return rule.source().option() == null || rule.source().option().equals("vague")
        ? DEFAULT
        : EVERYTHING;
  }
}

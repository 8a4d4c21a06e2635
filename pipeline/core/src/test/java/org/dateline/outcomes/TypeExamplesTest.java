package org.dateline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of a rule file is found by its rule, every counter-example by none of its file. */
class TypeExamplesTest {
  private static final PatternFinder FINDER =
      new PatternFinder(RuleSet.builtIn(), new ClauseBounds(RuleSet.builtIn()));

  @TestFactory
  Stream<DynamicTest> examples() {
    return FINDER.types().stream().flatMap(TypeExamplesTest::ofType);
  }

  private static Stream<DynamicTest> ofType(TypeRules type) {
    List<DynamicTest> tests = new ArrayList<>();
    for (TypeRules.Rule rule : type.patterns()) {
      for (String example : orNone(rule.examples())) {
        tests.add(test(type, rule, example, false));
      }
      for (String headline : orNone(rule.headlines())) {
        tests.add(test(type, rule, headline, true));
      }
    }
    for (String counter : type.counter()) {
      tests.add(
          DynamicTest.dynamicTest(
              type.type() + " does not match: " + counter,
              () -> assertThat(found(type, counter, false)).as(counter).isEmpty()));
    }
    return tests.stream();
  }

  private static DynamicTest test(
      TypeRules type, TypeRules.Rule rule, String example, boolean headline) {
    return DynamicTest.dynamicTest(
        type.type() + "/" + rule.name() + ": " + example,
        () -> assertThat(found(type, example, headline)).as(example).contains(rule.name()));
  }

  private static List<String> found(TypeRules type, String text, boolean headline) {
    return FINDER.find(SentenceTokens.of(text, headline), DecisionLog.OFF).stream()
        .filter(match -> match.typeName().equals(type.type()))
        .map(match -> match.rule().name())
        .toList();
  }

  private static List<String> orNone(@org.jspecify.annotations.Nullable List<String> examples) {
    return examples == null ? List.of() : examples;
  }
}

package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.DocumentParser;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Turns the examples of the German and Spanish rules into tests. */
class OtherLanguagesTest {
  private static final String PUBLISHED = "2004-05-07"; // a Friday

  @TestFactory
  List<DynamicTest> german() {
    return examples("de");
  }

  @TestFactory
  List<DynamicTest> spanish() {
    return examples("es");
  }

  private static List<DynamicTest> examples(String code) {
    List<DynamicTest> tests = new ArrayList<>();
    for (DateRule rule : LanguagePack.of(Texts.RULES, code).grammar().rules()) {
      List<DateRule.Example> examples = rule.source().examples();
      for (DateRule.Example example : examples == null ? List.<DateRule.Example>of() : examples) {
        String name = rule.name() + ": " + example.text();
        tests.add(DynamicTest.dynamicTest(name, () -> finds(code, rule, example)));
      }
      List<String> others = rule.source().counterExamples();
      for (String sentence : others == null ? List.<String>of() : others) {
        String name = "not " + rule.name() + ": " + sentence;
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(Texts.rowsIn(code, sentence, PUBLISHED))
                        .extracting(DateMention::getRule)
                        .doesNotContain(rule.name())));
      }
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests;
  }

  private static void finds(String code, DateRule rule, DateRule.Example example) {
    String published = example.published() == null ? PUBLISHED : example.published();
    List<DateMention> rows = Texts.rowsIn(code, example.text(), published);
    rows.forEach(row -> TimexGrammar.check(row, example.text()));
    assertThat(Texts.found(rows)).containsExactlyElementsOf(example.finds());
    if (!rule.isGuard()) {
      assertThat(rows).extracting(DateMention::getRule).contains(rule.name());
    }
  }

  @Test
  void aTextThatIsNotAnalysedIsNotReadAsEnglish() {
    String text = "On May 7 it was shut. Logged 2003-11-19.";
    DocumentParser parser = new DocumentParser(Texts.RULES);
    Article article = Texts.article(text, PUBLISHED, null);
    DateExtractor extractor = new DateExtractor(Texts.RULES, DateOptions.defaults());
    assertThat(extractor.extract(article, parser.parsePlain(text))).hasSize(2);
    Article other = Article.newBuilder(article).setAnalysed(false).build();
    assertThat(Texts.found(extractor.extract(other, parser.parsePlain(text))))
        .containsExactly("2003-11-19 = 2003-11-19");
  }
}

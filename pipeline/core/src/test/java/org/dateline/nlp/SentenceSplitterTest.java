package org.dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.util.Span;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  @Test
  void rowOfPointsHoweverLongEndsOneSentence() {
    String first = "He waited" + ".".repeat(200_000);
    String second = "Then he left.";
    String text = first + " " + second;
    assertThat(new SentenceSplitter(RuleSet.builtIn()).split(text, 0, text.length()))
        .extracting(span -> text.substring(span.begin(), span.end()))
        .isEqualTo(List.of(first, second));
  }

  @Test
  void whatGoesOnForThousandsOfWordsIsCutBetweenTwo() {
    String text = "agreed to sign, ".repeat(1_000) + "they said. He left.";
    List<Span> found = new SentenceSplitter(RuleSet.builtIn()).split(text, 0, text.length());
    assertThat(found).hasSize(5);
    assertThat(found).allSatisfy(span -> assertThat(span.end() - span.begin()).isLessThan(4_010));
    assertThat(found)
        .extracting(span -> text.substring(span.begin(), span.end()))
        .allMatch(sentence -> sentence.matches("(agreed|to|sign,|He) .*(agreed|to|sign,|[.])"));
  }
}

package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void rowOfPointsHoweverLongEndsOneSentence() {
    String first = "He waited" + ".".repeat(200_000);
    String second = "Then he left.";
    String text = first + " " + second;
    assertThat(new Sentences(RuleSet.builtIn()).split(text, 0, text.length()))
        .extracting(span -> text.substring(span.begin(), span.end()))
        .isEqualTo(List.of(first, second));
  }
}

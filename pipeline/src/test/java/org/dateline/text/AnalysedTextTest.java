package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.Test;

class AnalysedTextTest {
  @Test
  void everyPlaceIsOfTheLastParagraphThatHasBegun() {
    AnalysedText text =
        new TextAnalyser(RuleSet.builtIn()).analysePlain("One.\n\nTwo.\n\nThree.\n\nFour.");
    for (int place = 0; place < text.text().length(); place++) {
      String expected = text.paragraphs().get(0).id();
      for (TextParagraph paragraph : text.paragraphs()) {
        expected = paragraph.span().begin() <= place ? paragraph.id() : expected;
      }
      assertThat(text.paragraphIdAt(place)).isEqualTo(expected);
    }
    assertThat(List.of("One", "Two", "Three", "Four"))
        .extracting(word -> text.paragraphIdAt(text.text().indexOf(word)))
        .isEqualTo(List.of("p0", "p1", "p2", "p3"));
  }
}

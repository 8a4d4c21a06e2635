package org.dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.nlp.Document.ParagraphSpan;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.Test;

class DocumentTest {
  @Test
  void everyWordIsOfTheLastParagraphThatHasBegun() {
    Document text =
        new DocumentParser(RuleSet.builtIn()).parsePlain("One.\n\nTwo.\n\nThree.\n\nFour.");
    for (int token = 0; token < text.tokens().size(); token++) {
      int place = text.tokens().begin(token);
      String expected = text.paragraphs().get(0).id();
      for (ParagraphSpan paragraph : text.paragraphs()) {
        expected = paragraph.span().begin() <= place ? paragraph.id() : expected;
      }
      assertThat(idOf(text, token)).isEqualTo(expected);
    }
    assertThat(List.of("One", "Two", "Three", "Four"))
        .extracting(word -> idOf(text, text.tokens().firstAt(text.text().indexOf(word))))
        .isEqualTo(List.of("p0", "p1", "p2", "p3"));
  }

  private static String idOf(Document text, int token) {
    return text.paragraphId(text.sentenceOf(token));
  }
}

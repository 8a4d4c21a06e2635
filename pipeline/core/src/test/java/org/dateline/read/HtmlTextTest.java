package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Port workers of <Li Harbour Holdings Ltd> struck.\n\nTalks go on.",
        "Northern Oil Co <P> said it raised prices.\n\nSouthern Rail <BR> did not.",
        "Ada Bank <A> and Bela Bank <B> merged; <U> fell, <I.N> rose.",
        "The value x <b and y> c is one of <Table Bay Ltd>.",
        "A < B, 3 <4 and <quoted@mail.example>",
      })
  void namesAndTickersInAngleBracketsAreText(String text) {
    assertThat(HtmlText.plain(text)).isEqualTo(text);
  }

  @Test
  void paragraphsOfHtmlAreApart() {
    assertThat(HtmlText.plain("<p>One.</p><p>Two.</p>")).isEqualTo("One.\n\nTwo.");
    assertThat(HtmlText.plain("One.<p>Two.<p>Three.")).isEqualTo("One.\n\nTwo.\n\nThree.");
    assertThat(HtmlText.plain("One. <P>Two. <P>Three.")).isEqualTo("One.\n\nTwo.\n\nThree.");
    assertThat(HtmlText.plain("One.<BR><BR>Two.")).isEqualTo("One.\n\nTwo.");
    assertThat(HtmlText.plain("One.<br />Two.")).isEqualTo("One.\n\nTwo.");
    assertThat(HtmlText.plain("<p class='a'>One.")).isEqualTo("One.");
  }

  @Test
  void tagsWithinALineGo() {
    assertThat(HtmlText.plain("It <b>was</b> <a href=\"/x\">agreed</a>."))
        .isEqualTo("It was agreed.");
    assertThat(HtmlText.plain("It was <st1:place w:st=\"on\">Ulm</st1:place> in <i>May</i>."))
        .isEqualTo("It was Ulm in May.");
  }

  @Test
  void namesInAngleBracketsStayInHtml() {
    assertThat(HtmlText.plain("<p>Ltd <KUMA.TOK> and <Ulm Bank of Ulm> sold it.</p>"))
        .isEqualTo("Ltd <KUMA.TOK> and <Ulm Bank of Ulm> sold it.");
  }

  @Test
  void scriptsGoWithTheirText() {
    assertThat(HtmlText.plain("<p>One.</p><script async src='x.js'>var a;</script>"))
        .isEqualTo("One.");
  }
}

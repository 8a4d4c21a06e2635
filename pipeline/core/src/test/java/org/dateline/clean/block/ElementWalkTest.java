package org.dateline.clean.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ElementWalkTest {
  private static final class Record implements ElementWalk.Visitor {
    private final StringBuilder seen = new StringBuilder();

    @Override
    public void text(String text) {
      seen.append(text);
    }

    @Override
    public boolean open(Element element) {
      seen.append('<').append(element.normalName()).append('>');
      return !element.hasClass("skip");
    }

    @Override
    public void close(Element element) {
      seen.append("</").append(element.normalName()).append('>');
    }
  }

  private static String walked(String body) {
    Record record = new Record();
    ElementWalk.over(Jsoup.parse(body).body(), record);
    return record.seen.toString();
  }

  @Test
  void comesToElementsAndTextsInOrder() {
    assertThat(walked("<p>a<b>c</b>d</p><!-- no --><hr>e"))
        .isEqualTo("<body><p>a<b>c</b>d</p><hr></hr>e</body>");
  }

  @Test
  void leavesOutWhatIsNotGoneInto() {
    assertThat(walked("<p class=skip>a<b>c</b></p>d")).isEqualTo("<body><p>d</body>");
    assertThat(walked("").length()).isEqualTo("<body></body>".length());
  }

  @Test
  void goesAsDeepAsThePage() {
    Document page = Jsoup.parse("<body></body>");
    Element inner = page.body();
    for (int i = 0; i < 10_000; i++) {
      inner = inner.appendElement("i");
    }
    inner.appendText("deep");
    Record record = new Record();
    ElementWalk.over(page.body(), record);
    assertThat(record.seen).contains("<i>deep</i>").hasSize(2 * 10_000 * 3 + 10_000 + 17);
  }
}

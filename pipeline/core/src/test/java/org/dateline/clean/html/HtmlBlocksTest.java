package org.dateline.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlBlocksTest {
  private final HtmlBlocks blocks = new HtmlBlocks(RuleSet.builtIn());

  private List<String> texts(String html) {
    return blocks.cut(Jsoup.parse(html)).stream().map(Block::getText).toList();
  }

  @Test
  void collapsesWhiteSpaceAndKeepsInlineMarkupTogether() {
    assertThat(texts("<p>The  <b>min</b>ister\n <a href=x>signed</a>&nbsp;it.</p>"))
        .containsExactly("The minister signed it.");
  }

  @Test
  void twoLineBreaksCutOneDoesNot() {
    assertThat(texts("<div>One<br>line.<br> <br>Another.</div>"))
        .containsExactly("One line.", "Another.");
  }

  @Test
  void keepsFurnitureAndDropsScripts() {
    assertThat(
            texts(
                "<nav><ul><li>Home<li>World</ul></nav><script>var a;</script><style>b{}</style>"
                    + "<p>Story.</p><textarea>no</textarea><footer>Imprint</footer>"))
        .containsExactly("Home", "World", "Story.", "Imprint");
  }

  @Test
  void textBesideABlockIsABlockOfItsOwn() {
    assertThat(texts("<div>Before <p>within</p> after</div>"))
        .containsExactly("Before", "within", "after");
  }

  @Test
  void dropsControlCharacters() {
    assertThat(texts("<p>A\u0000B\u0007C\u200bD</p>")).hasSize(1).doesNotContain("A\u0000B");
  }

  @Test
  void footnoteMarksOfAPagesOwnMakingStayInTheParagraph() {
    assertThat(texts("<p>Sleep helps (<note-mark>1</note-mark>).</p>"))
        .containsExactly("Sleep helps (1).");
  }

  @Test
  void linkShareCountsLinkedCharacters() {
    Block block = blocks.cut(Jsoup.parse("<p>abcde<a href=x>fghij</a></p>")).get(0);
    assertThat(DomFeature.LINK_SHARE.of(DomFeature.all(block))).isEqualTo(0.5f);
    assertThat(DomFeature.LINKS.of(DomFeature.all(block))).isEqualTo(1f);
  }

  @Test
  void anEntrysCategoriesSayNothingOfItsText() {
    String html = "<div class='hentry category-comment tag-ads'><p class=share>Text.</p></div>";
    String rest = "<p>Something else that most of the page is made of.</p>";
    assertThat(blocks.cut(Jsoup.parse(html + rest)).get(0).getHints()).isEqualTo("ARTICLE SHARE");
  }

  @Test
  void anEmptyPageHasNoBlocks() {
    assertThat(texts("")).isEmpty();
  }
}

package org.dateline.clean.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dateline.schema.Block;
import org.dateline.schema.Evidence;
import org.dateline.schema.Page;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  @Test
  void whatTheRecordGivesComesFirst() {
    Page page =
        PagesForTests.read(
            PagesForTests.record("<p>Text.</p>")
                .setUrl("https://www.Example.org/a")
                .setTitle("A title")
                .setPublished("2004-05")
                .setByline(List.of("Ann Lee", "Bo Roe"))
                .build());
    assertThat(page.getSite()).isEqualTo("example.org");
    assertThat(page.getEvidence())
        .containsExactly(
            new Evidence("title", "given", "A title"),
            new Evidence("published", "given", "2004-05"),
            new Evidence("author", "given", "Ann Lee"),
            new Evidence("author", "given", "Bo Roe"));
  }

  @Test
  void nestingOverTheBoundIsRefusedByName() {
    assertThatThrownBy(() -> PagesForTests.read("<div>".repeat(20_000) + "deep"))
        .isInstanceOf(PageTooLargeException.class)
        .hasMessageContaining("depth");
  }

  @Test
  void nestingBelowTheBoundIsRead() {
    Page page = PagesForTests.read("<div>".repeat(2_000) + "<p>Deep down.</p>");
    assertThat(page.getBlocks()).extracting(Block::getText).containsExactly("Deep down.");
  }

  @Test
  void tooManyTagsAreRefusedByName() {
    assertThatThrownBy(() -> PagesForTests.read("<b>".repeat(BoundedParser.MOST_NODES + 1)))
        .isInstanceOf(PageTooLargeException.class)
        .hasMessageContaining("nodes");
  }

  @Test
  void tenMegabytesOfScriptDoNotMatter() {
    String script = "<script>" + "var a = \"x<y\";".repeat(750_000) + "</script>";
    Page page = PagesForTests.read("<p>Before.</p>" + script + "<p>After.</p>");
    assertThat(page.getBlocks()).extracting(Block::getText).containsExactly("Before.", "After.");
  }

  @Test
  void brokenMarkupIsRead() {
    Page page = PagesForTests.read("<p>One<p><b>Two</i></p></div><table><tr><p>Three</table><p");
    assertThat(page.getBlocks())
        .extracting(Block::getText)
        .containsExactlyInAnyOrder("One", "Two", "Three");
  }

  @Test
  void nulCharactersAreDropped() {
    Page page = PagesForTests.read("\u0000<p>A\u0000 story\u0000.</p>");
    assertThat(page.getBlocks()).hasSize(1);
    assertThat(page.getBlocks().get(0).getText()).doesNotContain("\u0000").contains("story");
  }

  @Test
  void anEmptyPageSaysSo() {
    assertThat(PagesForTests.read("").getNoArticle()).isEqualTo("empty");
    assertThat(PagesForTests.read("<script>x</script>").getNoArticle()).isEqualTo("empty");
  }
}

package org.dateline.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.RemovalReason;
import org.dateline.clean.block.Verdict;
import org.dateline.schema.Page;
import org.junit.jupiter.api.Test;

class HtmlJudgeTest {
  private static final List<String> STORY =
      List.of(
          "Delegations of both countries met in the harbour town on Tuesday, and after nine hours"
              + " of talks they agreed to open the northern ferry line again in the spring.",
          "The line had been closed for two years because the sides could not agree on who would"
              + " inspect the freight, and traders on both shores had asked for a solution.",
          "\u201cWe have found a way that suits everyone,\u201d the head of the port office said"
              + " after the meeting, adding that the first ship would sail in April.",
          "Fishermen remain doubtful, since an earlier promise of the same kind was not kept.");

  private static String paragraphs(List<String> texts) {
    return "<p>" + String.join("</p><p>", texts) + "</p>";
  }

  private static Page page() {
    return PagesForTests.read(PagesForTests.site("Ferry line to open again", paragraphs(STORY)));
  }

  @Test
  void keepsTheStoryAlone() {
    assertThat(PagesForTests.kept(page())).containsExactlyElementsOf(STORY);
    assertThat(PagesForTests.noArticle(page())).isNull();
  }

  @Test
  void everyBlockHasAVerdictAndEveryRemovedOneAReason() {
    Page page = page();
    List<Verdict> verdicts = PagesForTests.judge(page);
    assertThat(verdicts).hasSameSizeAs(page.getBlocks());
    assertThat(verdicts).allMatch(verdict -> verdict.isKept() == (verdict.reason() == null));
  }

  @Test
  void whatTheSiteRepeatsIsFurniture() {
    Page page = page();
    int last = texts(page).indexOf(STORY.get(3));
    List<Verdict> verdicts = PagesForTests.judge(page, Map.of(), Set.of(last));
    assertThat(verdicts.get(last).kind()).isEqualTo(BlockKind.BOILERPLATE);
    assertThat(verdicts.get(last).reason()).isEqualTo(RemovalReason.SITE_REPEATS.text());
  }

  @Test
  void blocksKnownFromMetadataAreOut() {
    Page page = page();
    int first = texts(page).indexOf(STORY.get(0));
    Verdict verdict =
        PagesForTests.judge(page, Map.of(first, BlockKind.BYLINE), Set.of()).get(first);
    assertThat(verdict.kind()).isEqualTo(BlockKind.BYLINE);
    assertThat(verdict.reason()).isEqualTo(RemovalReason.METADATA.text());
  }

  @Test
  void captionsAndLinksBetweenParagraphsAreOut() {
    String story =
        paragraphs(STORY.subList(0, 2))
            + "<figure><img src=x><figcaption>The empty pier in winter. Photo: Example"
            + "</figcaption></figure><p>Read more: <a href=/x>Who pays for the pier?</a></p>"
            + paragraphs(STORY.subList(2, 4));
    Page page = PagesForTests.read(PagesForTests.site("Ferry line to open again", story));
    assertThat(PagesForTests.kept(page)).containsExactlyElementsOf(STORY);
    int caption = texts(page).indexOf("The empty pier in winter. Photo: Example");
    assertThat(PagesForTests.judge(page).get(caption).kind()).isEqualTo(BlockKind.CAPTION);
  }

  @Test
  void otherStoriesUnderAHeadingAtTheEndAreOut() {
    String story =
        paragraphs(STORY)
            + "<h3>You may also like</h3><ul><li>A short item about the weather</li>"
            + "<li>Another item about the market</li></ul>";
    Page page = PagesForTests.read(PagesForTests.site("Ferry line to open again", story));
    assertThat(PagesForTests.kept(page)).containsExactlyElementsOf(STORY);
  }

  @Test
  void storiesInOtherScriptsAreFound() {
    List<String> story =
        List.of(
            "\u4e21\u56fd\u306e\u4ee3\u8868\u56e3\u306f\u706b\u66dc\u65e5\u3001\u6e2f\u753a\u3067\u4f1a\u8ac7\u3057\u3001\u4e5d\u6642\u9593\u306b\u53ca\u3076\u5354\u8b70\u306e\u672b\u3001\u6625\u306b\u5317\u90e8\u822a\u8def\u3092\u518d\u958b\u3059\u308b\u3053\u3068\u3067\u5408\u610f\u3057\u305f\u3002",
            "\u822a\u8def\u306f\u8ca8\u7269\u306e\u691c\u67fb\u3092\u3081\u3050\u308b\u5bfe\u7acb\u304b\u3089\u4e8c\u5e74\u9593\u9589\u9396\u3055\u308c\u3066\u304a\u308a\u3001\u4e21\u5cb8\u306e\u696d\u8005\u304c\u89e3\u6c7a\u3092\u6c42\u3081\u3066\u3044\u305f\u3002",
            "\u6700\u521d\u306e\u8239\u306f\u56db\u6708\u306b\u51fa\u822a\u3059\u308b\u4e88\u5b9a\u3060\u3068\u3001\u6e2f\u6e7e\u5c40\u9577\u306f\u4f1a\u8ac7\u5f8c\u306b\u8a18\u8005\u56e3\u306b\u8a9e\u3063\u305f\u3002");
    Page page =
        PagesForTests.read(
            PagesForTests.site(
                "\u5317\u90e8\u822a\u8def\u3001\u6625\u306b\u518d\u958b\u3078", paragraphs(story)));
    assertThat(PagesForTests.kept(page)).containsExactlyElementsOf(story);
  }

  @Test
  void aVeryShortStoryIsKept() {
    String story = "<p>A fire in the old mill was put out on Friday; nobody was hurt.</p>";
    Page page = PagesForTests.read(PagesForTests.site("Fire in old mill", story));
    assertThat(PagesForTests.kept(page)).hasSize(1).first().asString().contains("old mill was");
    assertThat(PagesForTests.noArticle(page)).isNull();
  }

  @Test
  void menusAloneAreNoArticle() {
    Page page = PagesForTests.read(PagesForTests.site("Example Times", ""));
    assertThat(PagesForTests.noArticle(page)).isIn("no_text", "index_page");
  }

  @Test
  void teasersAreAnIndexPage() {
    StringBuilder teasers = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      teasers.append("<div class=teaser><h2><a href=/a").append(i).append(">Headline number ");
      teasers.append(i).append(" of the day</a></h2><p>").append(STORY.get(i % 4));
      teasers.append("</p></div>");
    }
    Page page = PagesForTests.read(PagesForTests.site("News of the day", teasers.toString()));
    assertThat(PagesForTests.noArticle(page)).isEqualTo("index_page");
  }

  @Test
  void anErrorPageIsNamed() {
    String story = "<p>The page that you are looking for may have been moved or deleted.</p>";
    Page page = PagesForTests.read(PagesForTests.site("404 - Page not found", story));
    assertThat(PagesForTests.noArticle(page)).isEqualTo("error_page");
  }

  @Test
  void aGalleryIsNamed() {
    StringBuilder pictures = new StringBuilder("<p>The old harbour, as our readers saw it.</p>");
    for (int i = 0; i < 8; i++) {
      pictures.append("<figure><img src=p").append(i).append(".jpg><figcaption>Boats at pier ");
      pictures.append(i).append(". Anna Berg/Harbour Press</figcaption></figure>");
    }
    Page page =
        PagesForTests.read(PagesForTests.site("In pictures: the harbour", pictures.toString()));
    assertThat(PagesForTests.noArticle(page)).isEqualTo("gallery");
  }

  @Test
  void aStoryWithPicturesIsNoGallery() {
    Page page =
        PagesForTests.read(PagesForTests.site("In pictures: the harbour", paragraphs(STORY)));
    assertThat(PagesForTests.noArticle(page)).isNull();
  }

  @Test
  void aHeadingBesideAShortStoryDoesNotNameThePage() {
    String story =
        "<p>A fire in the old mill was put out on Friday; nobody was hurt.</p>"
            + "<div class=sidebar><h3>Archives</h3><ul><li><a href=/1>May</a></ul></div>";
    Page page = PagesForTests.read(PagesForTests.site("Fire in old mill", story));
    assertThat(PagesForTests.noArticle(page)).isNull();
  }

  private static List<String> texts(Page page) {
    return page.getBlocks().stream().map(block -> block.getText()).toList();
  }
}

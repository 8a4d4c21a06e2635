package org.dateline.clean.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.Verdict;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Media;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.jspecify.annotations.Nullable;

/** Reads and judges pages that tests write. */
final class PagesForTests {
  private static final HtmlPage READER = new HtmlPage(RuleSet.builtIn(), (doc, url) -> List.of());
  private static final HtmlJudge JUDGE = new HtmlJudge(RuleSet.builtIn());

  private PagesForTests() {}

  static RawRecord.Builder record(String html) {
    return RawRecord.newBuilder()
        .setArticleId("a1")
        .setSourceUri("pages/a.html")
        .setRecordOffset(0)
        .setFormat("HTML")
        .setCharset("UTF-8")
        .setMedia(Media.HTML)
        .setContent(html);
  }

  static Page read(String html) {
    return READER.read(record(html).build());
  }

  static Page read(RawRecord record) {
    return READER.read(record);
  }

  static List<Verdict> judge(Page page, Map<Integer, BlockKind> kinds, Set<Integer> repeated) {
    return judged(page, kinds, repeated).verdicts();
  }

  private static HtmlJudge.Judged judged(
      Page page, Map<Integer, BlockKind> kinds, Set<Integer> repeated) {
    ArticleMetadata metadata =
        new ArticleMetadata(
            null, List.of(), null, null, null, null, null, null, null, null, kinds::get);
    return JUDGE.judge(page, metadata, repeated);
  }

  static List<Verdict> judge(Page page) {
    return judge(page, Map.of(), Set.of());
  }

  static @Nullable String noArticle(Page page) {
    return judged(page, Map.of(), Set.of()).noArticle();
  }

  /** The texts of the blocks that are kept. */
  static List<String> kept(Page page) {
    List<Verdict> verdicts = judge(page);
    return IntStream.range(0, verdicts.size())
        .filter(i -> verdicts.get(i).isKept())
        .mapToObj(i -> page.getBlocks().get(i).getText())
        .toList();
  }

  /** A page of a made-up site around a story. */
  static String site(String title, String story) {
    StringBuilder menu = new StringBuilder();
    for (String name : List.of("Home", "World", "Business", "Sport", "Culture", "Weather")) {
      menu.append("<li><a href='/").append(name).append("'>").append(name).append("</a></li>");
    }
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      more.append("<li><a href='/s").append(i).append("'>Another story number ").append(i);
      more.append(" that readers may open</a></li>");
    }
    return "<html><head><title>"
        + title
        + " - Example Times</title></head><body><header><nav><ul>"
        + menu
        + "</ul></nav></header><main><article><h1>"
        + title
        + "</h1>"
        + story
        + "</article></main><aside class=sidebar><h3>Most read</h3><ul>"
        + more
        + "</ul></aside><footer><p>Copyright Example Times. All rights reserved. <a href=/p>Privacy"
        + " policy</a></p></footer></body></html>";
  }
}

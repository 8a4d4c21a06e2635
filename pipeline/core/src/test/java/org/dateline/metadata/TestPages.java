package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.LinePrefilter;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.dateline.schema.Evidence;
import org.dateline.schema.Media;
import org.dateline.schema.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Makes pages for tests and chooses their metadata. */
final class TestPages {
  static final RuleSet RULES = RuleSet.builtIn();
  private static final HtmlEvidence EVIDENCE = new HtmlEvidence(RULES);
  private static final MetadataChooser CHOOSER = new MetadataChooser(RULES);

  private TestPages() {}

  static ArticleMetadata html(String html) {
    return html(html, null, null);
  }

  static ArticleMetadata html(String html, @Nullable String url, @Nullable String capturedAt) {
    return CHOOSER.choose(htmlPage(html, url, capturedAt), LinePrefilter.NONE);
  }

  static MetadataReport explain(String html) {
    return CHOOSER.explain(htmlPage(html, null, null), LinePrefilter.NONE);
  }

  static MetadataReport explainText(List<Evidence> given, String... lines) {
    return CHOOSER.explain(textPage(given, null, lines), LinePrefilter.NONE);
  }

  private static Page htmlPage(String html, @Nullable String url, @Nullable String capturedAt) {
    Document document = Jsoup.parse(html);
    List<Block> blocks = new ArrayList<>();
    for (var element : document.select("h1,h2,p,div:not(:has(*)),time,span")) {
      blocks.add(new Block(element.text(), element.normalName(), "", List.of()));
    }
    return page(Media.HTML, EVIDENCE.collect(document, url), blocks, url, capturedAt);
  }

  static ArticleMetadata text(String... lines) {
    return text(List.of(), null, lines);
  }

  static ArticleMetadata text(List<Evidence> given, @Nullable String capturedAt, String... lines) {
    return CHOOSER.choose(textPage(given, capturedAt, lines), LinePrefilter.NONE);
  }

  private static Page textPage(List<Evidence> given, @Nullable String capturedAt, String... lines) {
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      blocks.add(new Block(line, "", "", List.of()));
    }
    return page(Media.TEXT, given, blocks, null, capturedAt);
  }

  private static Page page(
      Media media,
      List<Evidence> evidence,
      List<Block> blocks,
      @Nullable String url,
      @Nullable String capturedAt) {
    return Page.newBuilder()
        .setArticleId("a1")
        .setSourceUri("test")
        .setRecordOffset(0)
        .setFormat(media.name())
        .setCharset("UTF-8")
        .setMedia(media)
        .setEvidence(evidence)
        .setBlocks(blocks)
        .setUrl(url)
        .setCapturedAt(capturedAt)
        .build();
  }
}

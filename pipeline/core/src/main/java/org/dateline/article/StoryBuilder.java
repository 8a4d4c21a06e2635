package org.dateline.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.PageStart;
import org.dateline.clean.block.Verdict;
import org.dateline.schema.Article;
import org.dateline.schema.Block;
import org.dateline.schema.Page;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;
import org.dateline.util.NormalForm;
import org.jspecify.annotations.Nullable;

/** Builds a story from a page, its metadata and the verdict on each block. */
final class StoryBuilder {
  private static final String BREAK = "\n\n";
  private static final String REPEATED = "repeated_in_article";

  private final Page page;
  private final ArticleMetadata metadata;
  private final List<SourceParagraph> paragraphs = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private int codePoints;
  private int kept;
  private int repeated;

  private StoryBuilder(Page page, ArticleMetadata metadata) {
    this.page = page;
    this.metadata = metadata;
  }

  /**
   * The story of a page; without a body paragraph, or with a reason, it is no article and its text
   * is empty.
   *
   * @param ids of the page's blocks, see {@link NormalForm#id}
   */
  static Story build(
      Page page,
      List<String> ids,
      ArticleMetadata metadata,
      List<Verdict> verdicts,
      @Nullable String noArticle) {
    StoryBuilder builder = new StoryBuilder(page, metadata);
    for (int i = 0; i < page.getBlocks().size(); i++) {
      builder.add(ids.get(i), page.getBlocks().get(i), verdicts.get(i), noArticle);
    }
    String reason = noArticle == null && builder.kept == 0 ? "empty" : noArticle;
    return builder.story(builder.text.toString(), reason);
  }

  /** The story of a text that is clean already: paragraphs are given with their places. */
  static Story asIs(
      Page page, ArticleMetadata metadata, String text, List<SourceParagraph> paragraphs) {
    StoryBuilder builder = new StoryBuilder(page, metadata);
    builder.paragraphs.addAll(paragraphs);
    builder.kept = paragraphs.size();
    return builder.story(text, paragraphs.isEmpty() ? "empty" : null);
  }

  private void add(String id, Block block, Verdict verdict, @Nullable String noArticle) {
    boolean body = verdict.isKept();
    if (body && noArticle != null) {
      paragraphs.add(removed(id, block, BlockKind.BOILERPLATE, noArticle));
    } else if (body && !seen.add(id)) {
      repeated++;
      paragraphs.add(removed(id, block, BlockKind.REPEAT, REPEATED));
    } else if (body) {
      paragraphs.add(kept(id, block, verdict.kind()));
    } else {
      paragraphs.add(removed(id, block, verdict.kind(), verdict.reason()));
    }
  }

  private SourceParagraph kept(String id, Block block, BlockKind kind) {
    if (kept++ > 0) {
      text.append(BREAK);
      codePoints += BREAK.length();
    }
    int begin = codePoints;
    text.append(block.getText());
    codePoints += block.getText().codePointCount(0, block.getText().length());
    return new SourceParagraph(id, block.getText(), kind.name(), null, begin, codePoints);
  }

  private static SourceParagraph removed(
      String id, Block block, BlockKind kind, @Nullable String reason) {
    return new SourceParagraph(id, block.getText(), kind.name(), reason, null, null);
  }

  private Story story(String content, @Nullable String noArticle) {
    Article article =
        Article.newBuilder()
            .setArticleId(page.getArticleId())
            .setSourceUri(page.getSourceUri())
            .setRecordOffset(page.getRecordOffset())
            .setRecordId(page.getRecordId())
            .setFormat(page.getFormat())
            .setCharset(page.getCharset())
            .setUrl(metadata.url())
            .setSite(site())
            .setSource(metadata.source())
            .setTitle(metadata.title())
            .setByline(metadata.byline())
            .setAgency(metadata.agency())
            .setDatelinePlace(metadata.datelinePlace())
            .setPublished(metadata.published())
            .setPublishedDate(day(metadata.published()))
            .setPublishedFrom(metadata.publishedFrom())
            .setModified(metadata.modified())
            .setCapturedAt(page.getCapturedAt())
            .setLanguage(metadata.language())
            .setAnalysed(false)
            .setStatus(noArticle == null ? "ARTICLE" : "NO_ARTICLE")
            .setReason(noArticle)
            .setText(content)
            .setParagraphCount(kept)
            .setRemovedParagraphCount(paragraphs.size() - kept - repeated)
            .setRepeatedParagraphCount(repeated)
            .setClusterId(page.getArticleId())
            .setIsRepresentative(true)
            .build();
    return new Story(
        article, paragraphs, List.of(), List.of(), List.of(), page.getWarnings(), Map.of());
  }

  private @Nullable String site() {
    boolean known = Objects.equals(metadata.url(), page.getUrl());
    return known ? page.getSite() : PageStart.site(metadata.url());
  }

  private static @Nullable LocalDate day(@Nullable String published) {
    return published == null || published.length() < 10
        ? null
        : LocalDate.parse(published.substring(0, 10));
  }
}

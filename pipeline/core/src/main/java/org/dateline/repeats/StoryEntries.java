package org.dateline.repeats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.schema.Article;
import org.dateline.schema.Occurrence;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;

/** Takes a story apart: its rows of {@code occurrences}, and entries for what it holds. */
public final class StoryEntries {
  private final ParagraphEntries paragraphs;
  private final ArticleEntries articles;

  /** Near repeats are looked for or not. */
  public StoryEntries(RepeatOptions options) {
    paragraphs = new ParagraphEntries(options);
    articles = new ArticleEntries(options);
  }

  /** Sends what a story holds. */
  public void take(Story story, StageOutput out) {
    Article article = story.getArticle();
    Id id = Id.parse(article.getArticleId());
    Rank rank = new Rank(Earliness.of(article.getPublished()), id, 0);
    List<SourceParagraph> all = story.getParagraphs();
    for (int i = 0; i < all.size(); i++) {
      out.row(occurrence(article.getArticleId(), i, all.get(i)));
    }
    Map<String, ParagraphFeatures> known =
        new HashMap<>(); // a text of one letter a line has one paragraph
    List<ParagraphFeatures> features =
        all.stream()
            .map(p -> known.computeIfAbsent(p.getParagraphId(), key -> ParagraphFeatures.of(p)))
            .toList();
    out.count("paragraphs_taken", all.size());
    paragraphs.take(all, features, rank, out);
    articles.take(story, features, rank, out);
  }

  /** Sends what is held back: no more stories come. */
  public void finish(StageOutput out) {
    paragraphs.finish(out);
  }

  private static Occurrence occurrence(String articleId, int index, SourceParagraph paragraph) {
    return new Occurrence(
        articleId,
        index,
        paragraph.getParagraphId(),
        paragraph.getKind(),
        paragraph.getReason(),
        paragraph.getBegin(),
        paragraph.getEnd());
  }
}

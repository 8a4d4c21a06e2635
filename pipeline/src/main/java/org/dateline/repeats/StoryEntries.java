package org.dateline.repeats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.schema.Article;
import org.dateline.schema.Occurrence;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;

/** Takes a story apart: its rows of {@code occurrences}, and an entry for each paragraph. */
public final class StoryEntries {
  private final EntryWriter entry = new EntryWriter();

  /** Sends what a story holds. */
  public void take(Story story, Out out) {
    Article article = story.getArticle();
    long published = Earliness.of(article.getPublished());
    Id articleId = Id.parse(article.getArticleId());
    Map<String, Integer> first = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<SourceParagraph> paragraphs = story.getParagraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      SourceParagraph paragraph = paragraphs.get(i);
      out.row(occurrence(article.getArticleId(), i, paragraph));
      first.putIfAbsent(paragraph.getParagraphId(), i);
      counts.merge(paragraph.getParagraphId(), 1, Integer::sum);
    }
    first.forEach(
        (id, index) ->
            paragraph(
                Id.parse(id),
                new Rank(published, articleId, index),
                counts.getOrDefault(id, 1),
                paragraphs.get(index).getText(),
                out));
  }

  private void paragraph(Id id, Rank rank, int count, String text, Out out) {
    entry.clear().putId(id).putRank(rank).putInt(count).putText(text);
    out.send(Grouping.NODES, id, entry);
  }

  private static Occurrence occurrence(String articleId, int index, SourceParagraph paragraph) {
    return Occurrence.newBuilder()
        .setArticleId(articleId)
        .setIndex(index)
        .setParagraphId(paragraph.getParagraphId())
        .setKind(paragraph.getKind())
        .setReason(paragraph.getReason())
        .setBegin(paragraph.getBegin())
        .setEnd(paragraph.getEnd())
        .build();
  }
}

package org.dateline.repeats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.schema.Article;
import org.dateline.schema.Occurrence;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;
import org.dateline.text.NormalForm;

/** Takes a story apart: its rows of {@code occurrences}, and an entry for each paragraph. */
public final class StoryEntries {
  static final int KEYS = Integer.getInteger("keys", 8);
  static final int KEY_GRAM = Integer.getInteger("keygram", 10);
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
    article(story, articleId, new Rank(published, articleId, 0), out);
  }

  private void paragraph(Id id, Rank rank, int count, String text, Out out) {
    CollectNodes.writeParagraph(entry, id, rank, count, text);
    out.send(Grouping.NODES, id.high(), entry);
    String normal = NormalForm.of(text);
    Sketch sketch = Sketch.of(Grams.of(normal, Profile.GRAM));
    for (long key : Keys.of(Grams.of(normal, KEY_GRAM), KEYS, 0)) {
      bucket(key, id, sketch, out);
    }
  }

  private void bucket(long key, Id id, Sketch sketch, Out out) {
    PairInBuckets.write(entry, key, id, sketch);
    out.send(Grouping.BUCKETS, key, entry);
  }

  static final int AKEYS = Integer.getInteger("akeys", 4);
  static final int APKEYS = Integer.getInteger("apkeys", 2);
  static final int AGRAM = Integer.getInteger("agram", 16);

  private void article(Story story, Id id, Rank rank, Out out) {
    Article article = story.getArticle();
    LabelRows.writeArticle(entry, id, article);
    out.send(Grouping.ROWS, id.high(), entry);
    List<Digest.Part> parts = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    long exact = 0;
    int size = 0;
    for (SourceParagraph paragraph : story.getParagraphs()) {
      if (paragraph.getBegin() != null) {
        String normal = NormalForm.of(paragraph.getText());
        long pid = Id.parse(paragraph.getParagraphId()).high();
        long[] grams = Grams.of(normal, Profile.GRAM);
        size += grams.length;
        parts.add(new Digest.Part(pid, Sketch.of(grams)));
        exact = Grams.mix(exact * 31 + pid);
        all.append(all.length() == 0 ? "" : " ").append(normal);
        for (long key : Keys.of(Grams.of(normal, KEY_GRAM), APKEYS, 2000)) {
          bucket(key, id, parts.get(parts.size() - 1).sketch(), out);
        }
      }
    }
    if (parts.isEmpty()) {
      return;
    }
    long[] grams = Grams.of(all.toString(), AGRAM);
    Sketch whole = Sketch.of(grams);
    for (long key : Keys.of(grams, AKEYS, 1000)) {
      bucket(key, id, whole, out);
    }
    Digest digest =
        new Digest(
            exact,
            new Sketch(whole.high(), whole.low(), size),
            parts,
            Numbers.of(all.toString()).hashes(Digest.NUMBERS));
    CollectNodes.writeArticle(entry, id, rank, digest.toBytes());
    out.send(Grouping.NODES, id.high(), entry);
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

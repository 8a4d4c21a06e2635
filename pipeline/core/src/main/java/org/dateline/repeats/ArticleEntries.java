package org.dateline.repeats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.schema.Article;
import org.dateline.schema.Story;
import org.dateline.util.NormalForm;

/** Sends an article: its row, what it is compared by, and the keys that find its like. */
final class ArticleEntries {
  private static final int KEYS = 4;
  private static final int PART_KEYS = 2;

  /** Characters of a gram of the whole text: long ones, as two long texts share many short ones. */
  private static final int GRAM = 16;

  private static final long WHOLE_SPACE = 1000;
  private static final long PART_SPACE = 2000;

  private final boolean near;
  private final EntryWriter entry = new EntryWriter();

  ArticleEntries(RepeatOptions options) {
    near = options.near();
  }

  void take(Story story, List<ParagraphFeatures> features, Rank rank, StageOutput out) {
    Id id = rank.article();
    LabelRows.writeArticle(entry, id, story.getArticle());
    out.send(Grouping.ROWS, id.high(), entry);
    List<ParagraphFeatures> body = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      if (story.getParagraphs().get(i).getBegin() != null) {
        body.add(features.get(i));
      }
    }
    if (!body.isEmpty()) {
      String text = text(body);
      long[] grams = Grams.of(text, GRAM);
      Digest digest = digest(story.getArticle(), body, text, grams);
      CollectNodes.writeArticle(entry, id, new ComparedContent(rank, true, digest.toBytes()));
      out.send(Grouping.NODES, id.high(), entry);
      keys(id, body, grams, digest, out);
    }
  }

  /** Sends an article of an earlier run, which is compared but gets no row. */
  void known(Id id, Article article, List<ParagraphFeatures> body, Rank rank, StageOutput out) {
    String text = text(body);
    long[] grams = Grams.of(text, GRAM);
    Digest digest = digest(article, body, text, grams);
    CollectNodes.writeKnown(entry, id, new ComparedContent(rank, true, digest.toBytes()));
    out.send(Grouping.NODES, id.high(), entry);
    keys(id, body, grams, digest, out);
  }

  private static Digest digest(
      Article article, List<ParagraphFeatures> body, String text, long[] grams) {
    long exact = 0;
    int size = 0;
    List<Digest.Part> parts = new ArrayList<>();
    for (ParagraphFeatures paragraph : body) {
      exact = Grams.mix(exact * 31 + paragraph.id().high());
      size += paragraph.sketch().size();
      if (parts.size() < Digest.PARTS) {
        parts.add(new Digest.Part(paragraph.id().high(), paragraph.sketch()));
      }
    }
    Sketch whole = Sketch.of(grams).sized(size);
    List<Integer> numbers = SmallHashSet.of(TextNumbers.of(text).stream(), Digest.NUMBERS);
    return new Digest(exact, whole, parts, numbers, title(article));
  }

  private static String text(List<ParagraphFeatures> body) {
    return String.join(" ", body.stream().map(ParagraphFeatures::normal).toList());
  }

  private static List<Integer> title(Article article) {
    String title = article.getTitle() == null ? "" : NormalForm.of(article.getTitle());
    return SmallHashSet.of(
        Arrays.stream(title.split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 2),
        Digest.WORDS);
  }

  private void keys(
      Id id, List<ParagraphFeatures> body, long[] grams, Digest digest, StageOutput out) {
    bucket(digest.exact(), id, digest.whole(), KeyKind.WHOLE, out);
    if (near) {
      for (long key : CandidateKeys.of(grams, KEYS, WHOLE_SPACE)) {
        bucket(key, id, digest.whole(), KeyKind.WHOLE, out);
      }
      Set<Id> sent = new HashSet<>();
      for (ParagraphFeatures paragraph : body) {
        if (!sent.add(paragraph.id())) {
          continue;
        }
        for (long key : paragraph.keys(PART_KEYS, PART_SPACE)) {
          bucket(key, id, paragraph.sketch(), KeyKind.PART, out);
        }
      }
    }
  }

  private void bucket(long key, Id id, Sketch sketch, KeyKind kind, StageOutput out) {
    long ofKind = kind.key(key);
    out.send(Grouping.BUCKETS, ofKind, BucketEntries.write(entry, ofKind, id, sketch));
  }
}

package org.dateline.repeats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.repeats.CandidateKeys.KeyKind;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.schema.Article;
import org.dateline.schema.Story;
import org.dateline.util.NormalForm;

/**
 * Sends the entries of an article: its row, its digest, and the keys that find similar articles.
 */
final class ArticleEntries {
  private static final int KEYS = 4;
  private static final int PART_KEYS = 2;

  /**
   * Characters of a gram of the whole text. Long, because two long texts share many short grams.
   */
  private static final int GRAM = 16;

  private static final long WHOLE_SPACE = 1000;
  private static final long PART_SPACE = 2000;

  private final boolean near;
  private final EntryWriter entry = new EntryWriter();

  ArticleEntries(RepeatOptions options) {
    near = options.near();
  }

  /** Sends the entries of a new article. */
  void take(Story story, List<ParagraphFeatures> features, Rank rank, Stage.Output out) {
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
      ArticleDigest digest = digest(story.getArticle(), body, text, grams);
      CollectNodes.writeArticle(entry, id, new ComparedContent(rank, true, digest.toBytes()));
      out.send(Grouping.NODES, id.high(), entry);
      keys(id, body, grams, digest, out);
    }
  }

  /** Sends the entries of an article of an earlier run; it is compared but gets no row. */
  void known(Id id, Article article, List<ParagraphFeatures> body, Rank rank, Stage.Output out) {
    String text = text(body);
    long[] grams = Grams.of(text, GRAM);
    ArticleDigest digest = digest(article, body, text, grams);
    CollectNodes.writeKnown(entry, id, new ComparedContent(rank, true, digest.toBytes()));
    out.send(Grouping.NODES, id.high(), entry);
    keys(id, body, grams, digest, out);
  }

  private static ArticleDigest digest(
      Article article, List<ParagraphFeatures> body, String text, long[] grams) {
    long exact = 0;
    int size = 0;
    List<ArticleDigest.Part> parts = new ArrayList<>();
    for (ParagraphFeatures paragraph : body) {
      exact = Grams.mix(exact * 31 + paragraph.id().high());
      size += paragraph.sketch().size();
      if (parts.size() < ArticleDigest.PARTS) {
        parts.add(new ArticleDigest.Part(paragraph.id().high(), paragraph.sketch()));
      }
    }
    Sketch whole = Sketch.of(grams).sized(size);
    List<Integer> numbers =
        ArticleDigest.hashes(TextNumbers.of(text).stream(), ArticleDigest.NUMBERS);
    return new ArticleDigest(exact, whole, parts, numbers, title(article));
  }

  private static String text(List<ParagraphFeatures> body) {
    return String.join(" ", body.stream().map(ParagraphFeatures::normal).toList());
  }

  private static List<Integer> title(Article article) {
    String title = article.getTitle() == null ? "" : NormalForm.of(article.getTitle());
    return ArticleDigest.hashes(
        Arrays.stream(title.split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 2),
        ArticleDigest.WORDS);
  }

  private void keys(
      Id id, List<ParagraphFeatures> body, long[] grams, ArticleDigest digest, Stage.Output out) {
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

  private void bucket(long key, Id id, Sketch sketch, KeyKind kind, Stage.Output out) {
    long ofKind = kind.key(key);
    out.send(Grouping.BUCKETS, ofKind, BucketEntries.write(entry, ofKind, id, sketch));
  }
}

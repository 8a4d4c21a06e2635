package org.dateline.repeats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.schema.Article;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Paragraph;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;

/**
 * The first step of the search: turns stories into rows of {@code occurrences} and into entries for
 * the groupings, and rows of an earlier run into entries alone.
 *
 * <p>Known rows are compared with the new stories and get no row again. Their clusters keep their
 * ids: a known representative ranks before all that is new, whatever its date.
 */
public final class StoryEntries {
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

  private final ParagraphEntries paragraphs;
  private final ArticleEntries articles;
  private final EntryWriter entry = new EntryWriter();

  /** Sends keys for near repeats only if the options ask for them. */
  public StoryEntries(RepeatOptions options) {
    paragraphs = new ParagraphEntries(options);
    articles = new ArticleEntries(options);
  }

  /** Sends the rows and entries of a story; some entries wait for {@link #finish}. */
  public void take(Story story, Stage.Output out) {
    Article article = story.getArticle();
    Id id = Id.parse(article.getArticleId());
    Rank rank = new Rank(Rank.dateKey(article.getPublished()), id, 0);
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

  /** Sends the entries that were held back. Must be called after the last story of a bundle. */
  public void finish(Stage.Output out) {
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

  /** Sends the entries of a paragraph row of an earlier run. */
  public void takeKnown(Paragraph row, Stage.Output out) {
    Id id = Id.parse(row.getParagraphId());
    Id cluster = Id.parse(row.getClusterId());
    byte[] text = row.getText().getBytes(StandardCharsets.UTF_8);
    paragraphs.known(
        ParagraphFeatures.of(row.getText()),
        new ComparedContent(knownRank(id, cluster), false, text),
        out);
    joinKnown(id, cluster, out);
  }

  /** Sends the entries of an article row of an earlier run. */
  public void takeKnown(Article row, Stage.Output out) {
    Id id = Id.parse(row.getArticleId());
    Id cluster = Id.parse(row.getClusterId());
    List<ParagraphFeatures> body =
        Arrays.stream(BLANK_LINE.split(row.getText().strip()))
            .filter(text -> !text.isBlank())
            .map(ParagraphFeatures::of)
            .toList();
    if (!body.isEmpty()) {
      articles.known(id, row, body, knownRank(id, cluster), out);
    }
    joinKnown(id, cluster, out);
  }

  private static Rank knownRank(Id id, Id cluster) {
    return new Rank(Long.MIN_VALUE, cluster, id.equals(cluster) ? 0 : 1);
  }

  /** Sends the link of a known member and its representative, in both directions. */
  private void joinKnown(Id id, Id cluster, Stage.Output out) {
    if (!id.equals(cluster)) {
      Rank rank = knownRank(id, cluster);
      Rank first = knownRank(cluster, cluster);
      for (Id at : List.of(id, cluster)) {
        out.send(Grouping.ROUND_1, at.high(), JoinStars.write(entry, id, rank, cluster, first));
        out.send(Grouping.ROUND_1, at.high(), JoinStars.write(entry, cluster, first, id, rank));
      }
    }
  }
}

package org.dateline.repeats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.schema.Article;
import org.dateline.schema.Paragraph;

/**
 * Takes rows of an earlier run: they are compared with the new ones and get no rows again, and
 * their clusters go on under the ids that they have.
 *
 * <p>So a known representative stands before all that is new, whatever its date.
 */
public final class KnownEntries {
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

  private final ParagraphEntries paragraphs;
  private final ArticleEntries articles;
  private final EntryWriter entry = new EntryWriter();

  /** With the options of this run. */
  public KnownEntries(RepeatOptions options) {
    paragraphs = new ParagraphEntries(options);
    articles = new ArticleEntries(options);
  }

  /** Sends a row of paragraphs. */
  public void take(Paragraph row, StageOutput out) {
    Id id = Id.parse(row.getParagraphId());
    Id cluster = Id.parse(row.getClusterId());
    byte[] text = row.getText().getBytes(StandardCharsets.UTF_8);
    paragraphs.known(
        ParagraphFeatures.of(row.getText()),
        new ComparedContent(rank(id, cluster), false, text),
        out);
    join(id, cluster, out);
  }

  /** Sends a row of articles. */
  public void take(Article row, StageOutput out) {
    Id id = Id.parse(row.getArticleId());
    Id cluster = Id.parse(row.getClusterId());
    List<ParagraphFeatures> body =
        Arrays.stream(BLANK_LINE.split(row.getText().strip()))
            .filter(text -> !text.isBlank())
            .map(ParagraphFeatures::of)
            .toList();
    if (!body.isEmpty()) {
      articles.known(id, row, body, rank(id, cluster), out);
    }
    join(id, cluster, out);
  }

  private static Rank rank(Id id, Id cluster) {
    return new Rank(Long.MIN_VALUE, cluster, id.equals(cluster) ? 0 : 1);
  }

  /** Both ends agree that a known member belongs to its cluster's representative. */
  private void join(Id id, Id cluster, StageOutput out) {
    if (!id.equals(cluster)) {
      Rank rank = rank(id, cluster);
      Rank first = rank(cluster, cluster);
      for (Id at : List.of(id, cluster)) {
        out.send(Grouping.ROUND_1, at.high(), JoinStars.write(entry, id, rank, cluster, first));
        out.send(Grouping.ROUND_1, at.high(), JoinStars.write(entry, cluster, first, id, rank));
      }
    }
  }
}

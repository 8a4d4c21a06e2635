package org.dateline.repeats;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.schema.SourceParagraph;

/** Sends the paragraphs of an article, each distinct one once. */
final class ParagraphEntries {
  /** A pair whose keys agree in two places of five is found by one of eight in 98 of 100 cases. */
  private static final int KEYS = 8;

  private static final long SPACE = 0;

  private static final int REMEMBERED = 1 << 16;

  private final boolean near;
  private final Set<Id> sent = new HashSet<>();
  private final EntryWriter entry = new EntryWriter();

  ParagraphEntries(RepeatOptions options) {
    near = options.near();
  }

  void take(List<SourceParagraph> all, List<Features> features, Rank article, Out out) {
    Map<Id, Integer> counts = new LinkedHashMap<>();
    features.forEach(paragraph -> counts.merge(paragraph.id(), 1, Integer::sum));
    for (int i = 0; i < all.size(); i++) {
      Integer count = counts.remove(features.get(i).id());
      if (count != null) {
        Rank rank = new Rank(article.published(), article.article(), i);
        send(features.get(i), rank, count, all.get(i).getText(), out);
      }
    }
  }

  private void send(Features paragraph, Rank rank, int count, String text, Out out) {
    Id id = paragraph.id();
    CollectNodes.writeParagraph(entry, id, rank, count, text);
    out.send(Grouping.NODES, id.high(), entry);
    if (isNew(id)) {
      keys(paragraph, out);
    }
  }

  /** Sends a paragraph of an earlier run, which is compared but gets no row. */
  void known(Features paragraph, Content content, Out out) {
    CollectNodes.writeKnown(entry, paragraph.id(), content);
    out.send(Grouping.NODES, paragraph.id().high(), entry);
    keys(paragraph, out);
  }

  private void keys(Features paragraph, Out out) {
    Id id = paragraph.id();
    if (near) {
      for (long key : paragraph.keys(KEYS, SPACE)) {
        PairInBuckets.write(entry, key, id, paragraph.sketch(), false);
        out.send(Grouping.BUCKETS, key, entry);
      }
    }
  }

  /** False for most of what was sent before: a line of a page may stand in every article. */
  private boolean isNew(Id id) {
    if (sent.size() >= REMEMBERED) {
      sent.clear();
    }
    return sent.add(id);
  }
}

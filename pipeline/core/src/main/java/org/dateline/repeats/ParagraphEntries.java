package org.dateline.repeats;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.repeats.CandidateKeys.KeyKind;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.schema.SourceParagraph;

/**
 * Sends the entries of paragraphs. Equal paragraphs are counted here first, so that a line that is
 * in every article of a site costs one entry and not thousands.
 */
final class ParagraphEntries {
  /**
   * Number of keys. If two texts have 40 % of their grams in common, at least one of eight keys is
   * equal in 98 of 100 cases.
   */
  private static final int KEYS = 8;

  private static final long SPACE = 0;

  /** How many different paragraphs are held back to be counted. */
  private static final int HELD = 1 << 14;

  private final boolean near;
  private final Map<Id, Tally> held = new HashMap<>();
  private final EntryWriter entry = new EntryWriter();

  ParagraphEntries(RepeatOptions options) {
    near = options.near();
  }

  void take(
      List<SourceParagraph> all, List<ParagraphFeatures> features, Rank article, Stage.Output out) {
    Map<Id, Integer> counts = new LinkedHashMap<>();
    features.forEach(paragraph -> counts.merge(paragraph.id(), 1, Integer::sum));
    for (int i = 0; i < all.size(); i++) {
      Integer count = counts.remove(features.get(i).id());
      if (count != null) {
        Rank rank = new Rank(article.published(), article.article(), i);
        take(features.get(i), Tally.of(rank, count, all.get(i).getText()), out);
      }
    }
  }

  private void take(ParagraphFeatures paragraph, Tally tally, Stage.Output out) {
    Tally before = held.get(paragraph.id());
    if (before != null) {
      before.add(tally);
      return;
    }
    if (held.size() >= HELD) {
      finish(out);
    }
    held.put(paragraph.id(), tally);
    keys(paragraph, out);
  }

  /** Sends the paragraphs that were held back. */
  void finish(Stage.Output out) {
    held.forEach(
        (id, tally) ->
            out.send(Grouping.NODES, id.high(), CollectNodes.writeParagraph(entry, id, tally)));
    held.clear();
  }

  /** Sends the entries of a paragraph of an earlier run; it is compared but gets no row. */
  void known(ParagraphFeatures paragraph, ComparedContent content, Stage.Output out) {
    CollectNodes.writeKnown(entry, paragraph.id(), content);
    out.send(Grouping.NODES, paragraph.id().high(), entry);
    keys(paragraph, out);
  }

  private void keys(ParagraphFeatures paragraph, Stage.Output out) {
    Id id = paragraph.id();
    if (near) {
      for (long any : paragraph.keys(KEYS, SPACE)) {
        long key = KeyKind.PARAGRAPH.key(any);
        out.send(Grouping.BUCKETS, key, BucketEntries.write(entry, key, id, paragraph.sketch()));
      }
    }
  }
}

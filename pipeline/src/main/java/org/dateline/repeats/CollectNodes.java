package org.dateline.repeats;

import java.util.HashMap;
import java.util.Map;
import org.dateline.schema.Paragraph;

/** The exact tier: counts a paragraph's occurrences and keeps the earliest. */
final class CollectNodes implements Stage {
  private final Map<Id, Tally> tallies = new HashMap<>();

  @Override
  public void add(EntryReader entry, Out out) {
    Id id = entry.nextId();
    tallies
        .computeIfAbsent(id, key -> new Tally())
        .add(entry.nextRank(), entry.nextInt(), entry.nextBytes());
  }

  @Override
  public void finish(Out out) {
    tallies.forEach((id, tally) -> out.row(row(id.toString(), tally)));
  }

  private static Paragraph row(String id, Tally tally) {
    return Paragraph.newBuilder()
        .setParagraphId(id)
        .setText(tally.text())
        .setClusterId(id)
        .setIsRepresentative(true)
        .setOccurrenceCount(tally.occurrences())
        .setArticleCount(tally.articles())
        .setFirstArticleId(tally.first().article().toString())
        .build();
  }
}

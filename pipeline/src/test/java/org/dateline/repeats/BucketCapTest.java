package org.dateline.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** No group grows over its cap, and what a cap cuts is compared all the same. */
class BucketCapTest {
  private static final long KEY = 42;

  /** Keeps the pairs that a stage sends, and its figures. */
  private static final class Pairs implements Out {
    private final Map<Id, Set<Id>> others = new HashMap<>();
    private final Map<String, Long> figures = new HashMap<>();

    @Override
    public void send(Grouping to, long key, EntryWriter entry) {
      EntryReader pair = new EntryReader(entry.toBytes());
      pair.next();
      others.computeIfAbsent(pair.nextId(), id -> new HashSet<>()).add(pair.nextId());
    }

    @Override
    public void row(SpecificRecord row) {
      throw new IllegalStateException("no rows here");
    }

    @Override
    public void count(String name, long number) {
      figures.merge(name, number, Long::sum);
    }

    @Override
    public void size(String name, long number) {
      figures.merge(name, number, Math::max);
    }

    boolean has(Id one, Id other) {
      return others.getOrDefault(one, Set.of()).contains(other);
    }

    /** How many hang together with one. */
    int reached(Id from) {
      Set<Id> seen = new HashSet<>(Set.of(from));
      List<Id> next = new ArrayList<>(seen);
      while (!next.isEmpty()) {
        Id id = next.remove(next.size() - 1);
        for (Id other : others.getOrDefault(id, Set.of())) {
          if (seen.add(other)) {
            next.add(other);
          }
        }
      }
      return seen.size();
    }
  }

  private final SplittableRandom random = new SplittableRandom(1);
  private final PairInBuckets stage = new PairInBuckets();
  private final EntryWriter writer = new EntryWriter();
  private final Pairs pairs = new Pairs();

  private Id add(Sketch sketch, KeyKind kind) {
    Id id = new Id(random.nextLong(), random.nextLong());
    EntryWriter entry = PairInBuckets.write(writer, KEY, id, sketch, kind);
    stage.add(new EntryReader(entry.toBytes()), pairs);
    return id;
  }

  private Sketch sketch() {
    return new Sketch(
        random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong(), 200);
  }

  @Test
  void thousandsOfUnlikeTextsUnderOneKeyHideNoPair() {
    Map<Id, Id> like = new HashMap<>();
    for (int i = 0; i < 3000; i++) {
      Sketch sketch = sketch();
      Id id = add(sketch, KeyKind.PARAGRAPH);
      if (i % 30 == 0) {
        long high = sketch.high() ^ 0x0100_0010_0001_0100L;
        Sketch edited = new Sketch(high, sketch.low(), sketch.moreHigh(), sketch.moreLow(), 190);
        like.put(id, add(edited, KeyKind.PARAGRAPH));
      }
    }
    stage.finish(pairs);
    assertThat(like).hasSize(100);
    assertThat(like.entrySet()).allMatch(pair -> pairs.has(pair.getKey(), pair.getValue()));
    assertThat(pairs.figures).containsEntry("buckets_cut", 1L);
  }

  @Test
  void aStarIsCutAndItsPiecesHangTogether() {
    Sketch same = sketch();
    Id any = add(same, KeyKind.PARAGRAPH);
    for (int i = 1; i < 5000; i++) {
      add(same, KeyKind.PARAGRAPH);
    }
    stage.finish(pairs);
    assertThat(pairs.figures.get("largest_star_of_key")).isEqualTo(BucketStars.MEMBERS);
    assertThat(pairs.figures.get("stars_cut")).isEqualTo(4);
    assertThat(pairs.reached(any)).isEqualTo(5000);
  }

  @Test
  void ofALineInManyArticlesSomeStay() {
    Sketch line = sketch();
    for (int i = 0; i < 200_000; i++) {
      add(line, KeyKind.PART);
    }
    stage.finish(pairs);
    assertThat(pairs.figures.get("largest_bucket")).isEqualTo(BucketEntries.COMMON);
    assertThat(pairs.figures.get("bucket_entries_dropped"))
        .isEqualTo(200_000L - BucketEntries.COMMON);
  }
}

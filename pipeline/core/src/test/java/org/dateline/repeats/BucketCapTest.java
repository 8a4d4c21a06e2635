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
import org.dateline.repeats.CandidateKeys.KeyKind;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.junit.jupiter.api.Test;

/** No group grows over its cap, and what a cap cuts is compared all the same. */
class BucketCapTest {
  private static final long KEY = 0x4242_4242_4242_4242L;
  private static final int MEMBER = 3;

  /** Keeps the pairs that a stage sends, and its figures. */
  private static final class Pairs implements Stage.Output {
    private final Map<Long, Set<Long>> others = new HashMap<>();
    private final Map<Long, Integer> members = new HashMap<>();
    private final Map<String, Long> figures = new HashMap<>();

    @Override
    public void send(Grouping to, long key, EntryWriter entry) {
      EntryReader reader = new EntryReader(entry.toBytes());
      if (reader.next() == MEMBER) {
        long member = reader.nextLong();
        long centre = reader.nextLong();
        others.computeIfAbsent(member, id -> new HashSet<>()).add(centre);
        others.computeIfAbsent(centre, id -> new HashSet<>()).add(member);
        members.merge(centre, 1, Integer::sum);
      }
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

    boolean has(long one, long other) {
      return others.getOrDefault(one, Set.of()).contains(other);
    }

    /** How many hang together with one. */
    int reached(long from) {
      Set<Long> seen = new HashSet<>(Set.of(from));
      List<Long> next = new ArrayList<>(seen);
      while (!next.isEmpty()) {
        long id = next.remove(next.size() - 1);
        for (long other : others.getOrDefault(id, Set.of())) {
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

  private long add(Sketch sketch, KeyKind kind) {
    Id id = new Id(random.nextLong(), random.nextLong());
    EntryWriter entry = BucketEntries.write(writer, kind.key(KEY), id, sketch);
    stage.add(new EntryReader(entry.toBytes()), pairs);
    return id.high();
  }

  private Sketch sketch() {
    return new Sketch(
        random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong(), 200);
  }

  @Test
  void thousandsOfUnlikeTextsUnderOneKeyHideNoPair() {
    Map<Long, Long> like = new HashMap<>();
    for (int i = 0; i < 3000; i++) {
      Sketch sketch = sketch();
      long id = add(sketch, KeyKind.PARAGRAPH);
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
    long any = add(same, KeyKind.PARAGRAPH);
    for (int i = 1; i < 5000; i++) {
      add(same, KeyKind.PARAGRAPH);
    }
    stage.finish(pairs);
    assertThat(pairs.figures.get("largest_star_of_key")).isEqualTo(BucketStars.MEMBERS);
    assertThat(pairs.figures.get("stars_cut")).isEqualTo(4);
    assertThat(pairs.reached(any)).isEqualTo(5000);
  }

  @Test
  void aLineInManyArticlesIsCutIntoStarsThatHangTogether() {
    Sketch line = sketch();
    long any = add(line, KeyKind.PART);
    for (int i = 1; i < 100_000; i++) {
      add(line, KeyKind.PART);
    }
    stage.finish(pairs);
    assertThat(pairs.figures.get("largest_star_of_key")).isEqualTo(BucketStars.MEMBERS);
    assertThat(pairs.reached(any)).isEqualTo(100_000);
    assertThat(pairs.members.values()).allMatch(members -> members <= 2 * BucketStars.MEMBERS);
  }

  @Test
  void wholeArticlesUnderOneKeyHaveTheSameCap() {
    Sketch whole = sketch();
    long any = add(whole, KeyKind.WHOLE);
    for (int i = 1; i < 10_000; i++) {
      add(whole, KeyKind.WHOLE);
    }
    stage.finish(pairs);
    assertThat(pairs.figures.get("largest_star_of_key")).isEqualTo(BucketStars.MEMBERS);
    assertThat(pairs.reached(any)).isEqualTo(10_000);
  }
}

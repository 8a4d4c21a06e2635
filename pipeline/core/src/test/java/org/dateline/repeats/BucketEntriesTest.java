package org.dateline.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.junit.jupiter.api.Test;

/** Sorting in packed numbers gives the order of a sorted set of whole entries. */
class BucketEntriesTest {
  /** A key, the first half of an id and a sketch; sketches are compared as unsigned numbers. */
  private record Entry(long key, long id, Sketch sketch) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byKey = Long.compare(key, other.key);
      return byKey != 0 ? byKey : Arrays.compareUnsigned(data(), other.data());
    }

    private long[] data() {
      return new long[] {id, sketch.high(), sketch.low(), sketch.moreHigh(), sketch.moreLow()};
    }
  }

  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void randomEntriesAreSortedWithoutDuplicates() {
    check(10_000, random::nextLong, random::nextLong);
  }

  @Test
  void fewKeysAndFewIds() {
    check(10_000, () -> random.nextLong(50) << 60, () -> random.nextLong(-40, 40));
  }

  @Test
  void keysAndIdsThatDifferInTheirLastBitsOnly() {
    check(5_000, () -> (7L << 40) + (random.nextLong(4) << 16), () -> random.nextLong(1 << 20));
    check(5_000, () -> -(random.nextLong(4) << 16), () -> Long.MIN_VALUE + random.nextLong(9));
  }

  @Test
  void moreEntriesThanFitBeforeTheFirstSort() {
    check(150_000, () -> random.nextLong(3) << 50, () -> random.nextLong(20_000));
  }

  private void check(
      int count, java.util.function.LongSupplier keys, java.util.function.LongSupplier ids) {
    BucketEntries entries = new BucketEntries();
    TreeSet<Entry> expected = new TreeSet<>();
    EntryWriter writer = new EntryWriter();
    for (int i = 0; i < count; i++) {
      long bits = random.nextLong(3) - 1;
      Entry entry =
          new Entry(
              keys.getAsLong() & -(1L << Short.SIZE),
              ids.getAsLong(),
              new Sketch(bits, 1, -bits, 2, 0));
      expected.add(entry);
      BucketEntries.write(writer, entry.key(), new Id(entry.id(), 5), entry.sketch());
      entries.add(new EntryReader(writer.toBytes()));
    }
    entries.sort();
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < entries.count(); i++) {
      long[] sketch = new long[Sketch.LONGS];
      entries.copySketch(i, sketch, 0);
      found.add(
          new Entry(
              entries.key(i),
              entries.id(i),
              new Sketch(sketch[0], sketch[1], sketch[2], sketch[3], 0)));
    }
    assertThat(found).containsExactlyElementsOf(expected);
  }
}

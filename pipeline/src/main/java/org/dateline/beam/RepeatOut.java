package org.dateline.beam;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.repeats.EntryWriter;
import org.dateline.repeats.Grouping;
import org.dateline.repeats.Id;
import org.dateline.repeats.Out;

/**
 * Packs the entries of a bundle that go to the same group, and hands them on as one element: an
 * engine's price is by the element, and an entry is some 40 bytes.
 */
final class RepeatOut implements Out {
  /** Bytes in one element, at most, but for the last entry. */
  private static final int PACK = 1 << 15;

  /** Bytes held in a bundle's packs of one grouping before all of them go. */
  private static final int HELD = 1 << 23;

  /** What takes the elements. */
  interface Sink {
    void put(TupleTag<KV<Integer, byte[]>> tag, KV<Integer, byte[]> pack);
  }

  private final int groups;
  private final Map<Grouping, EntryWriter[]> packs = new EnumMap<>(Grouping.class);
  private final Map<Grouping, Integer> held = new EnumMap<>(Grouping.class);
  private final Map<RepeatTable, RowPack> rows = new EnumMap<>(RepeatTable.class);
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private Sink sink = RepeatOut::nowhere;

  RepeatOut(int groups) {
    this.groups = groups;
  }

  /** Puts what comes now into a sink. */
  void to(Sink next) {
    sink = next;
  }

  @Override
  public void send(Grouping to, long key, EntryWriter entry) {
    EntryWriter[] row = packs.get(to);
    if (row == null) {
      row = new EntryWriter[groups];
      packs.put(to, row);
    }
    int group = Id.group(key, groups);
    if (row[group] == null) {
      row[group] = new EntryWriter();
    }
    row[group].append(entry);
    int all = held.merge(to, entry.size(), Integer::sum);
    if (row[group].size() >= PACK) {
      flush(to, group, row[group]);
    } else if (all >= HELD) {
      flush(to, row);
    }
  }

  @Override
  public void row(SpecificRecord row) {
    RepeatTable table = RepeatTable.of(row);
    RowPack pack = rows.computeIfAbsent(table, any -> new RowPack(row));
    pack.add(row);
    if (pack.size() >= PACK) {
      flush(table, pack);
    }
  }

  @Override
  public void count(String name, long number) {
    if (number != 0) {
      counts.merge(name, number, Long::sum);
    }
  }

  @Override
  public void size(String name, long number) {
    sizes.merge(name, number, Math::max);
  }

  /** Hands on all that is held, and the counts. */
  void flush() {
    sizes.forEach((name, size) -> Metrics.distribution(Repeats.class, name).update(size));
    BiConsumer<Grouping, EntryWriter[]> all = this::flush;
    packs.forEach(all);
    rows.forEach(this::flush);
    counts.forEach((name, count) -> Metrics.counter(Repeats.class, name).inc(count));
  }

  private void flush(Grouping to, EntryWriter[] row) {
    for (int group = 0; group < row.length; group++) {
      if (row[group] != null && row[group].size() > 0) {
        flush(to, group, row[group]);
      }
    }
  }

  private void flush(Grouping to, int group, EntryWriter pack) {
    count("bytes_to_" + to.name().toLowerCase(Locale.ROOT), pack.size());
    held.merge(to, -pack.size(), Integer::sum);
    sink.put(RepeatTags.of(to), KV.of(group, pack.toBytes()));
    pack.clear();
  }

  private void flush(RepeatTable table, RowPack pack) {
    if (pack.size() > 0) {
      sink.put(table.tag(), KV.of(0, pack.take()));
    }
  }

  private static void nowhere(TupleTag<KV<Integer, byte[]>> tag, KV<Integer, byte[]> pack) {
    throw new IllegalStateException("no sink for " + tag);
  }
}

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
import org.dateline.repeats.StageOutput;

/**
 * Packs the entries of a bundle that go to the same group, and hands them on as one element: an
 * engine's price is by the element, and an entry is some 40 bytes.
 */
final class GroupBatcher implements StageOutput {
  /** Bytes in one element, at most, but for the last entry. */
  private static final int PACK = 1 << 15;

  /** Bytes held in a bundle's packs of one grouping before all of them go. */
  private static final int HELD = 1 << 23;

  /** What takes the elements. */
  interface Sink {
    void put(TupleTag<KV<Integer, byte[]>> tag, KV<Integer, byte[]> pack);
  }

  /** A pack for each group of one grouping, made when it is needed, and their bytes. */
  private static final class Packs {
    private final EntryWriter[] of;
    private int held;

    Packs(EntryWriter[] of) {
      this.of = of;
    }

    EntryWriter pack(int group) {
      if (of[group] == null) {
        of[group] = new EntryWriter();
      }
      return of[group];
    }
  }

  private final int groups;
  private final Map<Grouping, Packs> packs = new EnumMap<>(Grouping.class);
  private final Map<RepeatTable, RowPack> rows = new EnumMap<>(RepeatTable.class);
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private Sink sink = GroupBatcher::nowhere;

  GroupBatcher(int groups) {
    this.groups = groups;
  }

  /** Puts what comes now into a sink. */
  void to(Sink next) {
    sink = next;
  }

  @Override
  public void send(Grouping to, long key, EntryWriter entry) {
    Packs row = packs.get(to);
    if (row == null) {
      row = new Packs(new EntryWriter[groups]);
      packs.put(to, row);
    }
    int group = Id.group(key, groups);
    EntryWriter pack = row.pack(group);
    pack.append(entry);
    row.held += entry.size();
    if (pack.size() >= PACK) {
      flush(to, row, group, pack);
    } else if (row.held >= HELD) {
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
    BiConsumer<Grouping, Packs> all = this::flush;
    packs.forEach(all);
    rows.forEach(this::flush);
    counts.forEach((name, count) -> Metrics.counter(Repeats.class, name).inc(count));
  }

  private void flush(Grouping to, Packs row) {
    for (int group = 0; group < groups; group++) {
      EntryWriter pack = row.of[group];
      if (pack != null && pack.size() > 0) {
        flush(to, row, group, pack);
      }
    }
  }

  private void flush(Grouping to, Packs row, int group, EntryWriter pack) {
    count("bytes_to_" + to.name().toLowerCase(Locale.ROOT), pack.size());
    row.held -= pack.size();
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

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
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.repeats.Id;
import org.dateline.tables.Table;

/**
 * Packs the entries of a bundle for the same group, and rows of the same table, into elements:
 * engines have a cost for each element, and an entry has about 40 bytes.
 *
 * @param <G> the groupings of a search
 */
class GroupBatcher<G extends Enum<G>> {
  /** A pack is emitted when it has this many bytes. */
  private static final int PACK = 1 << 15;

  /** Takes the packs. */
  interface Sink {
    void put(TupleTag<KV<Integer, byte[]>> tag, KV<Integer, byte[]> pack);
  }

  /** The packs of one grouping, one for each group, created when needed, and their bytes. */
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

  private final Class<?> search;
  private final String bytesTo;
  private final int groups;
  private final int most;
  private final Map<G, Packs> packs;
  private final Map<Table, RowPack> rows = new EnumMap<>(Table.class);
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private Sink sink = GroupBatcher::nowhere;

  /**
   * Nothing held.
   *
   * @param search transform that counters are of
   * @param bytesTo how the names of the counters of bytes begin; each search has its own
   * @param most all packs of a grouping are emitted when together they have this many bytes
   */
  GroupBatcher(Class<?> search, String bytesTo, Class<G> groupings, int groups, int most) {
    this.search = search;
    this.bytesTo = bytesTo;
    this.groups = groups;
    this.most = most;
    this.packs = new EnumMap<>(groupings);
  }

  /** Sets the sink for the packs from now on. */
  void to(Sink next) {
    sink = next;
  }

  /** Sends an entry to the group that a key falls into. */
  public void send(G to, long key, EntryWriter entry) {
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
    } else if (row.held >= most) {
      flush(to, row);
    }
  }

  /** Takes a finished row of a table. */
  public void row(SpecificRecord row) {
    Table table = Table.of(row);
    RowPack pack = rows.computeIfAbsent(table, any -> new RowPack(row));
    pack.add(row);
    if (pack.size() >= PACK) {
      flush(table, pack);
    }
  }

  /** Adds to a counter of the run. */
  public void count(String name, long number) {
    if (number != 0) {
      counts.merge(name, number, Long::sum);
    }
  }

  /** Reports a size; the run keeps the largest one of each name. */
  public void size(String name, long number) {
    sizes.merge(name, number, Math::max);
  }

  /** Emits all packs and reports the counts. */
  void flush() {
    sizes.forEach((name, size) -> Metrics.distribution(search, name).update(size));
    BiConsumer<G, Packs> all = this::flush;
    packs.forEach(all);
    rows.forEach(this::flush);
    counts.forEach((name, count) -> Metrics.counter(search, name).inc(count));
  }

  private void flush(G to, Packs row) {
    for (int group = 0; group < groups; group++) {
      EntryWriter pack = row.of[group];
      if (pack != null && pack.size() > 0) {
        flush(to, row, group, pack);
      }
    }
  }

  private void flush(G to, Packs row, int group, EntryWriter pack) {
    count(bytesTo + to.name().toLowerCase(Locale.ROOT), pack.size());
    row.held -= pack.size();
    sink.put(PackedStep.tag(to), KV.of(group, pack.toBytes()));
    pack.clear();
  }

  private void flush(Table table, RowPack pack) {
    if (pack.size() > 0) {
      sink.put(PackedStep.tag(table), KV.of(0, pack.take()));
    }
  }

  private static void nowhere(TupleTag<KV<Integer, byte[]>> tag, KV<Integer, byte[]> pack) {
    throw new IllegalStateException("no sink for " + tag);
  }
}

package org.dateline.beam;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.events.EventGrouping;
import org.dateline.events.EventStage;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.repeats.Id;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/** Packs the entries of a bundle for the same group, and rows of the same table, into elements. */
final class EventBatcher implements EventStage.Output {
  /** A pack is emitted when it has this many bytes. */
  private static final int PACK = 1 << 15;

  /** All packs of a grouping are emitted when together they have this many bytes. */
  private static final int HELD = 1 << 22;

  /** Takes the packs. */
  interface Sink {
    void put(TupleTag<KV<Integer, byte[]>> tag, KV<Integer, byte[]> pack);
  }

  private static final class Packs {
    private final @Nullable EntryWriter[] of;
    private int held;

    Packs(int groups) {
      this.of = new EntryWriter[groups];
    }

    EntryWriter pack(int group) {
      EntryWriter pack = of[group];
      if (pack == null) {
        pack = new EntryWriter();
        of[group] = pack;
      }
      return pack;
    }
  }

  private final int groups;
  private final Map<EventGrouping, Packs> packs = new EnumMap<>(EventGrouping.class);
  private final Map<Table, RowPack> rows = new EnumMap<>(Table.class);
  private final Map<String, Long> counts = new HashMap<>();
  private Sink sink =
      (tag, pack) -> {
        throw new IllegalStateException("no sink for " + tag);
      };

  EventBatcher(int groups) {
    this.groups = groups;
  }

  /** Sets the sink for the packs from now on. */
  void to(Sink next) {
    sink = next;
  }

  @Override
  public void send(EventGrouping to, long key, EntryWriter entry) {
    Packs all = packs.computeIfAbsent(to, any -> new Packs(groups));
    int group = Id.group(key, groups);
    EntryWriter pack = all.pack(group);
    pack.append(entry);
    all.held += entry.size();
    if (pack.size() >= PACK) {
      flush(to, all, group, pack);
    } else if (all.held >= HELD) {
      flush(to, all);
    }
  }

  @Override
  public void row(SpecificRecord row) {
    Table table = Table.of(row);
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

  /** Emits all packs and reports the counts. */
  void flush() {
    packs.forEach((to, all) -> flush(to, all));
    rows.forEach(this::flush);
    counts.forEach((name, count) -> Metrics.counter(FindEvents.class, name).inc(count));
  }

  private void flush(EventGrouping to, Packs all) {
    for (int group = 0; group < groups; group++) {
      EntryWriter pack = all.of[group];
      if (pack != null && pack.size() > 0) {
        flush(to, all, group, pack);
      }
    }
  }

  private void flush(EventGrouping to, Packs all, int group, EntryWriter pack) {
    count("bytes_to_" + to.name().toLowerCase(Locale.ROOT), pack.size());
    all.held -= pack.size();
    sink.put(EventStep.tag(to), KV.of(group, pack.toBytes()));
    pack.clear();
  }

  private void flush(Table table, RowPack pack) {
    if (pack.size() > 0) {
      sink.put(EventStep.tag(table), KV.of(0, pack.take()));
    }
  }
}

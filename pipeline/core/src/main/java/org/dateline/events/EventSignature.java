package org.dateline.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.schema.Event;
import org.jspecify.annotations.Nullable;

/** What an event is compared by with other events: the union of its reports. */
final class EventSignature {
  private static final int MOST_REPORTS = 12;
  private static final int MOST_IN_SET = 96;
  private static final int MOST_NAMES = 12;

  private EventSignature() {}

  static Signature of(Event event, List<Signature> reports) {
    Signature first = reports.get(0);
    List<Signature> some = reports.subList(0, Math.min(MOST_REPORTS, reports.size()));
    return new Signature(
        first.rank(),
        event.getType(),
        day(event.getStartDate()),
        day(event.getEndDate()),
        some.stream().anyMatch(Signature::isTold),
        first.published(),
        union(some, Signature::sides),
        union(some, Signature::names),
        union(some, Signature::words),
        union(some, Signature::context),
        union(some, Signature::numbers),
        VotingBodies.NONE,
        0,
        first.copy());
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? Signature.NO_DAY : (int) date.toEpochDay();
  }

  /** The hashes that most reports have, the smaller ones first where as many have them. */
  private static int[] union(List<Signature> reports, Function<Signature, int[]> set) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Signature report : reports) {
      for (int hash : set.apply(report)) {
        counts.merge(hash, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_IN_SET)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  /** Sends an event to the buckets of pairs of its names, whatever the day. */
  static void send(Signature of, byte[] bytes, EntryWriter entry, EventStage.Output out) {
    Set<Long> keys = new LinkedHashSet<>();
    int[] names = of.names();
    for (int i = 0; i < names.length && i < MOST_NAMES; i++) {
      for (int j = 0; j < i; j++) {
        keys.add(Hashes.key(names[i], names[j]));
      }
    }
    send(keys, bytes, entry, out);
  }

  private static void send(
      Collection<Long> keys, byte[] bytes, EntryWriter entry, EventStage.Output out) {
    for (long key : keys) {
      out.send(EventGrouping.THREAD_BUCKETS, key, entry.clear().putLong(key).putBytes(bytes));
    }
  }
}

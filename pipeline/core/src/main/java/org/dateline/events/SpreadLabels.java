package org.dateline.events;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.repeats.Rank;

/**
 * One round in which linked nodes learn the earliest node that they are connected to ("hash to
 * min"): each node tells its neighbours the earliest of them, and the earliest all the others.
 *
 * <p>After few rounds a node far from the earliest may not know it. Such nodes form a group of
 * their own; which ones do depends on the links alone, not on the groups of the engine.
 */
final class SpreadLabels implements EventStage {
  /** Most neighbours of a node that are handed on: the earliest. */
  private static final int MOST = 4000;

  private final EventGrouping next;
  private final boolean last;
  private final Map<Rank, TreeSet<Rank>> neighbours = new HashMap<>();
  private final EntryWriter writer = new EntryWriter();

  SpreadLabels(EventGrouping next, boolean last) {
    this.next = next;
    this.last = last;
  }

  /** The key of a node. */
  static long key(Rank node) {
    return Hashes.key(node.article().high(), node.index());
  }

  /** Sends a link to the group of its first end. */
  static void send(
      EventStage.Output out, EventGrouping to, EntryWriter writer, Rank one, Rank other) {
    out.send(to, key(one), writer.clear().putRank(one).putRank(other));
  }

  @Override
  public void add(EntryReader entry, Output out) {
    Rank node = entry.nextRank();
    Rank other = entry.nextRank();
    TreeSet<Rank> known = neighbours.computeIfAbsent(node, any -> new TreeSet<>());
    known.add(other);
    if (known.size() > MOST) {
      known.pollLast();
    }
  }

  @Override
  public void finish(Output out) {
    neighbours.forEach(
        (node, known) -> {
          Rank first = known.first();
          Rank least = first.compareTo(node) < 0 ? first : node;
          if (last) {
            out.send(next, key(node), GatherLabels.writeLabel(writer, node, least));
          } else {
            spread(node, known, least, out);
          }
        });
  }

  private void spread(Rank node, TreeSet<Rank> known, Rank least, Output out) {
    if (!least.equals(node)) {
      send(out, next, writer, node, least);
      send(out, next, writer, least, node);
    }
    for (Rank other : known) {
      if (!other.equals(least)) {
        send(out, next, writer, other, least);
        send(out, next, writer, least, other);
      }
    }
  }
}

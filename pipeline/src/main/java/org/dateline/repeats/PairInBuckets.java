package org.dateline.repeats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds who may be like whom: those that share a key and whose sketches are alike. A bucket becomes
 * stars, each to its smallest id.
 */
final class PairInBuckets implements Stage {
  static final double ALIKE = Double.parseDouble(System.getProperty("alike", "0.3"));

  /** Centres that an entry of a bucket is held against. */
  static final int CENTRES = 32;

  private record Item(long key, Id id, Sketch sketch) {}

  private record Pair(Id centre, Id member) {}

  private static final Comparator<Item> ORDER =
      Comparator.comparingLong(Item::key).thenComparing(Item::id);

  private final List<Item> items = new ArrayList<>();
  private final Set<Pair> pairs = new HashSet<>();
  private final EntryWriter writer = new EntryWriter();

  /** Writes an entry for this stage. */
  static EntryWriter write(EntryWriter to, long key, Id id, Sketch sketch) {
    return to.clear()
        .putLong(key)
        .putId(id)
        .putLong(sketch.high())
        .putLong(sketch.low())
        .putInt(sketch.size());
  }

  @Override
  public void add(EntryReader entry, Out out) {
    items.add(
        new Item(
            entry.nextLong(),
            entry.nextId(),
            new Sketch(entry.nextLong(), entry.nextLong(), entry.nextInt())));
  }

  @Override
  public void finish(Out out) {
    items.sort(ORDER);
    for (int begin = 0; begin < items.size(); ) {
      int end = begin + 1;
      while (end < items.size() && items.get(end).key() == items.get(begin).key()) {
        end++;
      }
      if (end > begin + 1) {
        bucket(items.subList(begin, end), out);
      }
      out.size("largest_bucket", end - begin);
      begin = end;
    }
  }

  private void bucket(List<Item> bucket, Out out) {
    List<Item> centres = new ArrayList<>();
    Id last = null;
    for (Item item : bucket) {
      if (item.id().equals(last)) {
        continue;
      }
      last = item.id();
      Item best = null;
      double most = ALIKE;
      for (Item centre : centres) {
        double likeness = centre.sketch().likeness(item.sketch());
        if (likeness >= most) {
          best = centre;
          most = likeness;
          break;
        }
      }
      if (best != null) {
        pair(best.id(), item.id(), out);
      } else {
        centres.add(item);
        if (centres.size() > CENTRES) {
          centres.remove(0);
          out.count("buckets_capped", 1);
        }
      }
    }
  }

  private void pair(Id centre, Id member, Out out) {
    if (pairs.add(new Pair(centre, member))) {
      CollectNodes.writePair(writer, centre, member, true);
      out.send(Grouping.NODES, centre.high(), writer);
      CollectNodes.writePair(writer, member, centre, false);
      out.send(Grouping.NODES, member.high(), writer);
      out.count("pairs_to_compare", 1);
    }
  }
}

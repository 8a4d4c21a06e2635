package org.dateline.repeats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may be like whom: those that share a key and whose sketches are alike. A bucket becomes
 * stars, each to its smallest id.
 *
 * <p>Two bounds keep a large bucket from costing more than its size. An item is held against the
 * latest 32 centres: where more unlike texts share a key, their other keys find their like. A star
 * of 1000 members is followed by another one whose centre is a member of the first star's.
 */
final class PairInBuckets implements Stage {
  /** Estimated likeness from which on two texts are compared; the estimate errs by 0.08. */
  private static final double ALIKE = 0.3;

  private static final int CENTRES = 32;
  private static final int MEMBERS = 1000;

  private record Item(long key, Id id, Sketch sketch) {}

  private record Pair(Id centre, Id member) {}

  private static final class Star {
    private final Item first;
    private Item centre;
    private int members;

    Star(Item first) {
      this.first = first;
      this.centre = first;
    }
  }

  private static final Comparator<Item> ORDER =
      Comparator.comparingLong(Item::key)
          .thenComparing(Item::id)
          .thenComparingLong(item -> item.sketch().high())
          .thenComparingLong(item -> item.sketch().low());

  private final List<Item> items = new ArrayList<>();
  private final Set<Pair> pairs = new HashSet<>();
  private final EntryWriter writer = new EntryWriter();

  /** Writes an entry for this stage. */
  static EntryWriter write(EntryWriter to, long key, Id id, Sketch sketch) {
    return sketch.write(to.clear().putLong(key).putId(id));
  }

  @Override
  public void add(EntryReader entry, Out out) {
    items.add(new Item(entry.nextLong(), entry.nextId(), Sketch.read(entry)));
  }

  @Override
  public void finish(Out out) {
    items.sort(ORDER);
    int largest = 0;
    for (int begin = 0; begin < items.size(); ) {
      int end = begin + 1;
      while (end < items.size() && items.get(end).key() == items.get(begin).key()) {
        end++;
      }
      if (end > begin + 1) {
        bucket(items.subList(begin, end), out);
      }
      largest = Math.max(largest, end - begin);
      begin = end;
    }
    out.size("largest_bucket", largest);
    out.count("pairs_to_compare", pairs.size());
  }

  private void bucket(List<Item> bucket, Out out) {
    List<Star> stars = new ArrayList<>();
    boolean capped = false;
    Item last = null;
    for (Item item : bucket) {
      if (last == null || !last.id().equals(item.id())) {
        Star star = find(stars, item);
        if (star == null) {
          stars.add(new Star(item));
        } else {
          join(star, item, out);
        }
      }
      if (stars.size() > CENTRES) {
        stars.remove(0);
        capped = true;
      }
      last = item;
    }
    out.count("buckets_capped", capped ? 1 : 0);
  }

  private static @Nullable Star find(List<Star> stars, Item item) {
    for (Star star : stars) {
      if (star.centre.sketch().likeness(item.sketch()) >= ALIKE) {
        return star;
      }
    }
    return null;
  }

  private void join(Star star, Item item, Out out) {
    if (star.members == MEMBERS) {
      pair(star.first.id(), item.id(), out);
      star.centre = item;
      star.members = 0;
      out.count("stars_cut", 1);
    } else {
      pair(star.centre.id(), item.id(), out);
      star.members++;
    }
  }

  private void pair(Id centre, Id member, Out out) {
    if (pairs.add(new Pair(centre, member))) {
      CollectNodes.writePair(writer, centre, member, true);
      out.send(Grouping.NODES, centre.high(), writer);
      CollectNodes.writePair(writer, member, centre, false);
      out.send(Grouping.NODES, member.high(), writer);
    }
  }
}

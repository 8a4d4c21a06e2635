package org.dateline.repeats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may be like whom: those that share a key and whose sketches are alike. A bucket becomes
 * stars, each to its smallest id.
 *
 * <p>Two bounds keep a large bucket from costing more than its size. An entry is held against the
 * latest 32 centres: where more unlike texts share a key, their other keys find their like. A star
 * of 1000 members is followed by another one whose centre is a member of the first star's.
 */
final class PairInBuckets implements Stage {
  /** Estimated likeness from which on two texts are compared; the estimate errs by 0.08. */
  private static final double ALIKE = 0.3;

  private static final int CENTRES = 32;
  private static final int MEMBERS = 1000;

  private static final KeyKind[] KINDS = KeyKind.values();

  private record Pair(Id centre, Id member) {}

  private static final class Star {
    private final int first;
    private int centre;
    private int members;

    Star(int first) {
      this.first = first;
      this.centre = first;
    }
  }

  private final BucketEntries entries = new BucketEntries();
  private final Set<Pair> pairs = new HashSet<>();
  private final EntryWriter writer = new EntryWriter();

  /**
   * Writes an entry for this stage.
   *
   * @param sketch of the text that the key was taken from
   */
  static EntryWriter write(EntryWriter to, long key, Id id, Sketch sketch, KeyKind kind) {
    return sketch.write(to.clear().putLong(key).putId(id).put(kind.ordinal()));
  }

  @Override
  public void add(EntryReader entry, Out out) {
    long key = entry.nextLong();
    Id id = entry.nextId();
    KeyKind kind = KINDS[entry.next()];
    entries.add(key, id, Sketch.read(entry), kind);
  }

  @Override
  public void finish(Out out) {
    entries.sort();
    int largest = 0;
    int capped = 0;
    for (int begin = 0, end; begin < entries.count(); begin = end) {
      end = begin + 1;
      while (end < entries.count() && entries.key(end) == entries.key(begin)) {
        end++;
      }
      if (end > begin + 1 && bucket(begin, end, out)) {
        capped++;
      }
      largest = Math.max(largest, end - begin);
    }
    out.size("largest_bucket", largest);
    out.count("buckets_capped", capped);
    out.count("bucket_entries_dropped", entries.dropped());
    out.count("pairs_to_compare", pairs.size());
  }

  /** Makes stars of a bucket; true where it has too many centres. */
  private boolean bucket(int begin, int end, Out out) {
    List<Star> stars = new ArrayList<>();
    boolean capped = false;
    for (int entry = begin; entry < end; entry++) {
      if (entry > begin && entries.sameId(entry, entry - 1)) {
        continue;
      }
      Star star = find(stars, entry);
      if (star != null) {
        join(star, entry, out);
      } else {
        stars.add(new Star(entry));
        if (stars.size() > CENTRES) {
          stars.remove(0);
          capped = true;
        }
      }
    }
    return capped;
  }

  private @Nullable Star find(List<Star> stars, int entry) {
    double alike = entries.isPart(entry) ? SameArticle.PART : ALIKE;
    for (Star star : stars) {
      if (entries.likeness(star.centre, entry) >= alike) {
        return star;
      }
    }
    return null;
  }

  private void join(Star star, int entry, Out out) {
    if (star.members == MEMBERS) {
      pair(star.first, entry, out);
      star.centre = entry;
      star.members = 0;
      out.count("stars_cut", 1);
    } else {
      pair(star.centre, entry, out);
      star.members++;
    }
  }

  private void pair(int one, int other, Out out) {
    Id centre = entries.id(one);
    Id member = entries.id(other);
    if (pairs.add(new Pair(centre, member))) {
      CollectNodes.writePair(writer, centre, member, true);
      out.send(Grouping.NODES, centre.high(), writer);
      CollectNodes.writePair(writer, member, centre, false);
      out.send(Grouping.NODES, member.high(), writer);
    }
  }
}

package org.dateline.repeats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes stars of entries that share a bucket, each to the smallest id among its like; entries come
 * in the order of their ids.
 *
 * <p>Two bounds keep a large bucket from costing more than its size. An entry is held against the
 * latest 32 centres; a star of 1000 members is followed by another one whose centre is a member of
 * the first star's.
 */
final class BucketStars {
  /** Members of a star, at most. */
  static final int MEMBERS = 1000;

  /** Centres that an entry is held against, at most. */
  static final int CENTRES = 32;

  /** Takes pairs that are to be compared. */
  interface Pairs {
    void add(int centre, int member);
  }

  private static final class Star {
    private final int first;
    private int centre;
    private int members;

    Star(int first) {
      this.first = first;
      this.centre = first;
    }
  }

  private final BucketEntries entries;
  private final Pairs pairs;
  private final List<Star> stars = new ArrayList<>();
  private boolean capped;
  private int cut;
  private int largest;

  BucketStars(BucketEntries entries, Pairs pairs) {
    this.entries = entries;
    this.pairs = pairs;
  }

  /** Puts the next entry into a star. */
  void take(int entry) {
    Star star = find(entry);
    if (star != null) {
      join(star, entry);
      return;
    }
    stars.add(new Star(entry));
    if (stars.size() > CENTRES) {
      stars.remove(0);
      capped = true;
    }
  }

  /** Whether some entries were not held against each other. */
  boolean isCapped() {
    return capped;
  }

  /** Stars that grew too large and were cut. */
  int cut() {
    return cut;
  }

  /** Members of the largest star. */
  int largest() {
    return largest;
  }

  private @Nullable Star find(int entry) {
    int most = entries.kind(entry).differing();
    for (Star star : stars) {
      if (entries.differing(star.centre, entry) <= most) {
        return star;
      }
    }
    return null;
  }

  private void join(Star star, int entry) {
    if (star.members == MEMBERS) {
      pairs.add(star.first, entry);
      star.centre = entry;
      star.members = 0;
      cut++;
    } else {
      pairs.add(star.centre, entry);
      star.members++;
      largest = Math.max(largest, star.members);
    }
  }
}

package org.dateline.repeats;

import java.util.Arrays;

/**
 * Makes stars of entries that share a bucket, each to the smallest id among its like; entries come
 * in the order of their ids.
 *
 * <p>Two bounds keep a large bucket from costing more than its size. An entry is held against the
 * latest centres, so many at most; a star of 1000 members is followed by another one whose centre
 * is a member of the first star's.
 */
final class BucketStars {
  /** Members of a star, at most. */
  static final int MEMBERS = 1000;

  /** Takes pairs that are to be compared. */
  interface Pairs {
    void add(int centre, int member);
  }

  private final BucketEntries entries;
  private final Pairs pairs;
  private final int most;
  private long[] sketches = new long[4 * Sketch.LONGS];
  private int[] firsts = new int[4];
  private int[] centres = new int[4];
  private int[] members = new int[4];
  private int count;
  private boolean capped;
  private int cut;
  private int largest;

  /** With so many centres at once, at most. */
  BucketStars(BucketEntries entries, int most, Pairs pairs) {
    this.entries = entries;
    this.most = most;
    this.pairs = pairs;
  }

  /** Begins another bucket; the figures go on. */
  void clear() {
    count = 0;
    capped = false;
  }

  /**
   * Puts the next entry into a star.
   *
   * @param differing shares in which sketches differ, at most, to share a star
   */
  void take(int entry, int differing) {
    for (int star = 0; star < count; star++) {
      if (entries.differing(entry, sketches, Sketch.LONGS * star) <= differing) {
        join(star, entry);
        return;
      }
    }
    if (count == most) {
      forgetFirst();
    }
    if (count == firsts.length) {
      grow();
    }
    firsts[count] = entry;
    centre(count++, entry);
  }

  /** Whether some entries of this bucket were not held against each other. */
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

  private void centre(int star, int entry) {
    centres[star] = entry;
    members[star] = 0;
    entries.copySketch(entry, sketches, Sketch.LONGS * star);
  }

  private void join(int star, int entry) {
    if (members[star] == MEMBERS) {
      pairs.add(firsts[star], entry);
      centre(star, entry);
      cut++;
    } else {
      pairs.add(centres[star], entry);
      largest = Math.max(largest, ++members[star]);
    }
  }

  private void forgetFirst() {
    capped = true;
    count--;
    System.arraycopy(sketches, Sketch.LONGS, sketches, 0, Sketch.LONGS * count);
    System.arraycopy(firsts, 1, firsts, 0, count);
    System.arraycopy(centres, 1, centres, 0, count);
    System.arraycopy(members, 1, members, 0, count);
  }

  private void grow() {
    sketches = Arrays.copyOf(sketches, 2 * sketches.length);
    firsts = Arrays.copyOf(firsts, 2 * count);
    centres = Arrays.copyOf(centres, 2 * count);
    members = Arrays.copyOf(members, 2 * count);
  }
}

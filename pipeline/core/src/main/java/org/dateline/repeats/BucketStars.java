package org.dateline.repeats;

import java.util.Arrays;

/**
 * Groups the entries of one bucket into stars: a centre, the smallest id, and members with similar
 * sketches. Entries come in the order of their ids.
 *
 * <p>Two bounds make the cost linear in the size of a bucket. An entry is compared with a limited
 * number of the latest centres only. A star has 1000 members at most; the next similar entry
 * becomes the centre of a new star and is paired with the centre of the first one.
 */
final class BucketStars {
  /** The largest number of members of a star. */
  static final int MEMBERS = 1000;

  /** Receives pairs that are to be compared. */
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

  /**
   * Stars over some entries.
   *
   * @param most how many centres are kept at a time
   */
  BucketStars(BucketEntries entries, int most, Pairs pairs) {
    this.entries = entries;
    this.most = most;
    this.pairs = pairs;
  }

  /** Starts another bucket; the counts of cut stars and the largest star are kept. */
  void clear() {
    count = 0;
    capped = false;
  }

  /**
   * Puts the next entry into a star.
   *
   * @param differing in how many bins its sketch may differ from that of the centre
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

  /** True if some entries of this bucket were not compared with all centres. */
  boolean isCapped() {
    return capped;
  }

  /** Number of stars that reached the limit and were cut. */
  int cut() {
    return cut;
  }

  /** Number of members of the largest star. */
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

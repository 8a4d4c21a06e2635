package org.dateline.repeats;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds who may be like whom: those that share a key and whose sketches are alike. A bucket becomes
 * stars, each to its smallest id.
 *
 * <p>Where {@link BucketStars} meets too many unlike texts under a key, the bucket is cut 16 times
 * by other bits of the sketches, and each piece is searched: those much alike share a piece.
 */
final class PairInBuckets implements Stage {
  /** Ways to cut a bucket into pieces, each by the bits of one byte of the sketches. */
  private static final int CUTS = 16;

  /** Bits of a cut, at least: 16 pieces. A byte is the most: 256 pieces. */
  private static final int LEAST_BITS = 4;

  private record Pair(Id centre, Id member) {}

  private final BucketEntries entries = new BucketEntries();
  private final Set<Pair> pairs = new HashSet<>();
  private final EntryWriter writer = new EntryWriter();
  private int largestStar;

  /**
   * Writes an entry for this stage.
   *
   * @param sketch of the text that the key was taken from
   */
  static EntryWriter write(EntryWriter to, long key, Id id, Sketch sketch, KeyKind kind) {
    return sketch.write(to.clear().putLong(key).putId(id).put(kind.code()));
  }

  @Override
  public void add(EntryReader entry, Out out) {
    long key = entry.nextLong();
    Id id = entry.nextId();
    KeyKind kind = KeyKind.of(entry.next());
    entries.add(key, id, Sketch.read(entry), kind);
  }

  @Override
  public void finish(Out out) {
    entries.sort();
    int largest = 0;
    for (int begin = 0, end; begin < entries.count(); begin = end) {
      end = begin + 1;
      while (end < entries.count() && entries.key(end) == entries.key(begin)) {
        end++;
      }
      if (end > begin + 1 && !stars(begin, end, 0, 0, out)) {
        cut(begin, end, out);
      }
      largest = Math.max(largest, end - begin);
    }
    out.size("largest_bucket", largest);
    out.size("largest_star_of_key", largestStar);
    out.count("bucket_entries_dropped", entries.dropped());
    out.count("pairs_to_compare", pairs.size());
  }

  private void cut(int begin, int end, Out out) {
    int bits = LEAST_BITS;
    while (bits < Byte.SIZE && (end - begin) >> bits > BucketStars.CENTRES) {
      bits++;
    }
    boolean all = true;
    for (int cut = 0; cut < CUTS; cut++) {
      all &= stars(begin, end, cut, bits, out);
    }
    out.count("buckets_cut", 1);
    out.count("buckets_capped", all ? 0 : 1);
  }

  /** Makes stars of each piece of a bucket; false where a piece has too many unlike texts. */
  private boolean stars(int begin, int end, int cut, int bits, Out out) {
    BucketStars[] pieces = new BucketStars[1 << bits];
    BucketStars.Pairs to = (centre, member) -> pair(centre, member, out);
    for (int entry = begin; entry < end; entry++) {
      if (entry == begin || !entries.sameId(entry, entry - 1)) {
        int piece = entries.bits(entry, cut, bits);
        if (pieces[piece] == null) {
          pieces[piece] = new BucketStars(entries, to);
        }
        pieces[piece].take(entry);
      }
    }
    boolean all = true;
    for (BucketStars piece : pieces) {
      if (piece != null) {
        all &= !piece.isCapped();
        out.count("stars_cut", piece.cut());
        largestStar = Math.max(largestStar, piece.largest());
      }
    }
    return all;
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

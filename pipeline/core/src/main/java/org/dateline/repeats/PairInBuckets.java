package org.dateline.repeats;

import java.util.HashSet;
import java.util.Set;
import org.dateline.repeats.CandidateKeys.KeyKind;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;

/**
 * Finds candidate pairs: texts with an equal key (one bucket) and similar sketches. Each bucket
 * becomes stars, see {@link BucketStars}.
 *
 * <p>If a bucket holds too many unrelated texts, it is cut into pieces 16 times, each time by other
 * bits of the sketches, and each piece is searched: similar texts share a piece in most cuts.
 */
final class PairInBuckets implements Stage {
  /** How many centres an entry of a bucket is compared with. */
  private static final int CENTRES = 32;

  /** How many centres an entry of a piece is compared with; pieces differ in size. */
  private static final int PIECE_CENTRES = 128;

  /** How often a bucket is cut; each cut uses one byte of the sketches. */
  private static final int CUTS = 16;

  /** The smallest number of bits of a cut: 16 pieces. The largest is 8: 256 pieces. */
  private static final int LEAST_BITS = 4;

  private record Pair(long centre, long member) {}

  private final BucketEntries entries = new BucketEntries();
  private final BucketStars whole = new BucketStars(entries, CENTRES, this::pair);
  private final BucketStars[] pieces = new BucketStars[1 << Byte.SIZE];
  private final Set<Pair> pairs = new HashSet<>();
  private int cut;
  private int capped;

  @Override
  public void add(EntryReader entry, Stage.Output out) {
    entries.add(entry);
  }

  @Override
  public void finish(Stage.Output out) {
    entries.sort();
    int largest = 0;
    for (int begin = 0, end; begin < entries.count(); begin = end) {
      end = begin + 1;
      while (end < entries.count() && entries.key(end) == entries.key(begin)) {
        end++;
      }
      if (end > begin + 1) {
        bucket(begin, end);
      }
      largest = Math.max(largest, end - begin);
    }
    out.size("largest_bucket", largest);
    send(out);
    count(out);
  }

  private void bucket(int begin, int end) {
    int differing = KeyKind.of(entries.key(begin)).differing();
    whole.clear();
    for (int entry = begin; entry < end && !whole.isCapped(); entry++) {
      if (isNew(entry, begin)) {
        whole.take(entry, differing);
      }
    }
    if (whole.isCapped()) {
      cut(begin, end, differing);
    }
  }

  private boolean isNew(int entry, int begin) {
    return entry == begin || !entries.sameId(entry, entry - 1);
  }

  private void cut(int begin, int end, int differing) {
    int bits = LEAST_BITS;
    while (bits < Byte.SIZE && (end - begin) >> bits > CENTRES) {
      bits++;
    }
    boolean all = true;
    for (int cutting = 0; cutting < CUTS; cutting++) {
      all &= pieces(begin, end, cutting, bits, differing);
    }
    cut++;
    capped += all ? 0 : 1;
  }

  /** Makes stars of each piece of a bucket; false if a piece has too many unrelated texts. */
  private boolean pieces(int begin, int end, int cutting, int bits, int differing) {
    for (int piece = 0; piece < 1 << bits; piece++) {
      if (pieces[piece] == null) {
        pieces[piece] = new BucketStars(entries, PIECE_CENTRES, this::pair);
      }
      pieces[piece].clear();
    }
    for (int entry = begin; entry < end; entry++) {
      if (isNew(entry, begin)) {
        pieces[entries.bits(entry, cutting, bits)].take(entry, differing);
      }
    }
    boolean all = true;
    for (int piece = 0; piece < 1 << bits; piece++) {
      all &= !pieces[piece].isCapped();
    }
    return all;
  }

  private void pair(int one, int other) {
    pairs.add(new Pair(entries.id(one), entries.id(other)));
  }

  private void send(Stage.Output out) {
    EntryWriter writer = new EntryWriter();
    Set<Long> centres = new HashSet<>();
    for (Pair pair : pairs) {
      out.send(
          Grouping.NODES, pair.member, CollectNodes.writeMember(writer, pair.member, pair.centre));
      if (centres.add(pair.centre)) {
        out.send(Grouping.NODES, pair.centre, CollectNodes.writeCentre(writer, pair.centre));
      }
    }
  }

  private void count(Stage.Output out) {
    int stars = whole.cut();
    int largest = whole.largest();
    for (BucketStars piece : pieces) {
      stars += piece == null ? 0 : piece.cut();
      largest = piece == null ? largest : Math.max(largest, piece.largest());
    }
    out.count("stars_cut", stars);
    out.size("largest_star_of_key", largest);
    out.count("buckets_cut", cut);
    out.count("buckets_capped", capped);
    out.count("pairs_to_compare", pairs.size());
  }
}

package org.dateline.repeats;

import java.util.Arrays;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;

/**
 * The entries of many buckets, in arrays. Most buckets hold one entry only, so one object for each
 * entry would cost more than the search.
 */
final class BucketEntries {
  private static final int INDEX_BITS = 24;

  /** How many numbers an entry has beside its key: the first half of its id and its sketch. */
  private static final int WIDTH = 5;

  private static final int FIRST_LIMIT = 1 << 16;

  private long[] keys = new long[64];
  private long[] data = new long[WIDTH * 64];
  private int count;
  private int limit = FIRST_LIMIT;

  /** Writes an entry for {@link #add}; only the first half of the id is kept. */
  static EntryWriter write(EntryWriter to, long key, Id id, Sketch sketch) {
    return sketch.writeBits(to.clear().putStart(key).putLong(id.high()));
  }

  /** Reads and keeps one entry. */
  void add(EntryReader from) {
    if (count == limit) {
      sort();
      limit = Math.max(FIRST_LIMIT, 2 * count);
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      data = Arrays.copyOf(data, 2 * WIDTH * count);
    }
    keys[count] = from.nextStart();
    int at = WIDTH * count;
    for (int i = 0; i < WIDTH; i++) {
      data[at + i] = from.nextLong();
    }
    count++;
  }

  /** Number of entries. */
  int count() {
    return count;
  }

  /** The entry's key. */
  long key(int entry) {
    return keys[entry];
  }

  /** The first half of the entry's id. */
  long id(int entry) {
    return data[WIDTH * entry];
  }

  /** Copies an entry's sketch into an array. */
  void copySketch(int entry, long[] to, int at) {
    System.arraycopy(data, WIDTH * entry + 1, to, at, Sketch.LONGS);
  }

  /** In how many bins an entry's sketch differs from one in an array. */
  int differing(int entry, long[] other, int at) {
    return Sketch.differing(data, WIDTH * entry + 1, other, at);
  }

  /** The lowest bits of one of the first 16 bytes of an entry's sketch. */
  int bits(int entry, int oneByte, int bits) {
    long half = data[WIDTH * entry + 1 + oneByte / Long.BYTES];
    return (int) (half >>> (oneByte % Long.BYTES * Byte.SIZE)) & ((1 << bits) - 1);
  }

  /** True if two entries have the same id. */
  boolean sameId(int one, int other) {
    return data[WIDTH * one] == data[WIDTH * other];
  }

  /** Sorts by key, id and sketch, and removes entries that are equal in all of them. */
  void sort() {
    int[] order = order();
    long[] oldKeys = keys;
    long[] oldData = data;
    keys = new long[oldKeys.length];
    data = new long[oldData.length];
    count = 0;
    for (int from : order) {
      keys[count] = oldKeys[from];
      System.arraycopy(oldData, WIDTH * from, data, WIDTH * count, WIDTH);
      count += count > 0 && compare(count - 1, count) == 0 ? 0 : 1;
    }
  }

  /**
   * The sorted order. A number of 64 bits holds the first 40 bits of a key and the index; these are
   * sorted as numbers, then the few entries with equal first bits by the rest.
   */
  private int[] order() {
    if (count >= 1 << INDEX_BITS) {
      throw new IllegalStateException("too many entries in a group: more groups are needed");
    }
    long[] packed = new long[count];
    for (int i = 0; i < count; i++) {
      packed[i] = (keys[i] & -(1L << INDEX_BITS)) | i;
    }
    Arrays.sort(packed);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) packed[i] & ((1 << INDEX_BITS) - 1);
    }
    for (int begin = 0, end; begin < count; begin = end) {
      end = begin + 1;
      while (end < count && packed[begin] >> INDEX_BITS == packed[end] >> INDEX_BITS) {
        end++;
      }
      if (end > begin + 1) {
        sort(order, begin, end);
      }
    }
    return order;
  }

  /** Sorts entries with equal first bits of the key in the same way by their ids. */
  private void sort(int[] order, int begin, int end) {
    long[] packed = new long[end - begin];
    boolean oneKey = true;
    for (int i = begin; i < end; i++) {
      long id = data[WIDTH * order[i]] ^ Long.MIN_VALUE;
      packed[i - begin] = (id & -(1L << INDEX_BITS)) | order[i];
      oneKey &= keys[order[i]] == keys[order[begin]];
    }
    Arrays.sort(packed);
    for (int i = begin; i < end; i++) {
      order[i] = (int) packed[i - begin] & ((1 << INDEX_BITS) - 1);
    }
    for (int from = begin, to; from < end; from = to) {
      to = from + 1;
      while (to < end && sameStart(packed, from - begin, to - begin)) {
        to++;
      }
      if (oneKey && to > from + 1) {
        sortFully(order, from, to);
      }
    }
    if (!oneKey) {
      sortFully(order, begin, end);
    }
  }

  private static boolean sameStart(long[] packed, int one, int other) {
    return packed[one] >> INDEX_BITS == packed[other] >> INDEX_BITS;
  }

  private void sortFully(int[] order, int begin, int end) {
    Integer[] few = new Integer[end - begin];
    Arrays.setAll(few, i -> order[begin + i]);
    Arrays.sort(few, this::compare);
    for (int i = begin; i < end; i++) {
      order[i] = few[i - begin];
    }
  }

  private int compare(int one, int other) {
    int byKey = Long.compare(keys[one], keys[other]);
    if (byKey != 0) {
      return byKey;
    }
    return Arrays.compareUnsigned(
        data, WIDTH * one, WIDTH * (one + 1), data, WIDTH * other, WIDTH * (other + 1));
  }
}

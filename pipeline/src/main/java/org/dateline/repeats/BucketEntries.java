package org.dateline.repeats;

import java.util.Arrays;

/**
 * The entries of many buckets, in arrays: most buckets hold a single entry, which never becomes an
 * object.
 *
 * <p>Of a key that says little, as so many share it, only the entries with the smallest ids stay.
 */
final class BucketEntries {
  /** Entries of a common key that stay. */
  static final int COMMON = 2000;

  private static final int KIND_BITS = 2;
  private static final int KIND_MASK = (1 << KIND_BITS) - 1;
  private static final int INDEX_BITS = 24;
  private static final int FIRST_LIMIT = 1 << 16;

  /** Numbers of an entry beside its key: two of the id, four of the sketch. */
  private static final int WIDTH = 6;

  private long[] keys = new long[64];
  private long[] data = new long[WIDTH * 64];
  private int[] sizes = new int[64];
  private int count;
  private int limit = FIRST_LIMIT;
  private long dropped;

  /** One entry. */
  void add(long key, Id id, Sketch sketch, KeyKind kind) {
    if (count == limit) {
      sort();
      limit = Math.max(FIRST_LIMIT, 2 * count);
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      data = Arrays.copyOf(data, 2 * WIDTH * count);
      sizes = Arrays.copyOf(sizes, 2 * count);
    }
    keys[count] = key;
    int at = WIDTH * count;
    data[at] = id.high();
    data[at + 1] = id.low();
    data[at + 2] = sketch.high();
    data[at + 3] = sketch.low();
    data[at + 4] = sketch.moreHigh();
    data[at + 5] = sketch.moreLow();
    sizes[count] = (sketch.size() << KIND_BITS) | kind.code();
    count++;
  }

  /** Number of entries. */
  int count() {
    return count;
  }

  /** Entries of common keys that did not stay. */
  long dropped() {
    return dropped;
  }

  /** The entry's key. */
  long key(int entry) {
    return keys[entry];
  }

  /** The entry's id. */
  Id id(int entry) {
    return new Id(data[WIDTH * entry], data[WIDTH * entry + 1]);
  }

  /** In how many shares two entries' sketches differ. */
  int differing(int one, int other) {
    int a = WIDTH * one + 2;
    int b = WIDTH * other + 2;
    return Long.bitCount((data[a] ^ data[b]) | (data[a + 2] ^ data[b + 2]))
        + Long.bitCount((data[a + 1] ^ data[b + 1]) | (data[a + 3] ^ data[b + 3]));
  }

  /** The last bits of one of the 16 bytes of the entry's sketch. */
  int bits(int entry, int oneByte, int bits) {
    long half = data[WIDTH * entry + 2 + oneByte / Long.BYTES];
    return (int) (half >>> (oneByte % Long.BYTES * Byte.SIZE)) & ((1 << bits) - 1);
  }

  /** What the entry's key was taken from. */
  KeyKind kind(int entry) {
    return KeyKind.of(sizes[entry] & KIND_MASK);
  }

  /** Whether two entries have one id. */
  boolean sameId(int one, int other) {
    return data[WIDTH * one] == data[WIDTH * other]
        && data[WIDTH * one + 1] == data[WIDTH * other + 1];
  }

  /** Sorts by key and id, without what stands twice or is too much of a common key. */
  void sort() {
    int[] order = order();
    long[] oldKeys = keys;
    long[] oldData = data;
    int[] oldSizes = sizes;
    keys = new long[oldKeys.length];
    data = new long[oldData.length];
    sizes = new int[oldSizes.length];
    count = 0;
    int first = 0;
    for (int from : order) {
      first = count > 0 && keys[count - 1] == oldKeys[from] ? first : count;
      if (isPart(oldSizes[from]) && count - first >= COMMON) {
        dropped++;
      } else {
        keys[count] = oldKeys[from];
        System.arraycopy(oldData, WIDTH * from, data, WIDTH * count, WIDTH);
        sizes[count] = oldSizes[from];
        count += count > first && isSame(count - 1, count) ? 0 : 1;
      }
    }
  }

  private static boolean isPart(int size) {
    return (size & KIND_MASK) == KeyKind.PART.code();
  }

  private boolean isSame(int one, int other) {
    return sameId(one, other) && differing(one, other) == 0;
  }

  /** Sorts by as much of the key as fits beside the index, then the few that agree in it. */
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

  /**
   * Sorts entries whose keys agree, for the most part in all bits, by as much of the id as fits.
   */
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

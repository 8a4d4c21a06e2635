package org.dateline.events;

import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.util.WordHash;

/** Sorted sets of 32-bit hashes of words, names and numbers. */
final class Hashes {
  private Hashes() {}

  /** The hash of a text, whatever the case of its letters. */
  static int of(String text) {
    long hash = WordHash.of(text, 0, text.length());
    return (int) (hash ^ (hash >>> Integer.SIZE));
  }

  /** One hash of two. */
  static long key(long one, long other) {
    return (one * 0x9E3779B97F4A7C15L + other) * 0xD6E8FEB86659FD93L;
  }

  /** Number of hashes in both. */
  static int shared(int[] one, int[] other) {
    int found = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        found++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return found;
  }

  static void write(EntryWriter to, int[] set) {
    to.putInt(set.length);
    for (int hash : set) {
      to.put(hash >>> 24).put(hash >>> 16).put(hash >>> 8).put(hash);
    }
  }

  static int[] read(EntryReader from) {
    int[] set = new int[from.nextInt()];
    for (int i = 0; i < set.length; i++) {
      set[i] =
          (from.next() << 24)
              | ((from.next() & 0xff) << 16)
              | ((from.next() & 0xff) << 8)
              | (from.next() & 0xff);
    }
    return set;
  }
}

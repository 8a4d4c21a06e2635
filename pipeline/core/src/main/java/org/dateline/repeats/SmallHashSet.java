package org.dateline.repeats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Small sets of words or numbers, kept as hashes of 16 bits. */
final class SmallHashSet {
  private SmallHashSet() {}

  /** The hashes, sorted; of the first ones where there are more than wanted. */
  static List<Integer> of(Stream<String> values, int most) {
    return values.limit(most).map(SmallHashSet::hash).sorted().toList();
  }

  private static int hash(String value) {
    return (value.hashCode() * 0x9E3779B1) >>> 16;
  }

  /** How many two sets have in common; each as often as it stands in both. */
  static int common(List<Integer> a, List<Integer> b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      int order = a.get(i).compareTo(b.get(j));
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  /** Writes them. */
  static void write(EntryWriter to, List<Integer> hashes) {
    to.putInt(hashes.size());
    for (int hash : hashes) {
      to.put(hash >> 8).put(hash);
    }
  }

  /** Reads what was written. */
  static List<Integer> read(EntryReader from) {
    int size = from.nextInt();
    List<Integer> hashes = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      hashes.add(((from.next() & 0xff) << 8) | (from.next() & 0xff));
    }
    return hashes;
  }
}

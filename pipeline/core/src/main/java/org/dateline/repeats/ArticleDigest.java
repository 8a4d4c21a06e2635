package org.dateline.repeats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;

/**
 * What the search keeps of an article to compare it with another one.
 *
 * @param exact hash of the ids of its paragraphs in order
 * @param whole sketch of the whole text; its size is the sum of the paragraphs' sizes
 * @param parts its first paragraphs
 * @param numbers its first numbers, as {@link #hashes}
 * @param title the first words of the title, as {@link #hashes}; empty if there is no title
 */
record ArticleDigest(
    long exact, Sketch whole, List<Part> parts, List<Integer> numbers, List<Integer> title) {
  /** The largest number of paragraphs. */
  static final int PARTS = 100;

  /** The largest number of numbers. */
  static final int NUMBERS = 64;

  /** The largest number of title words. */
  static final int WORDS = 24;

  /**
   * One paragraph.
   *
   * @param id the first half of its paragraph_id
   * @param sketch the sketch of its text
   */
  record Part(long id, Sketch sketch) {}

  /**
   * Hashes of 16 bits of the first words or numbers, sorted. Equal values have equal hashes and
   * stay as often as they occur; one in 65,536 unequal pairs has equal hashes too.
   */
  static List<Integer> hashes(Stream<String> values, int most) {
    return values.limit(most).map(ArticleDigest::hash).sorted().toList();
  }

  private static int hash(String value) {
    return (value.hashCode() * 0x9E3779B1) >>> 16;
  }

  /** How many hashes two sorted lists have in common, each as often as it is in both. */
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

  /** The digest as bytes, for {@link #of}. */
  byte[] toBytes() {
    EntryWriter to = new EntryWriter().putLong(exact);
    whole.write(to).putInt(parts.size());
    for (Part part : parts) {
      part.sketch().write(to.putLong(part.id()));
    }
    write(to, numbers);
    write(to, title);
    return to.toBytes();
  }

  private static void write(EntryWriter to, List<Integer> hashes) {
    to.putInt(hashes.size());
    for (int hash : hashes) {
      to.put(hash >> 8).put(hash);
    }
  }

  /** Reads what {@link #toBytes} wrote. */
  static ArticleDigest of(byte[] bytes) {
    EntryReader from = new EntryReader(bytes);
    long exact = from.nextLong();
    Sketch whole = Sketch.read(from);
    int count = from.nextInt();
    List<Part> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(new Part(from.nextLong(), Sketch.read(from)));
    }
    return new ArticleDigest(exact, whole, parts, readHashes(from), readHashes(from));
  }

  private static List<Integer> readHashes(EntryReader from) {
    int size = from.nextInt();
    List<Integer> hashes = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      hashes.add(((from.next() & 0xff) << 8) | (from.next() & 0xff));
    }
    return hashes;
  }
}

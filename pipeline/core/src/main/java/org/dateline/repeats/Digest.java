package org.dateline.repeats;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of an article to compare it with another.
 *
 * @param exact hash of its paragraphs' ids in order
 * @param whole sketch of the whole text; its size is the sum of the paragraphs'
 * @param parts its first paragraphs
 * @param numbers hashes of its first numbers
 * @param title hashes of the title's first words; empty where there is no title
 */
record Digest(
    long exact, Sketch whole, List<Part> parts, List<Integer> numbers, List<Integer> title) {
  /** Paragraphs of an article that are kept. */
  static final int PARTS = 100;

  /** Numbers of an article that are kept. */
  static final int NUMBERS = 64;

  /** Words of a title that are kept. */
  static final int WORDS = 24;

  /**
   * One paragraph.
   *
   * @param id the first half of its paragraph_id
   */
  record Part(long id, Sketch sketch) {}

  /** Writes it as bytes. */
  byte[] toBytes() {
    EntryWriter to = new EntryWriter().putLong(exact);
    whole.write(to).putInt(parts.size());
    for (Part part : parts) {
      part.sketch().write(to.putLong(part.id()));
    }
    SmallHashSet.write(to, numbers);
    SmallHashSet.write(to, title);
    return to.toBytes();
  }

  /** Reads what was written. */
  static Digest of(byte[] bytes) {
    EntryReader from = new EntryReader(bytes);
    long exact = from.nextLong();
    Sketch whole = Sketch.read(from);
    int count = from.nextInt();
    List<Part> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(new Part(from.nextLong(), Sketch.read(from)));
    }
    return new Digest(exact, whole, parts, SmallHashSet.read(from), SmallHashSet.read(from));
  }
}

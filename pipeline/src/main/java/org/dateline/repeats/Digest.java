package org.dateline.repeats;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of an article to compare it with another: its paragraphs as sketches, the whole as a
 * sketch, and its numbers.
 *
 * @param exact hash of its paragraphs' ids in order
 * @param whole sketch of the whole text
 * @param parts its longest paragraphs, in order
 * @param numbers hashes of its numbers, sorted
 */
record Digest(long exact, Sketch whole, List<Part> parts, List<Integer> numbers) {
  /** Paragraphs of an article that are kept. */
  static final int PARTS = 64;

  /** Numbers of an article that are kept. */
  static final int NUMBERS = 64;

  /**
   * One paragraph.
   *
   * @param id the first half of its paragraph_id
   */
  record Part(long id, Sketch sketch) {}

  /** Writes it as bytes. */
  byte[] toBytes() {
    EntryWriter to = new EntryWriter().putLong(exact);
    write(to, whole);
    to.putInt(parts.size());
    for (Part part : parts) {
      write(to.putLong(part.id()), part.sketch());
    }
    to.putInt(numbers.size());
    for (int number : numbers) {
      to.put(number >> 8).put(number);
    }
    return to.toBytes();
  }

  /** Reads what was written. */
  static Digest of(byte[] bytes) {
    EntryReader from = new EntryReader(bytes);
    long exact = from.nextLong();
    Sketch whole = readSketch(from);
    int count = from.nextInt();
    List<Part> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(new Part(from.nextLong(), readSketch(from)));
    }
    int size = from.nextInt();
    List<Integer> numbers = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      numbers.add(((from.next() & 0xff) << 8) | (from.next() & 0xff));
    }
    return new Digest(exact, whole, parts, numbers);
  }

  private static void write(EntryWriter to, Sketch sketch) {
    to.putLong(sketch.high()).putLong(sketch.low()).putInt(sketch.size());
  }

  private static Sketch readSketch(EntryReader from) {
    return new Sketch(from.nextLong(), from.nextLong(), from.nextInt());
  }
}

package org.dateline.repeats;

/**
 * Keys that two similar texts probably share. The space of hashes is divided into bins of equal
 * size; the smallest gram of a text in each bin gives one key (min-wise hashing with one
 * permutation).
 */
final class CandidateKeys {
  private static final int PROBES = 64;

  /** What a key was taken from. */
  enum KeyKind {
    /** From a paragraph, to find paragraphs with the same text. */
    PARAGRAPH(0, 0.3),

    /** From a whole article, to find articles with the same story. */
    WHOLE(1, 0.34),

    /** From a paragraph of an article, to find articles that share the paragraph. */
    PART(2, SameArticle.PART);

    private final int code;
    private final int differing;

    KeyKind(int code, double alike) {
      this.code = code;
      this.differing = Sketch.differing(alike);
    }

    /**
     * In how many bins the sketches of two texts may differ for the texts to be compared. The
     * likeness that a sketch estimates has a standard error of 0.06.
     */
    int differing() {
      return differing;
    }

    /** Makes a key of this kind: 46 bits of the value and two bits for the kind. */
    long key(long value) {
      return (value & -(1L << (Short.SIZE + 2))) | ((long) code << Short.SIZE);
    }

    /** The kind of a key that {@link #key} made. */
    static KeyKind of(long key) {
      int code = (int) (key >>> Short.SIZE) & 3;
      return code == PARAGRAPH.code ? PARAGRAPH : code == WHOLE.code ? WHOLE : PART;
    }
  }

  private CandidateKeys() {}

  /**
   * The keys of a text.
   *
   * @param grams the hashes of its grams
   * @param count how many keys; a power of 2, 2 or more
   * @param space keys of different spaces have nothing in common
   */
  static long[] of(long[] grams, int count, long space) {
    int shift = Long.numberOfLeadingZeros(count) + 1;
    long factor = Grams.mix(space) | 1;
    long[] least = new long[count];
    for (int bin = 0; bin < count; bin++) {
      least[bin] = none(bin, count);
    }
    for (long gram : grams) {
      long value = gram * factor;
      value ^= value >>> 32;
      int bin = (int) (value >>> shift);
      least[bin] = Math.min(least[bin], value);
    }
    long[] keys = new long[count];
    for (int k = 0; k < count; k++) {
      keys[k] = Grams.mix(filled(least, k, shift) ^ Grams.mix(space + k));
    }
    return keys;
  }

  /** The largest hash that may fall into a bin: it marks an empty bin. */
  private static long none(int bin, int count) {
    return bin < count / 2 ? Long.MAX_VALUE : -1;
  }

  /** The gram of a bin; for an empty bin that of another one, chosen alike for every text. */
  private static long filled(long[] least, int bin, int shift) {
    int of = bin;
    for (int probe = 1; least[of] == none(of, least.length) && probe < PROBES; probe++) {
      of = (int) (Grams.mix(((long) bin << 32) + probe) >>> shift);
    }
    return least[of];
  }
}

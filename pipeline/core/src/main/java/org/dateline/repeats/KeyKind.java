package org.dateline.repeats;

/** What a key of the first grouping was taken from. */
enum KeyKind {
  /** A paragraph, to find its like. */
  PARAGRAPH(0, 0.3),

  /** A whole article, to find its like; a line at the end of both is not enough. */
  WHOLE(1, 0.34),

  /**
   * A paragraph of an article, to find articles with a like one: says little where many share it.
   */
  PART(2, SameArticle.PART);

  private final int code;
  private final int differing;

  KeyKind(int code, double alike) {
    this.code = code;
    this.differing = Sketch.differing(alike);
  }

  /**
   * Shares in which the sketches of two texts differ, at most, for the texts to be compared. A
   * likeness estimated by them errs by 0.06.
   */
  int differing() {
    return differing;
  }

  /** A key of this kind: its first 46 bits, and two that tell the kind. */
  long key(long any) {
    return (any & -(1L << (Short.SIZE + 2))) | ((long) code << Short.SIZE);
  }

  /** The kind of a key. */
  static KeyKind of(long key) {
    int code = (int) (key >>> Short.SIZE) & 3;
    return code == PARAGRAPH.code ? PARAGRAPH : code == WHOLE.code ? WHOLE : PART;
  }
}

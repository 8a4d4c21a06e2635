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

  /** A number that stands for it, less than 4. */
  int code() {
    return code;
  }

  /** The kind of a number. */
  static KeyKind of(int code) {
    return code == PARAGRAPH.code ? PARAGRAPH : code == WHOLE.code ? WHOLE : PART;
  }
}

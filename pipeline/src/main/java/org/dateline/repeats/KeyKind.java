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
  private final double alike;

  KeyKind(int code, double alike) {
    this.code = code;
    this.alike = alike;
  }

  /** Estimated likeness from which on two texts are compared; the estimate errs by 0.08. */
  double alike() {
    return alike;
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

package org.dateline.repeats;

/** What a key of the first grouping was taken from. */
enum KeyKind {
  /** A paragraph, to find its like. */
  PARAGRAPH(0.3),

  /** A whole article, to find its like; a line at the end of both is not enough. */
  WHOLE(0.34),

  /**
   * A paragraph of an article, to find articles with a like one: says little where many share it.
   */
  PART(SameArticle.PART);

  private final double alike;

  KeyKind(double alike) {
    this.alike = alike;
  }

  /** Estimated likeness from which on two texts are compared; the estimate errs by 0.08. */
  double alike() {
    return alike;
  }
}

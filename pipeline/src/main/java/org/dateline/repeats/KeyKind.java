package org.dateline.repeats;

/** What a key of the first grouping was taken from. */
enum KeyKind {
  /** A paragraph, to find its like. */
  PARAGRAPH,

  /** A whole article, to find its like. */
  WHOLE,

  /**
   * A paragraph of an article, to find articles with a like one: says little where many share it.
   */
  PART
}

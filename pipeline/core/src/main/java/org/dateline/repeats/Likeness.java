package org.dateline.repeats;

/**
 * Tells whether two paragraphs are the same text: most of their grams are, or nearly all of the
 * shorter one's, and the numbers are not new.
 */
final class Likeness {
  /** The shorter text's share of the longer one, from which on it may be cut from it. */
  private static final double LEAST_CUT = 0.38;

  /** Below this share the shorter text is a cut, and may not differ in its numbers besides. */
  private static final double CUT = 0.85;

  /** Grams below which a text is short: a word more or less makes another text of it. */
  private static final double SHORT = 80;

  /** How much more likeness the shortest text needs. */
  private static final double SHORT_MORE = 0.4;

  /** Numbers from which on one that stayed does not make the same text. */
  private static final int MANY_NUMBERS = 3;

  /** Share of the numbers that must have stayed. */
  private static final double STAYED = 0.5;

  private final RepeatOptions options;

  Likeness(RepeatOptions options) {
    this.options = options;
  }

  /** Whether two texts are one. */
  boolean same(Profile a, Profile b) {
    int less = Math.min(a.distinct(), b.distinct());
    int more = Math.max(a.distinct(), b.distinct());
    int common = a.common(b);
    double ratio = (double) less / more;
    double shortness = Math.max(0, 1 - less / SHORT) * SHORT_MORE;
    boolean alike = common >= (options.likeness() + shortness) * (less + more - common);
    boolean cut = ratio >= LEAST_CUT && common >= (options.containment() + shortness / 2) * less;
    return (alike || cut) && sameNumbers(a.numbers(), b.numbers(), ratio);
  }

  /** A correction changes a number, or an edition a few; a new report has all new ones. */
  private static boolean sameNumbers(TextNumbers a, TextNumbers b, double ratio) {
    int less = Math.min(a.count(), b.count());
    if (less == 0) {
      return true;
    }
    double stayed = a.common(b) / Math.min(a.weight(), b.weight());
    if (less >= MANY_NUMBERS || ratio < CUT) {
      return stayed >= STAYED;
    }
    return less == 1 || stayed >= STAYED / 2;
  }
}

package org.dateline.repeats;

/**
 * Tells whether two paragraphs are the same text: most of their grams are, or nearly all of the
 * shorter one's, and the numbers are not new.
 */
final class Likeness {
  static final double LIKE = Double.parseDouble(System.getProperty("like", "0.44"));
  static final double CONTAINED = Double.parseDouble(System.getProperty("cont", "0.8"));
  static final double RATIO = Double.parseDouble(System.getProperty("ratio", "0.38"));
  static final double NUMS = Double.parseDouble(System.getProperty("nums", "0.5"));

  private Likeness() {}

  /** Whether two texts are one. */
  static boolean same(Profile a, Profile b) {
    int less = Math.min(a.distinct(), b.distinct());
    int more = Math.max(a.distinct(), b.distinct());
    int common = a.common(b);
    double jaccard = (double) common / (less + more - common);
    double contained = (double) common / less;
    double ratio = (double) less / more;
    double like = LIKE + SHORT * Math.max(0, 1 - less / SHORTN);
    boolean alike =
        jaccard >= like
            || (contained >= CONTAINED + SHORT / 2 * Math.max(0, 1 - less / SHORTN)
                && ratio >= RATIO);
    return alike && sameNumbers(a.numbers(), b.numbers(), ratio);
  }

  static final double SHORT = Double.parseDouble(System.getProperty("short", "0.4"));
  static final double SHORTN = Double.parseDouble(System.getProperty("shortn", "60"));
  static final double CUT = Double.parseDouble(System.getProperty("cut", "0.85"));

  static boolean sameNumbers(Numbers a, Numbers b, double ratio) {
    int less = Math.min(a.count(), b.count());
    double share = less == 0 ? 1 : a.commonWeight(b) / Math.min(a.weight(), b.weight());
    if (less >= 3 || ratio < CUT) {
      return share >= NUMS;
    }
    return less < 2 || share >= NUMS / 2;
  }
}

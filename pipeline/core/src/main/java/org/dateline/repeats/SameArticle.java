package org.dateline.repeats;

import java.util.List;

/**
 * Decides whether two articles are the same story: one reprints, cuts or abridges the other.
 *
 * <p>A follow-up with one or two paragraphs of background is another story: the shared part is
 * small or near its end. Similar titles count only if few paragraphs are shared.
 */
final class SameArticle {
  /** Threshold of the estimated likeness of two paragraphs. */
  static final double PART = 0.45;

  /** Threshold of the estimated likeness of whole texts, for other paragraph breaks. */
  private static final double WHOLE = 0.6;

  /** Threshold of the share of one text that is in the other. */
  private static final double SHARED = 0.55;

  /** From this share on, no similar title is needed. */
  private static final double NEARLY_ALL = 0.85;

  /** From so many shared paragraphs on, no similar title is needed. */
  private static final int SEVERAL = 3;

  /** Latest position of the first shared paragraph in either text, as a share of its paragraphs. */
  private static final double BEGINNING = 0.5;

  /** Threshold of the share of the shorter title's words that are in the other title. */
  private static final double TITLE = 0.4;

  /** Share of the numbers that must be equal, if there are three or more. */
  private static final double STAYED = 0.4;

  /**
   * What one article has in common with the other.
   *
   * @param parts number of shared paragraphs
   * @param size number of their grams
   * @param from position of the first one, as a share of the paragraphs
   */
  private record Shared(int parts, int size, double from) {}

  private SameArticle() {}

  /** True if two articles are the same story. */
  static boolean same(ArticleDigest a, ArticleDigest b) {
    return a.exact() == b.exact() || (alike(a, b) && sameNumbers(a, b));
  }

  private static boolean alike(ArticleDigest a, ArticleDigest b) {
    if (a.whole().likeness(b.whole()) >= WHOLE) {
      return true;
    }
    Shared inA = shared(a.parts(), b.parts());
    Shared inB = shared(b.parts(), a.parts());
    double ofA = (double) inA.size() / a.whole().size();
    double ofB = (double) inB.size() / b.whole().size();
    int parts = Math.min(inA.parts(), inB.parts());
    double share = parts > 1 ? Math.max(ofA, ofB) : Math.min(ofA, ofB);
    return share >= SHARED
        && Math.max(inA.from(), inB.from()) <= BEGINNING
        && (parts >= SEVERAL || share >= NEARLY_ALL || sameTitle(a, b));
  }

  private static Shared shared(List<ArticleDigest.Part> of, List<ArticleDigest.Part> in) {
    int size = 0;
    int parts = 0;
    int first = 0;
    for (int i = 0; i < of.size(); i++) {
      ArticleDigest.Part part = of.get(i);
      if (in.stream().anyMatch(other -> same(part, other))) {
        size += part.sketch().size();
        first = parts == 0 ? i : first;
        parts++;
      }
    }
    return new Shared(parts, size, first <= 1 ? 0 : (double) first / of.size());
  }

  private static boolean same(ArticleDigest.Part a, ArticleDigest.Part b) {
    return a.id() == b.id() || a.sketch().likeness(b.sketch()) >= PART;
  }

  private static boolean sameTitle(ArticleDigest a, ArticleDigest b) {
    int less = Math.min(a.title().size(), b.title().size());
    return less > 0 && ArticleDigest.common(a.title(), b.title()) >= Math.max(2, TITLE * less);
  }

  private static boolean sameNumbers(ArticleDigest a, ArticleDigest b) {
    int less = Math.min(a.numbers().size(), b.numbers().size());
    return less < 3 || ArticleDigest.common(a.numbers(), b.numbers()) >= STAYED * less;
  }
}

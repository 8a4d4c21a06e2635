package org.dateline.repeats;

import java.util.List;

/**
 * Tells whether two articles are the same story: one reprints, cuts or abridges the other.
 *
 * <p>A follow-up with a paragraph or two of background is another story: what it shares is little
 * of it, or stands near its end. A title helps where little text is there to tell, but does not
 * decide.
 */
final class SameArticle {
  /** Estimated likeness from which on two paragraphs are taken for one. */
  static final double PART = 0.45;

  /** Estimated likeness of the whole texts that is enough: other paragraph breaks. */
  private static final double WHOLE = 0.6;

  /** Share of a text that the other one has. */
  private static final double SHARED = 0.55;

  /** Share that needs no like title, where one or two paragraphs are shared. */
  private static final double NEARLY_ALL = 0.85;

  /** Paragraphs shared that need no like title. */
  private static final int SEVERAL = 3;

  /** Where in either text the first shared paragraph must stand, at the latest. */
  private static final double BEGINNING = 0.5;

  /** Share of the shorter title's words that make two titles alike. */
  private static final double TITLE = 0.4;

  /** Share of the numbers that must have stayed, where there are three or more. */
  private static final double STAYED = 0.4;

  /** What of one article the other one has: paragraphs, their grams, and where they begin. */
  private record Shared(int parts, int size, double from) {}

  private SameArticle() {}

  /** Whether two articles are one story. */
  static boolean same(Digest a, Digest b) {
    return a.exact() == b.exact() || (alike(a, b) && sameNumbers(a, b));
  }

  private static boolean alike(Digest a, Digest b) {
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

  private static Shared shared(List<Digest.Part> of, List<Digest.Part> in) {
    int size = 0;
    int parts = 0;
    int first = 0;
    for (int i = 0; i < of.size(); i++) {
      Digest.Part part = of.get(i);
      if (in.stream().anyMatch(other -> same(part, other))) {
        size += part.sketch().size();
        first = parts == 0 ? i : first;
        parts++;
      }
    }
    return new Shared(parts, size, first <= 1 ? 0 : (double) first / of.size());
  }

  private static boolean same(Digest.Part a, Digest.Part b) {
    return a.id() == b.id() || a.sketch().likeness(b.sketch()) >= PART;
  }

  private static boolean sameTitle(Digest a, Digest b) {
    int less = Math.min(a.title().size(), b.title().size());
    return less > 0 && SmallHashSet.common(a.title(), b.title()) >= Math.max(2, TITLE * less);
  }

  private static boolean sameNumbers(Digest a, Digest b) {
    int less = Math.min(a.numbers().size(), b.numbers().size());
    return less < 3 || SmallHashSet.common(a.numbers(), b.numbers()) >= STAYED * less;
  }
}

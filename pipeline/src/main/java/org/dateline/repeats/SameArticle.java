package org.dateline.repeats;

import java.util.List;

/** Tells whether two articles are the same story: one reprints, cuts or abridges the other. */
final class SameArticle {
  static final double PART = Double.parseDouble(System.getProperty("apart", "0.45"));
  static final double SHARED = Double.parseDouble(System.getProperty("ashared", "0.6"));
  static final double WHOLE = Double.parseDouble(System.getProperty("awhole", "0.35"));
  static final double NUMS = Double.parseDouble(System.getProperty("anums", "0.4"));

  private SameArticle() {}

  static boolean same(Digest a, Digest b) {
    if (a.exact() == b.exact()) {
      return true;
    }
    Shared inA = shared(a.parts(), b.parts());
    Shared inB = shared(b.parts(), a.parts());
    double shareA = (double) inA.size() / a.whole().size();
    double shareB = (double) inB.size() / b.whole().size();
    double least = Math.min(shareA, shareB);
    double most = Math.max(shareA, shareB);
    int parts = Math.min(inA.parts(), inB.parts());
    boolean alike = least >= SHARED || (most >= SHARED && parts >= 2);
    alike |= a.whole().likeness(b.whole()) >= WHOLE;
    return alike && sameNumbers(a.numbers(), b.numbers());
  }

  private record Shared(int parts, int size) {}

  private static Shared shared(List<Digest.Part> of, List<Digest.Part> in) {
    int size = 0;
    int parts = 0;
    for (Digest.Part part : of) {
      for (Digest.Part other : in) {
        if (part.id() == other.id() || part.sketch().likeness(other.sketch()) >= PART) {
          size += part.sketch().size();
          parts++;
          break;
        }
      }
    }
    return new Shared(parts, size);
  }

  private static boolean sameNumbers(List<Integer> a, List<Integer> b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      int order = a.get(i).compareTo(b.get(j));
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int less = Math.min(a.size(), b.size());
    return less < 3 || common >= NUMS * less;
  }
}

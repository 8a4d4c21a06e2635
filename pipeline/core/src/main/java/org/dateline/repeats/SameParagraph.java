package org.dateline.repeats;

import org.dateline.util.LongHashSet;
import org.dateline.util.NormalForm;

/**
 * Decides whether two paragraphs are the same text: most of their grams are equal, or nearly all
 * grams of the shorter one are in the longer one, and enough numbers are equal.
 */
final class SameParagraph {
  /** Share of the longer text's grams that the shorter one must have to be a cut of it. */
  private static final double LEAST_CUT = 0.38;

  /** Below this share the shorter text is a cut, and most of its numbers must be equal. */
  private static final double CUT = 0.85;

  /** A text with fewer different grams is short: it needs a higher likeness. */
  private static final double SHORT = 80;

  /** How much is added to the threshold for the shortest text. */
  private static final double SHORT_MORE = 0.4;

  /** From so many numbers on, one equal number is not enough. */
  private static final int MANY_NUMBERS = 3;

  /** Share of the numbers, by weight, that must be equal. */
  private static final double STAYED = 0.5;

  private final RepeatOptions options;

  SameParagraph(RepeatOptions options) {
    this.options = options;
  }

  /** True if two texts are the same paragraph. */
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

  /** A correction changes one number, a new edition a few; a new report changes all of them. */
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

  /** A text prepared for comparison: its grams in order and as a set, and its numbers. */
  static final class Profile {
    /** Characters of a gram. */
    static final int GRAM = 5;

    private final long[] grams;
    private final LongHashSet set;
    private final TextNumbers numbers;

    Profile(String text) {
      String normal = NormalForm.of(text);
      grams = Grams.of(normal, GRAM);
      numbers = TextNumbers.of(normal);
      set = new LongHashSet(grams.length);
      for (long gram : grams) {
        set.add(gram);
      }
    }

    /** Number of different grams. */
    int distinct() {
      return set.size();
    }

    TextNumbers numbers() {
      return numbers;
    }

    /** How many different grams both texts have. */
    int common(Profile other) {
      return set.common(other.set);
    }

    /**
     * Which of 64 stretches of this text are in the other one: a bit is set if more than half of
     * the stretch's grams are.
     */
    long covered(Profile other) {
      int[] hits = new int[Long.SIZE];
      int[] all = new int[Long.SIZE];
      for (int i = 0; i < grams.length; i++) {
        int stretch = (int) ((long) i * Long.SIZE / grams.length);
        all[stretch]++;
        hits[stretch] += other.set.contains(grams[i]) ? 1 : 0;
      }
      long mask = 0;
      for (int i = 0; i < Long.SIZE; i++) {
        if (hits[i] * 2 > all[i]) {
          mask |= 1L << i;
        }
      }
      return mask;
    }
  }
}

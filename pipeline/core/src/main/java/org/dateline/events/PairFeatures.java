package org.dateline.events;

/**
 * What speaks for or against two reports of one event. Each feature is a number from 0 upward; most
 * are shares from 0 to 1.
 */
@SuppressWarnings("EnumOrdinal") // the order is that of the features in an array
enum PairFeatures {
  BIAS,
  SAME_TYPE,
  /** Shared words of the evidence, as a share of the shorter. */
  WORDS,
  SHARED_WORDS,
  NAMES,
  SHARED_NAMES,
  SIDES,
  NO_SIDES,
  CONTEXT,
  SAME_DAY,
  DAY_APART,
  DAYS_APART,
  IN_WINDOW,
  UNDATED,
  TOLD_APART,
  PUBLISHED_GAP,
  SAME_TALLY,
  NUMBERS,
  SAME_ARTICLE,
  COPY;

  private static final double DAYS_OF_WEEK = 7;

  /** The features of a pair, by ordinal. */
  static double[] of(Signature one, Signature other) {
    double[] is = new double[values().length];
    is[BIAS.ordinal()] = 1;
    is[SAME_TYPE.ordinal()] = one.type().equals(other.type()) ? 1 : 0;
    share(is, WORDS, SHARED_WORDS, one.words(), other.words());
    share(is, NAMES, SHARED_NAMES, one.names(), other.names());
    is[SIDES.ordinal()] = share(one.sides(), other.sides());
    is[NO_SIDES.ordinal()] = one.sides().length == 0 || other.sides().length == 0 ? 1 : 0;
    is[CONTEXT.ordinal()] = share(one.context(), other.context());
    dates(is, one, other);
    is[SAME_TALLY.ordinal()] = one.tally() != 0 && one.tally() == other.tally() ? 1 : 0;
    is[NUMBERS.ordinal()] = Math.log1p(Hashes.shared(one.numbers(), other.numbers()));
    is[SAME_ARTICLE.ordinal()] = one.rank().article().equals(other.rank().article()) ? 1 : 0;
    is[COPY.ordinal()] = one.copy() == other.copy() ? 1 : 0;
    return is;
  }

  private static void share(
      double[] is, PairFeatures share, PairFeatures count, int[] one, int[] other) {
    is[share.ordinal()] = share(one, other);
    is[count.ordinal()] = Math.log1p(Hashes.shared(one, other));
  }

  private static double share(int[] one, int[] other) {
    int least = Math.min(one.length, other.length);
    return least == 0 ? 0 : (double) Hashes.shared(one, other) / least;
  }

  private static void dates(double[] is, Signature one, Signature other) {
    int gap = gap(one, other);
    if (gap < 0) {
      is[UNDATED.ordinal()] = 1;
    } else if (gap == 0) {
      is[(one.isExact() && other.isExact() ? SAME_DAY : IN_WINDOW).ordinal()] = 1;
    } else {
      is[(gap == 1 ? DAY_APART : DAYS_APART).ordinal()] = 1;
      is[TOLD_APART.ordinal()] = one.isTold() && other.isTold() ? 1 : 0;
    }
    if (one.published() != Signature.NO_DAY && other.published() != Signature.NO_DAY) {
      is[PUBLISHED_GAP.ordinal()] =
          Math.log1p(Math.abs(one.published() - other.published()) / DAYS_OF_WEEK);
    }
  }

  /** Days between the outcomes; 0 where they may be of one day, -1 where a day is unknown. */
  static int gap(Signature one, Signature other) {
    if (!one.isDated() || !other.isDated()) {
      return -1;
    }
    return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
  }
}

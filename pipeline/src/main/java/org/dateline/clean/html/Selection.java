package org.dateline.clean.html;

import java.util.List;

/** Decides from the blocks' chances which of them are the story. */
final class Selection {
  /** Fewer words than this are too little for a story, if the page has more to offer. */
  private static final int LITTLE = 25;

  private Selection() {}

  /** Which blocks are kept. */
  static boolean[] keep(List<BlockRow> rows, double[] chances, double threshold) {
    boolean[] keep = above(chances, threshold);
    double lower = threshold;
    while (words(rows, keep) < LITTLE && lower > 0.1) {
      lower -= 0.1;
      keep = above(chances, lower);
    }
    return keep;
  }

  private static boolean[] above(double[] chances, double threshold) {
    boolean[] keep = new boolean[chances.length];
    for (int i = 0; i < chances.length; i++) {
      keep[i] = chances[i] > threshold;
    }
    return keep;
  }

  private static int words(List<BlockRow> rows, boolean[] keep) {
    int words = 0;
    for (int i = 0; i < keep.length; i++) {
      words += keep[i] ? rows.get(i).words : 0;
    }
    return words;
  }
}

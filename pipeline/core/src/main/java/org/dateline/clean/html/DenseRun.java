package org.dateline.clean.html;

import java.util.List;

/**
 * The second candidate finder: the run of blocks with the largest sum, where unlinked words count
 * for a block and linked words and the block itself against it.
 */
final class DenseRun {
  private static final double BLOCK_COST = 6;
  private int first = -1;
  private int last = -1;
  private double share;

  DenseRun(List<Cut> cuts) {
    double best = 0;
    double sum = 0;
    int begin = 0;
    double all = 0;
    for (int i = 0; i < cuts.size(); i++) {
      double value = value(cuts.get(i));
      all += Math.max(0, value);
      if (sum <= 0) {
        sum = 0;
        begin = i;
      }
      sum += value;
      if (sum > best) {
        best = sum;
        first = begin;
        last = i;
      }
    }
    share = all <= 0 ? 0 : best / all;
  }

  private static double value(Cut cut) {
    if (cut.isMargin()) {
      return -BLOCK_COST;
    }
    double linked = cut.linkShare();
    return cut.words * (1 - 2 * linked) - BLOCK_COST;
  }

  /** Blocks from a block to the run: 0 inside, negative before it. */
  int distance(int block) {
    if (first < 0) {
      return -999;
    }
    return block < first ? block - first : Math.max(0, block - last);
  }

  /** The run's share of what speaks for text on the page. */
  double share() {
    return share;
  }
}

package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import org.dateline.clean.html.HintWords.Hint;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that most probably contains the article. Each paragraph adds a score to its
 * ancestors, as in Arc90's Readability. {@link DenseRun} is the second, independent method.
 */
final class StoryCandidates {
  private static final int GOOD = Hint.CONTENT.bit() | Hint.ARTICLE.bit();
  private static final int BAD =
      Hint.COMMENT.bit()
          | Hint.FOOTER.bit()
          | Hint.SIDEBAR.bit()
          | Hint.RELATED.bit()
          | Hint.NAV.bit()
          | Hint.AD.bit()
          | Hint.SHARE.bit();

  private final List<Box> scored = new ArrayList<>();
  private @Nullable Box best;
  private double bestScore;

  StoryCandidates(List<Cut> cuts) {
    for (Cut cut : cuts) {
      if (cut.text.length() >= 25 && !cut.isMargin()) {
        give(cut);
      }
    }
    for (Box box : scored) {
      box.score *= 1 - Math.min(1, box.linkShare());
      if (best == null || box.score > bestScore) {
        best = box;
        bestScore = box.score;
      }
    }
  }

  /** Score of an element as a share of the best. */
  double share(Box box) {
    return bestScore <= 0 ? 0 : Math.max(0, box.score / bestScore);
  }

  /** 1 in the best element itself, 1/2 one element below ...; 0 outside. */
  double inside(Box box) {
    Box top = best;
    if (top == null || !box.isIn(top)) {
      return 0;
    }
    return 1.0 / (1 + box.depth - top.depth);
  }

  private void give(Cut cut) {
    double points = points(cut);
    Box box = cut.owner.container();
    for (int level = 0; level < 5 && box != null; level++) {
      if (!box.scored) {
        box.scored = true;
        box.score = start(box);
        scored.add(box);
      }
      box.score += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
      box = box.parent;
    }
  }

  private static double points(Cut cut) {
    int commas = 0;
    for (int i = 0; i < cut.text.length(); i++) {
      char c = cut.text.charAt(i);
      if (c == ',' || c == '\u3001' || c == '\uff0c') {
        commas++;
      }
    }
    double points = 1 + commas + Math.min(3, cut.text.length() / 100);
    return points * (1 - cut.linkShare());
  }

  private static double start(Box box) {
    double start =
        switch (box.tag) {
          case "article" -> 10;
          case "div", "main", "section" -> 5;
          case "form", "ul", "ol", "dl", "footer", "aside", "nav" -> -3;
          default -> 0;
        };
    if ((box.ownHints() & GOOD) != 0) {
      start += 25;
    }
    return (box.ownHints() & BAD) == 0 ? start : start - 25;
  }

  /**
   * The consecutive blocks with the largest sum of scores (maximum subarray). Unlinked words
   * increase the score of a block; linked words and a fixed cost decrease it.
   */
  static final class DenseRun {
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

    /** The run's share of all positive scores of the page. */
    double share() {
      return share;
    }
  }
}

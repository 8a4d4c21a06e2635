package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first candidate finder: paragraphs give points to the elements around them, and the element
 * with most points is taken for the story, as Arc90's Readability did.
 */
final class ReadScores {
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

  ReadScores(List<Cut> cuts) {
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
}

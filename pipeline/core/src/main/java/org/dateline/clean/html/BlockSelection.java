package org.dateline.clean.html;

import java.util.List;

/** Decides from the blocks' chances which of them are the story. */
final class BlockSelection {
  /** Fewer words than this are too little for a story, if the page has more to offer. */
  private static final int LITTLE = 25;

  private static final int QUOTED = 3;

  private BlockSelection() {}

  /** Which blocks are kept. */
  static boolean[] keep(List<BlockRow> rows, double[] chances, double threshold) {
    boolean[] keep = above(rows, chances, threshold);
    double lower = threshold;
    while (words(rows, keep) < LITTLE && lower > 0.1) {
      lower -= 0.1;
      addProse(rows, chances, lower, keep);
    }
    Tail.cut(rows, keep);
    dropCopies(rows, keep);
    return keep;
  }

  private static boolean[] above(List<BlockRow> rows, double[] chances, double threshold) {
    boolean[] keep = new boolean[chances.length];
    for (int i = 0; i < chances.length; i++) {
      double chance = chances[i] + (isInBody(rows.get(i)) ? 0.4 : 0);
      keep[i] = chance > threshold && !Vetoes.against(rows.get(i));
    }
    return keep;
  }

  /** Takes back what reads like prose; menus stay out, however little is left. */
  private static void addProse(
      List<BlockRow> rows, double[] chances, double threshold, boolean[] keep) {
    for (int i = 0; i < keep.length; i++) {
      BlockRow row = rows.get(i);
      keep[i] |= chances[i] > threshold && row.prose() > 0 && !Vetoes.against(row);
    }
  }

  /** Whether the page's JSON-LD has the block in its articleBody. */
  private static boolean isInBody(BlockRow row) {
    return row.of(DomFeature.BODY_MATCH) == 1f && row.words >= 8;
  }

  /** A block that has several kept blocks before it in it is the story once more, in one piece. */
  private static void dropCopies(List<BlockRow> rows, boolean[] keep) {
    for (int i = 0; i < keep.length; i++) {
      if (keep[i] && rows.get(i).words > 100 && copies(rows, keep, i) >= QUOTED) {
        keep[i] = false;
      }
    }
  }

  private static int copies(List<BlockRow> rows, boolean[] keep, int index) {
    String text = rows.get(index).text;
    int copies = 0;
    for (int i = 0; i < index && copies < QUOTED; i++) {
      BlockRow row = rows.get(i);
      copies += keep[i] && row.words >= 8 && text.contains(row.text) ? 1 : 0;
    }
    return copies;
  }

  private static int words(List<BlockRow> rows, boolean[] keep) {
    int words = 0;
    for (int i = 0; i < keep.length; i++) {
      words += keep[i] ? rows.get(i).words : 0;
    }
    return words;
  }
}

package org.dateline.clean.html;

import java.util.List;
import org.dateline.clean.html.FurniturePhrases.Sign;

/**
 * Drops small boxes directly in a story's container that speak to the reader: offers, requests for
 * consent, notices of players and embedded posts. A story that speaks to its reader does so in its
 * own container.
 */
final class ReaderBoxes {
  /** Blocks in a box. */
  private static final int SMALL = 5;

  /** Words of a paragraph in a box. */
  private static final int SHORT = 60;

  /** Share of the kept words in one container: elsewhere each paragraph has its own. */
  private static final double MAIN_SHARE = 0.6;

  /** Share of a story's paragraphs that speak to the reader where all of it does. */
  private static final double ADDRESS = 0.2;

  private ReaderBoxes() {}

  /** Removes the blocks of such boxes from what is kept. */
  static void drop(List<BlockRow> rows, boolean[] keep) {
    BlockRows.ByNumber<int[]> words = new BlockRows.ByNumber<>(() -> new int[1]);
    int main = -1;
    int all = 0;
    for (int i = 0; i < keep.length; i++) {
      BlockRow row = rows.get(i);
      if (keep[i]) {
        all += row.words;
        words.of(row.group)[0] += row.words;
        main = main < 0 || words.of(row.group)[0] > words.of(main)[0] ? row.group : main;
      }
    }
    if (main < 0 || words.of(main)[0] < MAIN_SHARE * all || isAddress(rows, keep, main)) {
      return;
    }
    for (int i = 0; i < keep.length; i++) {
      BlockRow row = rows.get(i);
      if (keep[i] && speaks(row) && row.group != main && row.section == main) {
        dropGroup(rows, keep, row.group);
      }
    }
  }

  /** Whether the story itself speaks to its reader: advice, letters. */
  private static boolean isAddress(List<BlockRow> rows, boolean[] keep, int main) {
    int all = 0;
    int spoken = 0;
    for (int i = 0; i < keep.length; i++) {
      if (keep[i] && rows.get(i).group == main) {
        all++;
        spoken += rows.get(i).has(Sign.READER) ? 1 : 0;
      }
    }
    return spoken > ADDRESS * all;
  }

  private static boolean speaks(BlockRow row) {
    return row.has(Sign.READER)
        && !row.has(Flag.QUOTE)
        && !row.has(Flag.LIST)
        && !row.has(Flag.HEADING)
        && row.words <= SHORT
        && row.of(DomFeature.GROUP_BLOCKS) <= SMALL;
  }

  private static void dropGroup(List<BlockRow> rows, boolean[] keep, int group) {
    for (int i = 0; i < keep.length; i++) {
      keep[i] &= rows.get(i).group != group;
    }
  }
}

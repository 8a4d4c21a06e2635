package org.dateline.clean.html;

import java.util.Arrays;
import java.util.List;

/**
 * Cuts off a second story below the first: a heading that is a link to another page, and paragraphs
 * that stand in another container than those of the first story.
 */
final class OtherStory {
  /** Words of the first story before the second can begin. */
  private static final int LEAST = 40;

  private static final int SHORTEST_HEADING = 3;

  /** Share of the first story's words in one container: elsewhere each paragraph has its own. */
  private static final double MAIN_SHARE = 0.6;

  private OtherStory() {}

  /** Removes all that is kept from the heading of a second story on. */
  static void cut(List<BlockRow> rows, boolean[] keep) {
    BlockRows.ByNumber<int[]> words = new BlockRows.ByNumber<>(() -> new int[1]);
    BlockRow main = null;
    int all = 0;
    for (int i = 0; i < keep.length; i++) {
      BlockRow row = rows.get(i);
      boolean whole = main != null && words.of(main.group)[0] >= MAIN_SHARE * all;
      if (main != null
          && whole
          && all >= LEAST
          && isLinkedHeading(row)
          && begins(rows, keep, i, main)) {
        Arrays.fill(keep, i, keep.length, false);
        return;
      }
      if (keep[i] && row.prose() > 0) {
        all += row.words;
        words.of(row.group)[0] += row.words;
        main = main == null || words.of(row.group)[0] > words.of(main.group)[0] ? row : main;
      }
    }
  }

  private static boolean isLinkedHeading(BlockRow row) {
    return row.has(Flag.HEADING) && row.linkShare > 0.8 && row.words >= SHORTEST_HEADING;
  }

  /** Whether only paragraphs of other containers follow, several of them in one. */
  private static boolean begins(List<BlockRow> rows, boolean[] keep, int heading, BlockRow main) {
    BlockRow head = rows.get(heading);
    int paragraphs = 0;
    for (int i = heading; i < keep.length; i++) {
      BlockRow row = rows.get(i);
      boolean prose = keep[i] && row.prose() > 0;
      boolean apart = row.group != main.group && row.section != main.section;
      boolean own =
          row.section == head.group || row.section == head.section || row.group == head.group;
      if (prose && !(apart && (own || paragraphs > 0))) {
        return false;
      }
      paragraphs += prose ? 1 : 0;
    }
    return paragraphs > 1 && head.section != main.section && head.group != main.group;
  }
}

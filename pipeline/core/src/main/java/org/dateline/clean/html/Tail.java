package org.dateline.clean.html;

import java.util.List;

/** Cuts what follows a story: lists of other stories, under a heading that says so. */
final class Tail {
  private static final int LEADS_AWAY =
      Sign.RELATED.bit() | Sign.COMMENT.bit() | Sign.NEWSLETTER.bit();
  private static final int STORY = 40;

  private Tail() {}

  /** Takes blocks out of what is kept. */
  static void cut(List<BlockRow> rows, boolean[] keep) {
    int words = 0;
    for (int i = 0; i < keep.length; i++) {
      BlockRow row = rows.get(i);
      if (words >= STORY && leadsAway(row) && isTail(rows, keep, i)) {
        drop(keep, i);
        return;
      }
      words += keep[i] ? row.words : 0;
    }
  }

  private static boolean leadsAway(BlockRow row) {
    return (row.signs & LEADS_AWAY) != 0 && row.words <= 8 && !row.endMark;
  }

  /** Whether nothing that reads like a story comes after a heading, or a feed of other stories. */
  private static boolean isTail(List<BlockRow> rows, boolean[] keep, int heading) {
    BlockRow head = rows.get(heading);
    boolean strong = head.has(Flag.HEADING) && isFeed(rows, keep, heading);
    for (int i = heading + 1; i < keep.length; i++) {
      BlockRow row = rows.get(i);
      boolean story = keep[i] && row.endMark && row.words >= 10 && row.linkShare < 0.3;
      if (story && !(strong && row.group == head.group)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether what follows a heading is a feed of other stories: the same furniture, such as buttons
   * to share, comes between them again and again.
   */
  private static boolean isFeed(List<BlockRow> rows, boolean[] keep, int heading) {
    int parts = 0;
    for (int i = heading + 1; i < keep.length; i++) {
      BlockRow row = rows.get(i);
      boolean again = row.twins > 1 || row.firstTwin >= 0;
      parts += !keep[i] && again && row.group == rows.get(heading).group ? 1 : 0;
    }
    return parts >= 3;
  }

  private static void drop(boolean[] keep, int from) {
    for (int i = from; i < keep.length; i++) {
      keep[i] = false;
    }
  }
}

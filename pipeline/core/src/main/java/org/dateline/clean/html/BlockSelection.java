package org.dateline.clean.html;

import java.util.Arrays;
import java.util.List;
import org.dateline.clean.html.FurniturePhrases.Sign;
import org.dateline.clean.html.HintWords.Hint;

/**
 * Decides which blocks of a page are the article. The order of the decisions: the model's
 * probability is over the threshold and no rule vetoes the block; if too few words are left, prose
 * with a lower probability is added; the tail with other articles is cut; copies of kept blocks are
 * removed.
 */
final class BlockSelection {
  /** With fewer kept words the threshold is lowered. */
  private static final int LITTLE = 25;

  private static final int QUOTED = 3;

  private static final int VETO_SHORT =
      Sign.SHARE.bit() | Sign.COMMENT.bit() | Sign.AD.bit() | Sign.COOKIE.bit() | Sign.CREDIT.bit();

  private static final int VETO_LONGER = Sign.COMMENT.bit() | Sign.COOKIE.bit();

  private static final int VETO_LINKED =
      Sign.RELATED.bit() | Sign.NEWSLETTER.bit() | Sign.SHARE.bit() | Sign.TIP.bit();

  private static final int TAIL_SIGNS =
      Sign.RELATED.bit() | Sign.COMMENT.bit() | Sign.NEWSLETTER.bit();

  private static final int BEFORE_TAIL = 40;

  private BlockSelection() {}

  /**
   * Decides for each block whether it is kept.
   *
   * @param chances probability that each block is part of the article, 0 to 1
   */
  static boolean[] keep(List<BlockRow> rows, double[] chances, double threshold) {
    boolean[] keep = scripted(rows);
    if (words(rows, keep) > 0) {
      return keep;
    }
    keep = above(rows, chances, threshold);
    double lower = threshold;
    while (words(rows, keep) < LITTLE && lower > 0.1) {
      lower -= 0.1;
      addProse(rows, chances, lower, keep);
    }
    ReaderBoxes.drop(rows, keep);
    cutTail(rows, keep);
    OtherStory.cut(rows, keep);
    new StoryParts(rows, chances, keep).add();
    dropCopies(rows, keep);
    return keep;
  }

  /** The blocks of a story that was found in a script. */
  private static boolean[] scripted(List<BlockRow> rows) {
    boolean[] keep = new boolean[rows.size()];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = rows.get(i).block.getTag().equals(HtmlBlocks.SCRIPT);
    }
    return keep;
  }

  private static boolean[] above(List<BlockRow> rows, double[] chances, double threshold) {
    boolean[] keep = new boolean[chances.length];
    for (int i = 0; i < chances.length; i++) {
      double chance = chances[i] + (isInBody(rows.get(i)) ? 0.4 : 0);
      keep[i] = chance > threshold && !isVetoed(rows.get(i));
    }
    return keep;
  }

  /** Adds blocks of prose over a lower threshold; menus stay removed. */
  private static void addProse(
      List<BlockRow> rows, double[] chances, double threshold, boolean[] keep) {
    for (int i = 0; i < keep.length; i++) {
      BlockRow row = rows.get(i);
      keep[i] |= chances[i] > threshold && row.prose() > 0 && !isVetoed(row);
    }
  }

  /** Whether the page's JSON-LD has the block in its articleBody. */
  private static boolean isInBody(BlockRow row) {
    return row.of(DomFeature.BODY_MATCH) == 1f && row.words >= 8;
  }

  /**
   * Removes a block that contains several kept blocks before it: it repeats the article in one
   * piece.
   */
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

  /**
   * Whether a block is furniture even if the model accepts it. Such blocks are too rare in the
   * training data: share buttons, captions, links to other articles between paragraphs.
   */
  static boolean isVetoed(BlockRow row) {
    return plainSign(row)
        || isCaption(row)
        || isLine(row)
        || isLinkElsewhere(row)
        || isHeadline(row)
        || isMenu(row);
  }

  /** Some words above the headline that are links and nothing else. */
  private static boolean isMenu(BlockRow row) {
    boolean above = row.of(DomFeature.AFTER_TITLE) < 0;
    return above && row.linkShare > 0.6 && row.words < 8 && !row.endMark;
  }

  /** The headline is no text: the article has a column for it. */
  private static boolean isHeadline(BlockRow row) {
    return row.block.getTag().equals("h1") && row.of(DomFeature.TITLE_MATCH) > 0.8;
  }

  private static boolean plainSign(BlockRow row) {
    if (row.has(Flag.HEADING) || isInProse(row)) {
      return false;
    }
    return (row.words < 12 && (row.signs & VETO_SHORT) != 0)
        || (row.words < 40 && (row.signs & VETO_LONGER) != 0);
  }

  private static boolean isCaption(BlockRow row) {
    boolean near = row.near(Hint.CAPTION) && row.words < 80 && !row.has(Flag.HEADING);
    return (near && !isInProse(row)) || row.has(Flag.FIGCAPTION);
  }

  /**
   * Whether it is a sentence that the page's description has, or one in a container with much of
   * the page's text: no caption is.
   */
  private static boolean isInProse(BlockRow row) {
    boolean described = row.of(DomFeature.DESCRIPTION_MATCH) > 0.85 && row.words >= 12;
    boolean much = row.of(DomFeature.GROUP_TEXT) > 0.3 && row.of(DomFeature.GROUP_BLOCKS) > 3;
    return row.endMark && (described || much);
  }

  /** A short line that the markup names a date or by-line. */
  private static boolean isLine(BlockRow row) {
    boolean named = row.near(Hint.DATE) || row.near(Hint.BYLINE);
    return named && row.words < 12 && !row.endMark;
  }

  private static boolean isLinkElsewhere(BlockRow row) {
    boolean signed = (row.signs & VETO_LINKED) != 0;
    boolean colon = row.of(DomFeature.LINK_AFTER_COLON) > 0;
    return row.words < 40 && signed && (colon || row.linkShare > 0.6);
  }

  /**
   * Removes the blocks after the article: lists of other articles under a heading that introduces
   * them.
   */
  private static void cutTail(List<BlockRow> rows, boolean[] keep) {
    int words = 0;
    for (int i = 0; i < keep.length; i++) {
      BlockRow row = rows.get(i);
      if (words >= BEFORE_TAIL && isTailHeading(row) && isTail(rows, keep, i)) {
        Arrays.fill(keep, i, keep.length, false);
        return;
      }
      words += keep[i] ? row.words : 0;
    }
  }

  private static boolean isTailHeading(BlockRow row) {
    return (row.signs & TAIL_SIGNS) != 0 && row.words <= 8 && !row.endMark;
  }

  /** Whether no prose, or only a feed of other articles, follows a heading. */
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
   * Whether a feed of other articles follows a heading: the same furniture, such as share buttons,
   * is repeated between them.
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
}

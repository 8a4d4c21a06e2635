package org.dateline.clean.html;

import java.util.List;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.html.FurniturePhrases.Sign;
import org.dateline.clean.html.HintWords.Hint;

/**
 * The parts of a story that are no paragraphs: the standfirst below the headline and the headings
 * between paragraphs. {@link #add} keeps them where the paragraphs around them are kept; {@link
 * #kind} tells them apart.
 */
final class StoryParts {
  private static final int LONGEST_STANDFIRST = 120;
  private static final int SHORTEST_STANDFIRST = 5;
  private static final int LONGEST_HEADING = 25;

  /** Share of a standfirst's words that the page's description has. */
  private static final double DESCRIBED = 0.85;

  /** Blocks between a heading and the paragraphs of its section. */
  private static final int NEAR = 8;

  /** The model's chance of a heading that may stand in another container than its paragraphs. */
  private static final double LIKELY = 0.06;

  /** The model's chance of a heading that may end the text. */
  private static final double SURE = 0.8;

  /** Blocks from the headline to a standfirst that nothing names. */
  private static final int BELOW_TITLE = 6;

  /** Blocks from the first paragraph up to a main heading that is not like the page's title. */
  private static final int FAR = 30;

  /** Blocks above the first paragraph that are looked at where there is no headline. */
  private static final int UNKNOWN = 6;

  private static final int SENTENCE = 8;
  private static final int SHORTEST_ITEM = 2;

  private static final int NO_TEXT =
      Hint.CAPTION.bit()
          | Hint.BYLINE.bit()
          | Hint.RELATED.bit()
          | Hint.AD.bit()
          | Hint.PROMO.bit()
          | Hint.MEDIA.bit()
          | Hint.NEWSLETTER.bit()
          | Hint.AUTHOR_BOX.bit()
          | Hint.SHARE.bit()
          | Hint.NAV.bit()
          | Hint.COMMENT.bit();

  private static final int LEADS_AWAY =
      Sign.RELATED.bit()
          | Sign.NEWSLETTER.bit()
          | Sign.SHARE.bit()
          | Sign.COMMENT.bit()
          | Sign.AD.bit()
          | Sign.CREDIT.bit()
          | Sign.NAV.bit()
          | Sign.TIP.bit();

  private static final int MARGINS =
      Flag.NAV.bit()
          | Flag.ASIDE.bit()
          | Flag.FOOTER.bit()
          | Flag.HIDDEN.bit()
          | Flag.FORM.bit()
          | Flag.FIGURE.bit()
          | Flag.FIGCAPTION.bit()
          | Flag.BUTTON.bit();

  private final List<BlockRow> rows;
  private final boolean[] keep;
  private final double[] chances;
  private final int first;
  private final int title;

  /**
   * The parts of a page.
   *
   * @param chances the model's chance of each block
   * @param keep which blocks are kept
   */
  StoryParts(List<BlockRow> rows, double[] chances, boolean[] keep) {
    this.rows = rows;
    this.keep = keep;
    this.chances = chances;
    this.first = firstParagraph();
    this.title = titleBefore(first);
  }

  /** Keeps the standfirst and the headings of a story whose paragraphs are kept. */
  void add() {
    int last = lastParagraph();
    for (int i = title + 1; i < first; i++) {
      keep[i] |= isStandfirst(rows.get(i)) && !BlockSelection.isVetoed(rows.get(i));
    }
    for (int i = first + 1; i < last; i++) {
      keep[i] |= isSubhead(i) || isListItem(i);
    }
    for (int i = last + 1; last >= 0 && i < keep.length; i++) {
      keep[i] &= chances[i] > SURE || !isHeading(rows.get(i));
    }
  }

  /** The kind of a block that is kept. */
  BlockKind kind(int i) {
    BlockRow row = rows.get(i);
    if (i < first && i > title && isStandfirst(row)) {
      return BlockKind.STANDFIRST;
    }
    return isHeading(row) ? BlockKind.HEADING : BlockKind.BODY;
  }

  /** The first kept paragraph that is no standfirst; 0 where there is none. */
  private int firstParagraph() {
    for (int i = 0; i < keep.length; i++) {
      if (keep[i] && isParagraph(rows.get(i)) && !isApart(i)) {
        return i;
      }
    }
    return 0;
  }

  /** Whether a paragraph looks like a standfirst and is marked up otherwise than what follows. */
  private boolean isApart(int i) {
    BlockRow row = rows.get(i);
    if (!isStandfirst(row)) {
      return false;
    }
    for (int next = i + 1; next < keep.length; next++) {
      BlockRow other = rows.get(next);
      if (keep[next] && isParagraph(other)) {
        return other.path != row.path || (row.near(Hint.LEAD) && !other.near(Hint.LEAD));
      }
    }
    return false;
  }

  private int lastParagraph() {
    for (int i = keep.length - 1; i >= 0; i--) {
      if (keep[i] && isParagraph(rows.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The block of the headline before a block: the one most like the page's title, else the last
   * main heading not far above; else a few blocks above.
   */
  private int titleBefore(int block) {
    if (block >= rows.size()) {
      return block;
    }
    int since = (int) rows.get(block).of(DomFeature.AFTER_TITLE);
    if (since > 0) {
      return block - since;
    }
    for (int i = block - 1; i >= Math.max(0, block - FAR); i--) {
      if (rows.get(i).block.getTag().equals("h1")) {
        return i;
      }
    }
    return Math.max(0, block - UNKNOWN) - 1;
  }

  private static boolean isParagraph(BlockRow row) {
    return !row.has(Flag.HEADING) && row.words >= 8 && (row.endMark || row.words >= 20);
  }

  private static boolean isStandfirst(BlockRow row) {
    boolean named = row.near(Hint.LEAD) && !row.near(Hint.RELATED);
    boolean described = row.of(DomFeature.DESCRIPTION_MATCH) >= DESCRIBED;
    return (named || described || isPlaced(row))
        && row.words >= SHORTEST_STANDFIRST
        && row.words <= LONGEST_STANDFIRST
        && row.linkShare < 0.3
        && (row.flags & MARGINS) == 0
        && (named || !row.has(Flag.LIST))
        && (row.signs & LEADS_AWAY) == 0
        && row.of(DomFeature.TITLE_MATCH) < 0.9;
  }

  /** Whether a sentence stands right below the headline, with nothing that says it is no text. */
  private static boolean isPlaced(BlockRow row) {
    double since = row.of(DomFeature.AFTER_TITLE);
    return since > 0
        && since <= BELOW_TITLE
        && row.words >= SENTENCE
        && row.signs == 0
        && row.linkShare == 0
        && (row.nearHints & NO_TEXT) == 0;
  }

  private static boolean isHeading(BlockRow row) {
    boolean bold = row.of(DomFeature.BOLD_SHARE) > 0.95 && !endsStatement(row.text);
    return row.words > 0 && row.words <= LONGEST_HEADING && (row.has(Flag.HEADING) || bold);
  }

  private static boolean endsStatement(String text) {
    return (BlockText.endsSentence(text) && !text.stripTrailing().endsWith("?"))
        || BlockText.endsWithColon(text);
  }

  /** Whether a block is the heading of kept paragraphs that stand beside it. */
  private boolean isSubhead(int i) {
    BlockRow row = rows.get(i);
    return isHeading(row)
        && row.has(Flag.HEADING)
        && row.linkShare < 0.3
        && (row.flags & MARGINS) == 0
        && (row.signs & LEADS_AWAY) == 0
        && row.of(DomFeature.TITLE_MATCH) < 0.9
        && !isOfDroppedBox(i)
        && isBeside(i, 1)
        && isBeside(i, -1);
  }

  /** Whether a block stands in a container of which nothing else is kept. */
  private boolean isOfDroppedBox(int i) {
    boolean dropped = false;
    for (int at = Math.max(0, i - NEAR); at < Math.min(keep.length, i + NEAR); at++) {
      if (at != i && rows.get(at).group == rows.get(i).group) {
        if (keep[at]) {
          return false;
        }
        dropped = true;
      }
    }
    return dropped;
  }

  /** Whether a block is an item of a list that stands among the paragraphs of the story. */
  private boolean isListItem(int i) {
    BlockRow row = rows.get(i);
    return row.has(Flag.LIST)
        && row.block.getTag().equals("li")
        && row.linkShare < 0.3
        && row.words >= SHORTEST_ITEM
        && (row.flags & MARGINS) == 0
        && row.signs == 0
        && (row.nearHints & (NO_TEXT | Hint.TAGS.bit())) == 0
        && row.section == rows.get(first).group;
  }

  private boolean isBeside(int i, int step) {
    BlockRow row = rows.get(i);
    int end = i + step * (NEAR + 1);
    for (int at = i + step; at != end && at >= 0 && at < keep.length; at += step) {
      BlockRow other = rows.get(at);
      if (keep[at] && isParagraph(other)) {
        return chances[i] > LIKELY || other.group == row.group || other.section == row.section;
      }
    }
    return false;
  }
}

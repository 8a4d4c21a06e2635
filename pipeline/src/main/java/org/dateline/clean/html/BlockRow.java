package org.dateline.clean.html;

import org.dateline.schema.Block;

/** A block with all that is known of it before its neighbours are looked at. */
final class BlockRow {
  private static final int MARGINS =
      Flag.NAV.bit() | Flag.ASIDE.bit() | Flag.FOOTER.bit() | Flag.HIDDEN.bit() | Flag.FORM.bit();

  final Block block;
  final String text;
  final int words;
  final int signs;
  final int flags;
  final int nearHints;
  final int anyHints;
  final int group;
  final int section;
  final int path;
  final double linkShare;
  final boolean endMark;
  final double stopShare;
  int firstTwin = -1;
  int twins;
  int likeBegun;
  int headingSigns;
  int sinceHeading = 99;

  /**
   * A row.
   *
   * @param signs mask of the phrases in the text
   * @param stopShare share of small words in it
   */
  BlockRow(Block block, int signs, double stopShare) {
    this.block = block;
    this.text = block.getText();
    this.words = Words.count(text);
    this.signs = signs;
    this.flags = (int) DomFeature.FLAGS.of(block);
    this.nearHints = (int) DomFeature.NEAR_HINTS.of(block);
    this.anyHints = (int) DomFeature.ANY_HINTS.of(block);
    this.group = number(DomFeature.GROUP, block);
    this.section = number(DomFeature.SECTION, block);
    this.path = number(DomFeature.PATH, block);
    this.linkShare = DomFeature.LINK_SHARE.of(block);
    this.endMark = Marks.endsSentence(text);
    this.stopShare = stopShare;
  }

  /** A number of a container or path; -1 where the block has none. */
  private static int number(DomFeature feature, Block block) {
    return block.getFeatures().isEmpty() ? -1 : (int) feature.of(block);
  }

  boolean has(Sign sign) {
    return (signs & sign.bit()) != 0;
  }

  boolean has(Flag flag) {
    return (flags & flag.bit()) != 0;
  }

  boolean near(Hint hint) {
    return (nearHints & hint.bit()) != 0;
  }

  boolean anywhere(Hint hint) {
    return (anyHints & hint.bit()) != 0;
  }

  boolean isParagraph() {
    return block.getTag().equals("p");
  }

  /** Whether it may head a section: a heading, or a short line that is bold or ends in a colon. */
  boolean isHeading() {
    boolean bold = DomFeature.BOLD_SHARE.of(block) > 0.9 && !endMark;
    return has(Flag.HEADING) || (words <= 8 && words > 0 && (bold || Marks.endsWithColon(text)));
  }

  /** Words of what reads like sentences and is no comment and in no margin; 0 for all else. */
  double prose() {
    boolean margin = (flags & MARGINS) != 0 || anywhere(Hint.COMMENT);
    boolean sentences = endMark ? words >= 6 : words >= 20;
    return margin || !sentences || linkShare > 0.5 ? 0 : plainWords();
  }

  /** Words outside links. */
  double plainWords() {
    return words * (1 - linkShare);
  }
}

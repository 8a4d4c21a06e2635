package org.dateline.clean.html;

import org.dateline.clean.html.FurniturePhrases.Sign;
import org.dateline.clean.html.HintWords.Hint;
import org.dateline.schema.Block;

/** A block with its features, before its neighbours are compared. */
final class BlockRow {
  private static final int MARGINS =
      Flag.NAV.bit() | Flag.ASIDE.bit() | Flag.FOOTER.bit() | Flag.HIDDEN.bit() | Flag.FORM.bit();

  final Block block;
  final String text;
  final int words;
  final int signs;
  private final float[] markup;
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
   * @param signs mask of the {@link Sign}s of the phrases in the text
   * @param stopShare share of its words that are stop words, 0 to 1
   */
  BlockRow(Block block, int signs, double stopShare) {
    this.block = block;
    this.text = block.getText();
    this.words = Words.count(text);
    this.signs = signs;
    this.markup = DomFeature.all(block);
    this.flags = (int) of(DomFeature.FLAGS);
    this.nearHints = (int) of(DomFeature.NEAR_HINTS);
    this.anyHints = (int) of(DomFeature.ANY_HINTS);
    this.group = number(DomFeature.GROUP);
    this.section = number(DomFeature.SECTION);
    this.path = number(DomFeature.PATH);
    this.linkShare = of(DomFeature.LINK_SHARE);
    this.endMark = BlockText.endsSentence(text);
    this.stopShare = stopShare;
  }

  /** A number of a container or path; -1 where the block has none. */
  private int number(DomFeature feature) {
    return block.getFeatures().isEmpty() ? -1 : (int) of(feature);
  }

  /** A feature of the block that depends on the markup. */
  float of(DomFeature feature) {
    return feature.of(markup);
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

  /**
   * Whether it can be the heading of a section: a heading element, or a short line that is bold or
   * ends with a colon.
   */
  boolean isHeading() {
    boolean bold = of(DomFeature.BOLD_SHARE) > 0.9 && !endMark;
    return has(Flag.HEADING)
        || (words <= 8 && words > 0 && (bold || BlockText.endsWithColon(text)));
  }

  /**
   * Number of unlinked words of a sentence or paragraph; 0 for a comment, a block in a margin
   * (navigation, aside, footer, form) and any other text.
   */
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

package org.dateline.clean.html;

/**
 * Signs so plain that they outweigh the model, which saw too few of each to learn them: share
 * buttons, captions, links to other stories between paragraphs.
 */
final class Vetoes {
  private static final int ALWAYS =
      Sign.SHARE.bit() | Sign.COMMENT.bit() | Sign.AD.bit() | Sign.COOKIE.bit() | Sign.CREDIT.bit();
  private static final int EVEN_LONG = Sign.COMMENT.bit() | Sign.COOKIE.bit();
  private static final int WITH_LINK =
      Sign.RELATED.bit() | Sign.NEWSLETTER.bit() | Sign.SHARE.bit() | Sign.TIP.bit();

  private Vetoes() {}

  /** Whether a block is furniture whatever the model says. */
  static boolean against(BlockRow row) {
    return plainSign(row) || isCaption(row) || isLine(row) || leadsAway(row);
  }

  private static boolean plainSign(BlockRow row) {
    if (row.has(Flag.HEADING)) {
      return false;
    }
    return (row.words < 12 && (row.signs & ALWAYS) != 0)
        || (row.words < 40 && (row.signs & EVEN_LONG) != 0);
  }

  private static boolean isCaption(BlockRow row) {
    boolean near = row.near(Hint.CAPTION) && row.words < 80 && !row.has(Flag.HEADING);
    return near || row.has(Flag.FIGCAPTION);
  }

  /** A line of date or by-line: the markup says so and it is short. */
  private static boolean isLine(BlockRow row) {
    boolean named = row.near(Hint.DATE) || row.near(Hint.BYLINE);
    return named && row.words < 12 && !row.endMark;
  }

  private static boolean leadsAway(BlockRow row) {
    boolean signed = (row.signs & WITH_LINK) != 0;
    boolean colon = row.of(DomFeature.LINK_AFTER_COLON) > 0;
    return row.words < 40 && signed && (colon || row.linkShare > 0.6);
  }
}

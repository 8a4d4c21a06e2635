package org.dateline.clean.html;

import java.util.List;
import org.dateline.clean.block.BlockKinds;
import org.dateline.clean.block.RemovalReasons;
import org.dateline.clean.block.Verdict;

/** Says what a block is that is not part of the story. */
final class ReasonGuess {
  private record Case(String reason, int hints, int flags, int signs) {}

  private static final List<Case> CASES =
      List.of(
          new Case(RemovalReasons.COMMENT, Hint.COMMENT.bit(), 0, Sign.COMMENT.bit()),
          new Case(
              RemovalReasons.LEGAL, Hint.COOKIE.bit() | Hint.LEGAL.bit(), 0, Sign.COOKIE.bit()),
          new Case(RemovalReasons.LEGAL, 0, 0, Sign.COPYRIGHT.bit()),
          new Case(RemovalReasons.SHARE, Hint.SHARE.bit(), 0, Sign.SHARE.bit()),
          new Case(RemovalReasons.SUBSCRIBE, Hint.NEWSLETTER.bit(), 0, Sign.NEWSLETTER.bit()),
          new Case(RemovalReasons.AD, Hint.AD.bit(), 0, Sign.AD.bit() | Sign.SALE.bit()),
          new Case(RemovalReasons.RELATED, Hint.RELATED.bit(), 0, Sign.RELATED.bit()),
          new Case(RemovalReasons.NAVIGATION, Hint.NAV.bit(), Flag.NAV.bit(), Sign.NAV.bit()),
          new Case(RemovalReasons.TAGS, Hint.TAGS.bit(), 0, 0),
          new Case(RemovalReasons.ABOUT_AUTHOR, Hint.AUTHOR_BOX.bit(), 0, 0),
          new Case(RemovalReasons.FOOTER, Hint.FOOTER.bit(), Flag.FOOTER.bit(), 0),
          new Case(RemovalReasons.SIDEBAR, Hint.SIDEBAR.bit(), Flag.ASIDE.bit(), 0),
          new Case(RemovalReasons.HEADER, 0, Flag.HEADER.bit(), 0));

  private ReasonGuess() {}

  /** The verdict on a block that was taken out. */
  static Verdict removed(BlockRow row, double chance) {
    String kind = kind(row);
    return new Verdict(kind, reason(row, kind), chance);
  }

  private static String kind(BlockRow row) {
    boolean figure = row.has(Flag.FIGURE) || row.has(Flag.FIGCAPTION) || row.near(Hint.CAPTION);
    if (figure || (row.has(Sign.CREDIT) && row.words < 60)) {
      return BlockKinds.CAPTION;
    }
    if (row.block.getTag().equals("h1") && row.of(DomFeature.TITLE_MATCH) > 0.8) {
      return BlockKinds.TITLE;
    }
    boolean byline = row.near(Hint.BYLINE) || row.has(Sign.BYLINE);
    if (byline && row.words < 15 && !row.has(Flag.LIST)) {
      return BlockKinds.BYLINE;
    }
    return BlockKinds.BOILERPLATE;
  }

  private static String reason(BlockRow row, String kind) {
    return switch (kind) {
      case BlockKinds.CAPTION -> RemovalReasons.CAPTION;
      case BlockKinds.TITLE -> RemovalReasons.METADATA;
      case BlockKinds.BYLINE -> RemovalReasons.BYLINE;
      default -> row.has(Flag.HIDDEN) ? RemovalReasons.HIDDEN : furniture(row);
    };
  }

  private static String furniture(BlockRow row) {
    for (Case one : CASES) {
      if ((row.signs & one.signs) != 0) {
        return one.reason;
      }
    }
    for (Case one : CASES) {
      if ((row.nearHints & one.hints) != 0 || (row.flags & one.flags) != 0) {
        return one.reason;
      }
    }
    return row.linkShare > 0.6 ? RemovalReasons.LINKS : RemovalReasons.NOT_STORY;
  }
}

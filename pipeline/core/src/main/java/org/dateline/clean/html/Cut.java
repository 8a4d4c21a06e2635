package org.dateline.clean.html;

/** A block while it is cut out of a page. */
final class Cut {
  private static final int MARGINS = Flag.NAV.bit() | Flag.ASIDE.bit() | Flag.FOOTER.bit();

  final Box owner;
  String text = "";
  int linkChars;
  int links;
  int boldChars;
  int italicChars;
  int inlineHints = -1;
  boolean atBreaks;
  int mediaBefore;
  int words;
  Box inner;
  int linkStart = -1;

  Cut(Box owner) {
    this.owner = owner;
    this.inner = owner;
  }

  /** Characters outside links. */
  int plainChars() {
    return Math.max(0, text.length() - linkChars);
  }

  /** Whether the page does not show it. */
  boolean isHidden() {
    return inner.isHidden();
  }

  /** Whether it is hidden, a comment or in a margin, where no story is looked for. */
  boolean isMargin() {
    return isHidden()
        || (owner.flags() & MARGINS) != 0
        || (owner.anyHints() & Hint.COMMENT.bit()) != 0;
  }

  /** Whether it is some words, a colon and a link to its end. */
  boolean isLinkAfterColon() {
    if (linkStart < 2 || linkStart > 60 || linkStart + linkChars < text.length() - 3) {
      return false;
    }
    String lead = text.substring(0, linkStart).strip();
    return !lead.isEmpty()
        && ":\uff1a|\u2013\u2014>\u00bb".indexOf(lead.charAt(lead.length() - 1)) >= 0;
  }

  /** Share of the characters that are in links. */
  double linkShare() {
    return text.length() == 0 ? 0 : Math.min(1, (double) linkChars / text.length());
  }

  /** The hints of the element, its two nearest ancestors, and inline elements around all of it. */
  int nearHints() {
    return owner.nearHints() | (inlineHints == -1 ? 0 : inlineHints);
  }
}

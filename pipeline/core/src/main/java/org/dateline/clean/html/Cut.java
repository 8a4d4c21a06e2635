package org.dateline.clean.html;

import java.util.Arrays;
import org.dateline.clean.html.HintWords.Hint;

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

  /**
   * The text of the block that is being cut: white space collapsed, control characters left out.
   */
  static final class Text {
    private char[] chars = new char[1000];
    private int length;

    /** Adds text; returns the characters added. */
    int append(String more) {
      int before = length;
      if (length + more.length() > chars.length) {
        chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more.length()));
      }
      for (int i = 0; i < more.length(); i++) {
        char c = more.charAt(i);
        if (c > ' ' && c < '\u007f') {
          chars[length++] = c;
        } else if (isSpace(c)) {
          space();
        } else if (c > '\u007f' && c != '\ufeff' && c != '\u200b' && c != '\u00ad') {
          chars[length++] = c;
        }
      }
      return length - before;
    }

    private static boolean isSpace(char c) {
      return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
    }

    /** Adds a space, unless there is one. */
    void space() {
      if (length > 0 && chars[length - 1] != ' ') {
        if (length == chars.length) {
          chars = Arrays.copyOf(chars, 2 * length);
        }
        chars[length++] = ' ';
      }
    }

    /** Characters so far. */
    int length() {
      return length;
    }

    /** The text without the space at its end; begins the next. */
    String take() {
      int end = length > 0 && chars[length - 1] == ' ' ? length - 1 : length;
      length = 0;
      return new String(chars, 0, end);
    }
  }
}

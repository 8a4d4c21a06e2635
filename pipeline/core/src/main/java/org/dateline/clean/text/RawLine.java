package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a dump that is not blank.
 *
 * @param text white space collapsed
 * @param indent columns of white space before it
 * @param blankBefore blank lines before it
 */
record RawLine(String text, int indent, int blankBefore) {
  private static final int PLAIN = 1;
  private static final int ODD = 2;

  /** Which characters of ASCII are plain or other white space. */
  private static final byte[] SPACES = new byte[0x80];

  static {
    for (char c = 0; c <= ' '; c++) {
      SPACES[c] = ODD;
    }
    SPACES[' '] = PLAIN;
  }

  /** Cuts a dump at its line ends. */
  static List<RawLine> of(String content) {
    List<RawLine> lines = new ArrayList<>();
    char[] chars = content.toCharArray();
    boolean plain = isPlain(content);
    int blank = 0;
    int begin = 0;
    while (begin <= content.length()) {
      int end = lineEnd(content, begin, plain);
      int first = begin;
      while (first < end && isSpace(chars[first])) {
        first++;
      }
      if (first == end) {
        blank++;
      } else {
        lines.add(new RawLine(collapse(content, chars, first, end), first - begin, blank));
        blank = 0;
      }
      begin = end + (content.startsWith("\r\n", end) ? 2 : 1);
    }
    return lines;
  }

  private static int lineEnd(String content, int begin, boolean plain) {
    if (plain) {
      int end = content.indexOf('\n', begin);
      return end < 0 ? content.length() : end;
    }
    for (int i = begin; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c <= '\r' ? c >= '\n' : c >= '\u0085' && isRareEnd(c)) {
        return i;
      }
    }
    return content.length();
  }

  /** True where lines end with line feeds alone. */
  private static boolean isPlain(String content) {
    return content.indexOf('\r') < 0
        && content.indexOf('\u2028') < 0
        && content.indexOf('\u2029') < 0
        && content.indexOf('\u0085') < 0
        && content.indexOf('\f') < 0
        && content.indexOf('\u000b') < 0;
  }

  private static boolean isRareEnd(char c) {
    return c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private static String collapse(String content, char[] chars, int begin, int end) {
    int last = end;
    while (isSpace(chars[last - 1])) {
      last--;
    }
    boolean odd = hasOddSpace(chars, begin, last);
    return odd ? squeeze(content, begin, last) : content.substring(begin, last);
  }

  /**
   * True where white space is not one plain space. Spaces come in no order that a processor could
   * guess, so there is no branch for them.
   */
  private static boolean hasOddSpace(char[] chars, int begin, int end) {
    int odd = 0;
    int before = 0;
    for (int i = begin; i < end; i++) {
      char c = chars[i];
      int space = c < SPACES.length ? SPACES[c] : isWideSpace(c) ? ODD : 0;
      odd |= space & (before | ODD);
      before = space;
    }
    return odd != 0;
  }

  private static String squeeze(String content, int begin, int end) {
    StringBuilder out = new StringBuilder(end - begin);
    for (int i = begin; i < end; i++) {
      char c = content.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
      } else if (out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** White space of any kind, zero-width characters and the byte order mark. */
  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x80 && isWideSpace(c));
  }

  private static boolean isWideSpace(char c) {
    return c == '\ufeff'
        || c == '\u200b'
        || c == '\u0085'
        || c == '\u00a0'
        || (c >= '\u1680' && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
  }
}

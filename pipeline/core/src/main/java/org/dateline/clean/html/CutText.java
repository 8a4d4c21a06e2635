package org.dateline.clean.html;

import java.util.Arrays;

/** The text of the block that is being cut: white space collapsed, control characters left out. */
final class CutText {
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

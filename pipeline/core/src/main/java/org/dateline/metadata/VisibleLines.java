package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;

/** The visible text of a page, line by line, as a walk over the page comes to it. */
final class VisibleLines {
  private static final int MAX_LINE = 2000;
  private static final int TAIL = 40;
  private final List<VisibleLine> ended = new ArrayList<>();
  private final char[] line = new char[MAX_LINE];
  private int length;
  private int at;
  private int lineBegin;

  /** Adds characters to the line; those beyond its greatest length are dropped. */
  void append(String text) {
    for (int i = 0; i < text.length() && length < MAX_LINE; i++) {
      char c = text.charAt(i);
      if (!ShortText.isBlank(c)) {
        line[length++] = c;
      } else if (length > 0 && line[length - 1] != ' ') {
        line[length++] = ' ';
      }
    }
  }

  /** Ends the line; what it has is counted as visible text. */
  void end() {
    if (length > 0) {
      String text = new String(line, 0, length).strip();
      if (!text.isEmpty()) {
        ended.add(new VisibleLine(text, lineBegin));
        at = lineBegin + text.length() + 1;
      }
      length = 0;
    }
    lineBegin = at;
  }

  /** Characters of visible text up to here, those of the unfinished line included. */
  int here() {
    return lineBegin + length;
  }

  /** What stands on the line before here, its last words. */
  String tail() {
    int begin = Math.max(0, length - TAIL);
    return new String(line, begin, length - begin);
  }

  /** Characters of the lines that have ended. */
  int ended() {
    return at;
  }

  /** The lines that have ended. */
  List<VisibleLine> all() {
    return ended;
  }
}

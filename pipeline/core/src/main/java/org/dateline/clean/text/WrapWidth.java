package org.dateline.clean.text;

import java.util.List;

/**
 * Tells whether a text is hard-wrapped, and at which column.
 *
 * <p>It is where most lines that have a next one could not have held its first word: nothing else
 * ends lines like that. A short text must show more: sentences that go on in small letters.
 */
final class WrapWidth {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;
  private static final int SURE_PAIRS = 4;

  /** Share of the lines that are no longer than the width: a few always are. */
  private static final double USUAL = 0.97;

  private static final double MOST = 0.75;
  private static final double HALF = 0.5;

  private WrapWidth() {}

  /** The column that lines are wrapped at; 0 where the text is not hard-wrapped. */
  static int of(List<RawLine> lines) {
    if (lines.size() < 2) {
      return 0;
    }
    int width = longest(lines);
    return width >= NARROWEST && width <= WIDEST && isWrapped(lines, width) ? width : 0;
  }

  /** True if the next line's first word would not have fitted into a width. */
  static boolean isFull(RawLine line, RawLine next, int width) {
    int space = next.text().indexOf(' ');
    int word = space < 0 ? next.text().length() : space;
    return length(line) + 1 + word > width;
  }

  /** Columns that a line takes. */
  static int length(RawLine line) {
    return line.indent() + line.text().length();
  }

  /** The length of the longest line but three in a hundred; more than the widest for any more. */
  private static int longest(List<RawLine> lines) {
    int[] ofLength = new int[WIDEST + 2];
    for (RawLine line : lines) {
      ofLength[Math.min(length(line), WIDEST + 1)]++;
    }
    int shorter = (int) ((lines.size() - 1) * USUAL);
    int length = 0;
    for (int seen = ofLength[0]; seen <= shorter; seen += ofLength[length]) {
      length++;
    }
    return length;
  }

  private static boolean isWrapped(List<RawLine> lines, int width) {
    int pairs = 0;
    int full = 0;
    int inside = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      RawLine line = lines.get(i);
      RawLine next = lines.get(i + 1);
      boolean isFull = isFull(line, next, width - width / HardWraps.RAGGED);
      if (isInside(line, next, width) && (isFull || i > 0)) {
        pairs++;
        full += isFull ? 1 : 0;
        inside += goesOn(next.text().charAt(0), isFull) ? 1 : 0;
      }
    }
    boolean sure = pairs >= SURE_PAIRS && full >= MOST * pairs;
    boolean few = pairs > 1 && full == pairs;
    boolean small = inside >= (pairs >= SURE_PAIRS ? MOST : HALF) * pairs;
    return pairs > 0 && (sure || few || small);
  }

  /** True for a line of some length that ends no paragraph and has a next one. */
  private static boolean isInside(RawLine line, RawLine next, int width) {
    boolean ends = next.blankBefore() > 0 || next.indent() > line.indent() + 1;
    return !ends && length(line) > width / 2 && !HardWraps.endsClause(line.text());
  }

  /** True where a line begins inside a sentence. */
  private static boolean goesOn(char first, boolean full) {
    return Character.isLowerCase(first) || (full && Character.isDigit(first));
  }
}

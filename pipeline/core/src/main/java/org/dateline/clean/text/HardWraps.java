package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of hard-wrapped text (such as wire copy of 72 columns) into paragraphs.
 *
 * <p>Where lines are wrapped, and at which column, is told by {@link WrapWidth}. In other text each
 * line is a paragraph. What stands above the story (headline, by-line, date) is told by {@link
 * TopLines}: it never goes on into the story.
 */
final class HardWraps {
  /** Part of the width by which lines may be shorter than need be. */
  static final int RAGGED = 8;

  /**
   * Columns by which a line that ends a sentence may be shorter and still not end its paragraph.
   */
  private static final int JUSTIFIED = 3;

  private final List<RawLine> lines;
  private final int width;
  private final TopLines top;

  private HardWraps(List<RawLine> lines, int width, TopLines top) {
    this.lines = lines;
    this.width = width;
    this.top = top;
  }

  /**
   * The paragraphs of a dump.
   *
   * @param title the headline that the record gives, empty where it gives none
   */
  static List<RawLine> join(List<RawLine> lines, String title) {
    int width = WrapWidth.of(lines);
    return width == 0
        ? lines
        : new HardWraps(lines, width, TopLines.of(lines, title, width)).join();
  }

  private List<RawLine> join() {
    List<RawLine> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0, first = 0; i < lines.size(); i++) {
      text.append(lines.get(i).text());
      if (i + 1 < lines.size() && goesOn(i, i == first)) {
        text.append(glue(lines.get(i).text(), lines.get(i + 1).text()));
      } else {
        RawLine begin = lines.get(first);
        paragraphs.add(new RawLine(text.toString(), begin.indent(), begin.blankBefore()));
        text.setLength(0);
        first = i + 1;
      }
    }
    return paragraphs;
  }

  private boolean goesOn(int i, boolean first) {
    RawLine line = lines.get(i);
    RawLine next = lines.get(i + 1);
    if (next.blankBefore() > 0 || top.endsAt(i)) {
      return false;
    }
    if (top.goesOnAt(i)) {
      return true;
    }
    int deeper = next.indent() - line.indent();
    if (first ? deeper > 0 : deeper > 1) {
      return false;
    }
    int slack = endsOpen(line.text()) ? width / RAGGED : JUSTIFIED;
    return WrapWidth.isFull(line, next, width - slack) || goesOnInSentence(line, next, first);
  }

  /**
   * True where a line breaks off and the next one goes on in small letters: the first line of a
   * story is short where its dateline was cut off, any other where a long word came next.
   */
  private boolean goesOnInSentence(RawLine line, RawLine next, boolean first) {
    boolean wide = first || WrapWidth.length(line) > width / 2;
    return wide && !endsClause(line.text()) && Character.isLowerCase(next.text().charAt(0));
  }

  /** True where neither a sentence nor a list item ends with a line. */
  static boolean endsOpen(String text) {
    char c = text.charAt(text.length() - 1);
    return Character.isLetterOrDigit(c) || c == ',' || c == '-';
  }

  /** True where a sentence, or what a colon or semicolon ends, is at its end with a line. */
  static boolean endsClause(String text) {
    int last = text.length() - 1;
    while (last > 0 && "\"'\u201d\u2019\u300d".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ".!?:;\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964".indexOf(text.charAt(last)) >= 0;
  }

  /** What stood between two lines: nothing after a hyphen inside a word, otherwise a space. */
  private static String glue(String line, String next) {
    int n = line.length();
    boolean hyphen =
        n > 1
            && line.charAt(n - 1) == '-'
            && Character.isLetterOrDigit(line.charAt(n - 2))
            && Character.isLetterOrDigit(next.charAt(0));
    return hyphen ? "" : " ";
  }

  /**
   * Tells whether a text is hard-wrapped, and at which column.
   *
   * <p>It is where most lines that have a next one could not have held its first word: nothing else
   * ends lines like that. A short text must show more: sentences that go on in small letters.
   */
  static final class WrapWidth {
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
        boolean isFull = isFull(line, next, width - width / RAGGED);
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
      return !ends && length(line) > width / 2 && !endsClause(line.text());
    }

    /** True where a line begins inside a sentence. */
    private static boolean goesOn(char first, boolean full) {
      return Character.isLowerCase(first) || (full && Character.isDigit(first));
    }
  }
}

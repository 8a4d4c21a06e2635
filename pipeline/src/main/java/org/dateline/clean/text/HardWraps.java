package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of hard-wrapped text (such as wire copy of 72 columns) into paragraphs.
 *
 * <p>Text is taken for hard-wrapped where most lines that have a next one could not have held its
 * first word: nothing else ends lines like that. In other text each line is a paragraph.
 */
final class HardWraps {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;
  private static final int LEAST_PAIRS = 4;

  /** Share of the lines that are no longer than the width: a few always are. */
  private static final double USUAL = 0.97;

  /** Part of the width by which lines may be shorter than need be. */
  private static final int RAGGED = 8;

  /**
   * Columns by which a line that ends a sentence may be shorter and still not end its paragraph.
   */
  private static final int JUSTIFIED = 3;

  private HardWraps() {}

  /** The paragraphs of a dump. */
  static List<RawLine> join(List<RawLine> lines) {
    int width = width(lines);
    if (width == 0) {
      return lines;
    }
    List<RawLine> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0, first = 0; i < lines.size(); i++) {
      text.append(lines.get(i).text());
      if (i + 1 < lines.size() && goesOn(lines.get(i), lines.get(i + 1), width, i == first)) {
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

  /** The column that lines are wrapped at; 0 where the text is not hard-wrapped. */
  private static int width(List<RawLine> lines) {
    if (lines.size() < LEAST_PAIRS) {
      return 0;
    }
    int width = longest(lines);
    return width >= NARROWEST && width <= WIDEST && isWrapped(lines, width) ? width : 0;
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
    int open = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      RawLine line = lines.get(i);
      if (lines.get(i + 1).blankBefore() == 0 && length(line) > width / 2) {
        pairs++;
        full += isFull(line, lines.get(i + 1), width - width / RAGGED) ? 1 : 0;
        open += endsOpen(line.text()) ? 1 : 0;
      }
    }
    return pairs >= LEAST_PAIRS && full >= 0.75 * pairs && open >= 0.5 * pairs;
  }

  private static boolean goesOn(RawLine line, RawLine next, int width, boolean first) {
    if (next.blankBefore() > 0) {
      return false;
    }
    int deeper = next.indent() - line.indent();
    boolean newParagraph = first ? deeper > 0 : deeper > 1;
    int slack = endsOpen(line.text()) ? width / RAGGED : JUSTIFIED;
    return !newParagraph && isFull(line, next, width - slack);
  }

  /** True if the next line's first word would not have fitted. */
  private static boolean isFull(RawLine line, RawLine next, int width) {
    int space = next.text().indexOf(' ');
    int word = space < 0 ? next.text().length() : space;
    return length(line) + 1 + word > width;
  }

  private static int length(RawLine line) {
    return line.indent() + line.text().length();
  }

  private static boolean endsOpen(String text) {
    char c = text.charAt(text.length() - 1);
    return Character.isLetterOrDigit(c) || c == ',' || c == '-';
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
}

package org.dateline.clean.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines above the story of a hard-wrapped text, which no width tells from it: a headline of one
 * or more lines, by-lines and dates of their own, and the dateline that opens the story.
 */
final class TopLines {
  /** No more lines than these are looked at. */
  private static final int MOST = 12;

  /** A headline has no more lines than these. */
  private static final int HEADLINE = 4;

  private static final String PLACE =
      "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ /-]\\p{L}[\\p{L}\\p{M}.'’-]*){0,4}";
  private static final String DASH = "(?:--+|—|–|-|_)(?:\\s|$)";

  /**
   * How a dateline opens: {@code SEOUL, May 7 (Yonhap) --}. A place alone must be in capitals, and
   * a sentence must follow.
   */
  private static final Pattern DATELINE =
      Pattern.compile(
          PLACE
              + "(?:, ?"
              + PLACE
              + "){0,2}(?:,? \\p{L}+\\.? \\d{1,2}(?:,? \\d{4})?|,? \\d{1,2}\\.? \\p{L}+\\.?(?: \\d{4})?)"
              + "(?: ?\\([^()]{2,40}\\))? ?,? ?"
              + DASH
              + ".*|"
              + PLACE
              + "(?:, ?"
              + PLACE
              + "){0,2} ?\\([^()]{2,40}\\) ?"
              + DASH
              + ".*|\\p{Lu}{2}[\\p{Lu} .'/-]*(?:, ?\\p{L}[\\p{L}. ]{1,20}){0,2} ?"
              + DASH
              + "[\"“'‘<]?(?:\\p{Lu}\\p{Ll}|\\p{Lu} \\p{Ll}|\\d).*");

  /** A dateline that has a line of its own: the story goes on below it. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?=\\p{Lu}.*[\\d)\\p{Lu}] ?,? ?(?:--+|—|–|-|_)$)[\\p{L}\\p{M}\\d .,'’()/-]{4,70}.");

  /** A line of its own that says who wrote it or when: no more follows it in its line. */
  private static final Pattern OWN_LINE =
      Pattern.compile(
          "(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|DI) \\p{Lu}.{2,80}"
              + "|(?:\\p{L}{2,12},? )?\\p{L}{3,12}\\.? \\d{1,2},? \\d{4}(?:[, ].{0,20})?"
              + "|(?:\\p{L}{2,12},? )?\\d{1,2}\\.? \\p{L}{3,12}\\.?,? \\d{4}(?:[, ].{0,20})?"
              + "|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[T ,].{0,20})?"
              + "|\\d{1,2}[-/.](?:\\d{1,2}|\\p{L}{3})[-/.]\\d{4}(?:[ ,].{0,20})?");

  /** Numbers of lines below which a paragraph of the top ends, and above. */
  private final boolean[] ends;

  private final boolean[] goesOn;

  private TopLines(int lines) {
    ends = new boolean[lines];
    goesOn = new boolean[lines];
  }

  /**
   * The top of a text.
   *
   * @param title the headline that the record gives, empty where it gives none
   * @param width the column that lines are wrapped at
   */
  static TopLines of(List<RawLine> lines, String title, int width) {
    TopLines top = new TopLines(Math.min(MOST, lines.size()));
    for (int i = 0; i + 1 < top.ends.length; i++) {
      top.ends[i] = isOwn(lines.get(i), width) || isOwn(lines.get(i + 1), width);
      if (DATELINE.matcher(lines.get(i + 1).text()).matches()) {
        top.ends[i] = true;
        break;
      }
      if (lines.get(i).text().endsWith(".") && lines.get(i + 1).blankBefore() == 0) {
        break;
      }
    }
    top.headline(lines, title, width);
    for (int i = 0; i < top.goesOn.length; i++) {
      String text = lines.get(i).text();
      top.goesOn[i] |= !top.ends[i] && text.length() < width && BARE.matcher(text).matches();
    }
    return top;
  }

  /** True where the paragraph ends with a line, whatever its length. */
  boolean endsAt(int line) {
    return line < ends.length && ends[line];
  }

  /** True where a headline goes on below a line, whatever its length. */
  boolean goesOnAt(int line) {
    return line < goesOn.length && goesOn[line];
  }

  private void headline(List<RawLine> lines, String title, int width) {
    int last = titleEnd(lines, title);
    if (last < 0 && title.isEmpty()) {
      last = guessedEnd(lines, width);
    }
    for (int i = 0; i < last && i < goesOn.length; i++) {
      goesOn[i] = !ends[i];
    }
    if (last >= 0 && last < ends.length) {
      ends[last] = true;
      goesOn[last] = false;
    }
    boolean known = last >= 0 || !title.isEmpty() || hasIndents(lines);
    if (known) {
      firstLine(last + 1, lines, width);
    }
  }

  /**
   * The first line of the story is shorter than the others where its dateline was cut off; it goes
   * on below all the same.
   */
  private void firstLine(int first, List<RawLine> lines, int width) {
    if (first + 1 >= ends.length || ends[first]) {
      return;
    }
    RawLine line = lines.get(first);
    RawLine next = lines.get(first + 1);
    boolean same = next.blankBefore() == 0 && next.indent() <= line.indent() + 1;
    boolean capitals = isCapitals(line.text()) && !isCapitals(next.text());
    boolean story = HardWraps.WrapWidth.length(next) > width / 2 || next.text().endsWith(".");
    goesOn[first] |= same && story && !capitals && !HardWraps.endsClause(line.text());
  }

  /** True where paragraphs begin with an indent: no line without one begins a paragraph then. */
  private static boolean hasIndents(List<RawLine> lines) {
    int deeper = 0;
    int blank = 0;
    for (int i = 1; i < lines.size(); i++) {
      boolean tight = lines.get(i).blankBefore() == 0;
      deeper += tight && lines.get(i).indent() > lines.get(i - 1).indent() + 1 ? 1 : 0;
      blank += tight ? 0 : 1;
    }
    return deeper > 0 && deeper > blank;
  }

  /** The last line of the given headline, where the text begins with it; -1 elsewhere. */
  private static int titleEnd(List<RawLine> lines, String title) {
    String wanted = letters(title);
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < Math.min(HEADLINE, lines.size()) && !wanted.isEmpty(); i++) {
      read.append(letters(lines.get(i).text()));
      if (read.toString().equals(wanted)) {
        return i;
      }
      if (!wanted.startsWith(read.toString())) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The last line of what looks like a headline of its own; -1 where nothing does: lines in
   * capitals, or lines without an end mark of which the last is cut off by a blank line, by a
   * deeper indent or by a dateline.
   */
  private int guessedEnd(List<RawLine> lines, int width) {
    for (int i = 0; i + 1 < Math.min(HEADLINE + 1, ends.length); i++) {
      RawLine line = lines.get(i);
      RawLine next = lines.get(i + 1);
      boolean capitals = isCapitals(line.text());
      if (!HardWraps.endsOpen(line.text()) && !capitals) {
        return -1;
      }
      boolean cut = ends[i] || next.blankBefore() > 0 || next.indent() > line.indent() + 1;
      if (cut || (capitals && !isCapitals(next.text()))) {
        return isOwn(line, width) ? i - 1 : i;
      }
      boolean shorter = HardWraps.WrapWidth.length(line) <= width / 2;
      if (shorter || capitals != isCapitals(next.text())) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isOwn(RawLine line, int width) {
    boolean room = HardWraps.WrapWidth.length(line) < width - width / HardWraps.RAGGED;
    return room && OWN_LINE.matcher(line.text()).matches();
  }

  private static boolean isCapitals(String text) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < text.length(); i++) {
      upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
    }
    return upper > 3 && lower * 8 < upper;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}

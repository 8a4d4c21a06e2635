package org.dateline.clean.text;

import java.util.List;
import org.dateline.clean.block.LinePrefilter;

/** The lines of a plain text page, and what was counted in each. */
public final class ScannedPage implements LinePrefilter {
  /** Fewer digits make no date with its year. */
  private static final int DATE_DIGITS = 3;

  final List<String> texts;
  final LineCounts[] lines;
  final LineScanner scanner;

  /** Whether somebody selected the text as a story, see {@link GivenText}. */
  final boolean given;

  ScannedPage(List<String> texts, LineScanner scanner) {
    this(texts, scanner, false);
  }

  ScannedPage(List<String> texts, LineScanner scanner, boolean given) {
    this.given = given;
    this.texts = texts;
    this.scanner = scanner;
    this.lines = new LineCounts[texts.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = scanner.scan(texts.get(i));
    }
  }

  @Override
  public boolean mayDate(int line) {
    return lines[line].odd || lines[line].digits >= DATE_DIGITS;
  }

  @Override
  public boolean mayLabel(int line) {
    return may(lines[line], LineCues.LABEL);
  }

  @Override
  public boolean mayOwn(int line) {
    return lines[line].marked || may(lines[line], LineCues.OWN);
  }

  /** Whether a line has a word of a mark, or words that may hide one. */
  private static boolean may(LineCounts line, int flag) {
    return line.odd || line.mixed || (line.flags & flag) != 0;
  }
}

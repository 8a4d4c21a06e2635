package org.dateline.clean.text;

/**
 * Counts what can be counted in lines, in one pass over each; the hashes of all content words of a
 * page stand in one array.
 */
final class LineScanner {
  private final LineBits bits = new LineBits();
  private final LineWords words;
  private final LineMarks marks;

  /** A scanner for the lines of one page. */
  LineScanner(LineCues cues) {
    this.words = new LineWords(cues);
    this.marks = new LineMarks(cues);
  }

  /** Hash of a content word, by its place in the page. */
  long word(int index) {
    return words.content[index];
  }

  /** How many content words all lines had. */
  int wordCount() {
    return words.size;
  }

  /** Counts one line. */
  LineCounts scan(String text) {
    LineCounts line = new LineCounts();
    line.chars = text.length();
    bits.read(text);
    words.count(line, text, bits);
    WordShapes.count(line, text, bits);
    marks.count(line, text, bits);
    if (!text.isEmpty()) {
      line.start = LineEdges.start(text);
      line.end = LineEdges.end(text);
    }
    return line;
  }
}

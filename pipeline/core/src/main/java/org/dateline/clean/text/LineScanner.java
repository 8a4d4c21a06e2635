package org.dateline.clean.text;

import org.dateline.util.CharKinds;
import org.dateline.util.LineBits;

/**
 * Counts words, characters and marks of lines in one pass. One array contains the hashes of the
 * content words of all lines of a page.
 */
final class LineScanner {
  private final LineBits bits = new LineBits();
  private final LineWords words;
  private final MarkCounter marks;

  /** A scanner for the lines of one page. */
  LineScanner(LineCues cues) {
    this.words = new LineWords(cues);
    this.marks = new MarkCounter(cues);
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
    LineWords.WordShapes.count(line, text, bits);
    marks.count(line, text, bits);
    if (!text.isEmpty()) {
      line.start = LineCounts.startOf(text);
      line.end = LineCounts.endOf(text);
    }
    return line;
  }

  /** Counts the marks of lines, and finds the rules that are asked for what stands at a mark. */
  private static final class MarkCounter {
    private final LineCues cues;
    private LineCounts line = new LineCounts();
    private String text = "";
    private LineBits bits = new LineBits();

    MarkCounter(LineCues cues) {
      this.cues = cues;
    }

    /** Counts the marks of one line. */
    void count(LineCounts counted, String content, LineBits read) {
      line = counted;
      text = content;
      bits = read;
      for (int block = 0; block < bits.blocks(); block++) {
        for (long rest = bits.marks(block); rest != 0; rest &= rest - 1) {
          int place = (block << 6) + Long.numberOfTrailingZeros(rest);
          mark(place, bits.at(place));
        }
      }
    }

    private void mark(int i, char c) {
      switch (c) {
        case ',', '\u3001', '\uff0c' -> line.commas++;
        case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u300c' -> line.quotes++;
        case '.', '!', '?' -> point(i, c);
        case '\u3002', '\uff01', '\uff1f' -> line.ends++;
        case '|', '\u00bb', '\u00b7', '\u2022', '\u203a', '>', '\u2192' -> line.separators++;
        case '/' -> {
          line.separators++;
          line.rules |= cues.rulesAt(text, i);
        }
        case '@' -> {
          line.links++;
          line.rules |= cues.rulesAt(text, i);
        }
        case '#' -> line.links++;
        case '(' -> {
          line.marked = true;
          line.rules |= cues.rulesAt(text, i);
        }
        case '\u00a9' -> {
          line.marked = true;
          line.rules |= cues.rulesAt(text, i);
          line.tally(LineCue.LEGAL.bit());
        }
        case '\u00ae', '\u2122' -> line.tally(LineCue.LEGAL.bit());
        case ':' -> line.links += text.startsWith("://", i) ? 1 : 0;
        default -> {}
      }
    }

    private void point(int i, char c) {
      if (bits.at(i + 1) == ' ') {
        line.ends++;
      } else if (c == '.' && i > 0 && isLower(i - 1)) {
        line.links += isLower(i + 1) ? 1 : 0;
      }
    }

    private boolean isLower(int i) {
      return CharKinds.kind(bits.at(i)) == CharKinds.LOWER;
    }
  }
}

package org.dateline.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides a table into records, and can go back: a record is parsed where the reader stands, and
 * then taken, or only its first line is left out.
 *
 * <p>Memory is bounded by the longest record. A quotation mark inside a quoted cell that ends no
 * cell is a character of the cell.
 */
final class CsvRecords {
  /** Why a record cannot be read. */
  enum Problem {
    NONE,
    /** A quotation mark is open at the end of the file, or before the next cell that has one. */
    OPEN_QUOTE,
    /** The record is longer than the bound. */
    TOO_LONG
  }

  private static final int FIRST_SIZE = 1 << 15;
  private static final int END = -1;

  private final Reader in;
  private final CsvDialect dialect;
  private final int max;
  private char[] chars;
  private int start;
  private int end;
  private boolean isAtEnd;
  private long offset;
  private long line = 1;

  private final List<String> cells = new ArrayList<>();
  private final List<Boolean> quoted = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private Problem problem = Problem.NONE;
  private boolean hasStray;
  private boolean endsWithFile;
  private int lines;
  private int next;

  /**
   * Records of the rest of a text.
   *
   * @param head characters that were read from it already
   * @param max characters that a record may have
   */
  CsvRecords(Reader in, String head, CsvDialect dialect, int max) {
    this.in = in;
    this.dialect = dialect;
    this.max = max;
    this.chars = Arrays.copyOf(head.toCharArray(), Math.max(FIRST_SIZE, head.length()));
    this.end = head.length();
  }

  /** Leaves out characters at the begin. */
  void skipChars(int count) {
    for (int i = start; i < start + count; i++) {
      line += chars[i] == '\n' ? 1 : 0;
    }
    start += count;
    offset += count;
  }

  /** Parses the record at this place without taking it; false at the end of the text. */
  boolean parse() throws IOException {
    cells.clear();
    quoted.clear();
    problem = Problem.NONE;
    hasStray = false;
    endsWithFile = false;
    skipEmptyLines();
    lines = 1;
    if (at(start) == END) {
      return false;
    }
    int i = start;
    while (problem == Problem.NONE) {
      i = cell(i);
      int c = problem == Problem.NONE ? at(i) : END;
      if (c == dialect.separator() && c != CsvDialect.NONE) {
        i++;
      } else {
        next = afterBreak(i);
        endsWithFile |= at(i) == END;
        break;
      }
    }
    return true;
  }

  /** Goes behind the record that was parsed last. */
  void take() {
    line += lines;
    moveTo(next);
  }

  private void moveTo(int place) {
    offset += place - start;
    start = place;
    if (start > chars.length / 2) {
      System.arraycopy(chars, start, chars, 0, end - start);
      end -= start;
      start = 0;
    }
  }

  /** Goes behind the first line at this place. */
  void skipLine() throws IOException {
    int i = start;
    while (!isBreak(at(i)) && at(i) != END) {
      i++;
      if (i - start > FIRST_SIZE) {
        moveTo(i);
        i = start;
      }
    }
    next = afterBreak(i);
    lines = 1;
    take();
  }

  /** The cells of the record that was parsed last. */
  List<String> cells() {
    return cells;
  }

  /** Which of the cells are in quotation marks. */
  List<Boolean> quoted() {
    return quoted;
  }

  Problem problem() {
    return problem;
  }

  /** Whether a quotation mark stands inside a cell, where it should be doubled. */
  boolean hasStray() {
    return hasStray;
  }

  /** Whether the record ends with the file, and not with a line break. */
  boolean endsWithFile() {
    return endsWithFile;
  }

  /** Lines of the record that was parsed last. */
  int lines() {
    return lines;
  }

  /** Number of the line at this place, from 1. */
  long line() {
    return line;
  }

  /** Characters of the text before this place. */
  long offset() {
    return offset;
  }

  /** The first characters at this place, for an excerpt. */
  String excerpt(int most) {
    return new String(chars, start, Math.min(most, end - start));
  }

  private void skipEmptyLines() throws IOException {
    while (isBreak(at(start))) {
      next = afterBreak(start);
      lines = 1;
      take();
    }
  }

  private int cell(int from) throws IOException {
    int i = from;
    while (dialect.isSpaced() && at(i) == ' ') {
      i++;
    }
    if (dialect.quote() != CsvDialect.NONE && at(i) == dialect.quote()) {
      return quotedCell(i + 1);
    }
    i = from;
    int c = at(i);
    while (c != END && !isBreak(c) && (c != dialect.separator() || c == CsvDialect.NONE)) {
      hasStray |= c == dialect.quote() && c != CsvDialect.NONE;
      c = at(++i);
    }
    add(new String(chars, from, i - from), false);
    return i;
  }

  private int quotedCell(int from) throws IOException {
    cell.setLength(0);
    int run = from;
    int i = from;
    while (true) {
      int c = at(i);
      if (c == END) {
        problem = problem == Problem.NONE ? Problem.OPEN_QUOTE : problem;
        endsWithFile = true;
        return i;
      }
      if (c == dialect.escape() && c != CsvDialect.NONE && isEscaped(at(i + 1))) {
        cell.append(chars, run, i - run);
        run = i + 1;
        i += 2;
      } else if (c == dialect.quote() && at(i + 1) == c) {
        cell.append(chars, run, i + 1 - run);
        i += 2;
        run = i;
      } else if (c == dialect.quote()) {
        int behind = afterSpaces(i + 1);
        if (endsCell(behind)) {
          add(cell.append(chars, run, i - run).toString(), true);
          return behind;
        }
        hasStray = true;
        if (lines > 1 && opensCell(i)) {
          problem = Problem.OPEN_QUOTE;
          return i;
        }
        i++;
      } else {
        lines += c == '\n' || (c == '\r' && at(i + 1) != '\n') ? 1 : 0;
        i++;
      }
    }
  }

  private boolean isEscaped(int c) {
    return c == dialect.quote() || c == dialect.escape();
  }

  private int afterSpaces(int from) throws IOException {
    int i = from;
    while (at(i) == ' ') {
      i++;
    }
    return i;
  }

  private boolean endsCell(int i) throws IOException {
    int c = at(i);
    return c == END || isBreak(c) || (c == dialect.separator() && c != CsvDialect.NONE);
  }

  /** Whether a quotation mark stands where the cell of another record would begin. */
  private boolean opensCell(int at) {
    int i = at - 1;
    while (dialect.isSpaced() && i > start && chars[i] == ' ') {
      i--;
    }
    return isBreak(chars[i]) || chars[i] == dialect.separator();
  }

  private void add(String value, boolean isQuoted) {
    cells.add(value);
    quoted.add(isQuoted);
  }

  private int afterBreak(int i) throws IOException {
    if (at(i) == END) {
      return i;
    }
    return at(i) == '\r' && at(i + 1) == '\n' ? i + 2 : i + 1;
  }

  private static boolean isBreak(int c) {
    return c == '\n' || c == '\r';
  }

  private int at(int i) throws IOException {
    return i < end || fill(i) ? chars[i] : END;
  }

  private boolean fill(int i) throws IOException {
    while (i >= end && !isAtEnd) {
      if (i - start > max) {
        problem = Problem.TOO_LONG;
        return false;
      }
      if (end == chars.length) {
        chars = Arrays.copyOf(chars, chars.length * 2);
      }
      int n = in.read(chars, end, chars.length - end);
      isAtEnd = n < 0;
      end += Math.max(0, n);
    }
    return i < end;
  }
}

package org.dateline.read;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of a table have in common, to tell a row from a line of text behind a broken row:
 * columns that are always quoted, always an address, or always begin with a digit.
 */
final class CsvShape {
  /** Rows from which on their likeness counts. */
  private static final int ENOUGH = 2;

  private static final int SHORT = 40;

  private enum Kind {
    ADDRESS,
    NUMBER,
    WORDS,
    ANY
  }

  private final List<Kind> kinds = new ArrayList<>();
  private final List<Boolean> isQuoted = new ArrayList<>();
  private long rows;

  /** Adds a good row. */
  void add(List<String> cells, List<Boolean> quoted) {
    for (int i = 0; i < cells.size(); i++) {
      Kind kind = kind(cells.get(i));
      if (i == kinds.size()) {
        kinds.add(rows == 0 ? kind : Kind.ANY);
        isQuoted.add(rows == 0 && quoted.get(i));
      } else {
        boolean isSame = kinds.get(i) == kind || cells.get(i).isBlank();
        kinds.set(i, isSame ? kinds.get(i) : Kind.ANY);
        isQuoted.set(i, isQuoted.get(i) && quoted.get(i));
      }
    }
    rows++;
  }

  /** Whether the cells of a row are like those of all others. */
  boolean fits(List<String> cells) {
    for (int i = 0; rows >= ENOUGH && i < Math.min(cells.size(), kinds.size()); i++) {
      Kind wanted = kinds.get(i);
      if (wanted != Kind.ANY && wanted != kind(cells.get(i)) && !cells.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether cells are in quotation marks where those of all other rows are. */
  boolean fitsQuotes(List<Boolean> quoted) {
    for (int i = 0; rows >= ENOUGH && i < Math.min(quoted.size(), isQuoted.size()); i++) {
      if (isQuoted.get(i) && !quoted.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Kind kind(String cell) {
    if (cell.startsWith("http")) {
      return Kind.ADDRESS;
    }
    boolean isDigit = !cell.isEmpty() && cell.charAt(0) >= '0' && cell.charAt(0) <= '9';
    return isDigit && cell.length() < SHORT ? Kind.NUMBER : Kind.WORDS;
  }
}

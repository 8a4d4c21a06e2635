package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the program that wrote a table separates and quotes its cells.
 *
 * @param separator between cells; {@link #NONE} in a table of one column
 * @param quote around cells; {@link #NONE} if cells are not quoted
 * @param escape before a quotation mark inside a cell; {@link #NONE} if the mark is doubled
 * @param isSpaced whether spaces stand between a separator and the quotation mark behind it
 */
record CsvDialect(char separator, char quote, char escape, boolean isSpaced) {
  /** No character of a table. */
  static final char NONE = '\0';

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("^(?:\ufeff|\u00ef\u00bb\u00bf)?\"?sep=(.)\"?[ \\t]*(?:\\R|$)");

  /**
   * The dialect of a table.
   *
   * @param head its first characters
   */
  static CsvDialect of(String head) {
    String rows = head.substring(linesBeforeHeader(head));
    Matcher line = SEPARATOR_LINE.matcher(head);
    String header = firstLine(rows);
    char separator = line.find() ? line.group(1).charAt(0) : separator(header);
    boolean hasBackslash = rows.contains("\\\"") && !rows.contains("\"\"");
    boolean isPlain = separator == '\t' && !rows.contains("\t\"") && !header.startsWith("\"");
    boolean isSpaced = rows.contains(separator + " \"") && !rows.contains(separator + "\"");
    return new CsvDialect(
        separator, isPlain ? NONE : '"', hasBackslash ? '\\' : NONE, isSpaced && !isPlain);
  }

  /** How many characters the line {@code sep=;} takes, which Excel writes before the header. */
  static int linesBeforeHeader(String head) {
    Matcher line = SEPARATOR_LINE.matcher(head);
    return line.find() ? line.end() : 0;
  }

  /** The names of the columns in a header. */
  static List<String> columns(String header, char separator) {
    List<String> columns = new ArrayList<>();
    StringBuilder column = new StringBuilder();
    boolean inQuotes = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      inQuotes ^= c == '"';
      if (c == separator && !inQuotes) {
        columns.add(column.toString().replace("\"", "").strip());
        column.setLength(0);
      } else {
        column.append(c);
      }
    }
    columns.add(column.toString().replace("\"", "").strip());
    return columns;
  }

  /** The first line of a text; a line break in quotation marks does not end it. */
  static String firstLine(String head) {
    String text = head.replaceFirst("^(?:\ufeff|\u00ef\u00bb\u00bf)", "").replaceFirst("^\\R+", "");
    boolean inQuotes = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      inQuotes ^= c == '"';
      if (!inQuotes && (c == '\n' || c == '\r')) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  /** The character that divides a header into most columns; none if it has only one. */
  static char separator(String header) {
    char best = NONE;
    int most = 1;
    for (char separator : SEPARATORS) {
      int count = columns(header, separator).size();
      if (count > most) {
        most = count;
        best = separator;
      }
    }
    return best;
  }
}

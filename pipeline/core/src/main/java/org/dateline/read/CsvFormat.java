package org.dateline.read;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.dateline.read.Source.Fault;

/**
 * A table with a header line, an article in each row. The first line shows which character
 * separates the columns. Offsets count characters.
 */
final class CsvFormat implements ArticleFormat {
  private static final int HEAD = 1 << 15;
  private static final int LONGEST_NAME = 60;
  private static final int SURE_COLUMNS = 3;

  @Override
  public InputFormat id() {
    return InputFormat.CSV;
  }

  @Override
  public List<String> extensions() {
    return List.of(".csv", ".tsv", ".tab");
  }

  @Override
  public boolean looksLike(String head) {
    String table = table(head);
    String first = CsvDialect.firstLine(table);
    List<String> columns = CsvDialect.columns(first, CsvDialect.separator(first));
    return first.length() < table.length()
        && columns.size() > 1
        && FieldNames.builtIn().hasContent(columns)
        && columns.stream().allMatch(CsvFormat::isName);
  }

  /** The first characters from the header on; in UTF-16 every other byte of them is NUL. */
  private static String table(String head) {
    String plain = head.replace("\0", "").replaceFirst("^(?:\u00ff\u00fe|\u00fe\u00ff)", "");
    return plain.substring(CsvDialect.linesBeforeHeader(plain));
  }

  private static boolean isName(String column) {
    return column.length() < LONGEST_NAME && !column.contains(". ");
  }

  /** A table whatever its name is: three columns or more, and most of their names are known. */
  @Override
  public boolean isCertain(String head, String name) {
    if (!looksLike(head)) {
      return false;
    }
    String first = CsvDialect.firstLine(table(head));
    List<String> columns = CsvDialect.columns(first, CsvDialect.separator(first));
    long known = columns.stream().filter(FieldNames.builtIn()::isKnown).count();
    return columns.size() >= SURE_COLUMNS
        && known * 2 > columns.size()
        && columns.stream().noneMatch(column -> column.split("\\s+", -1).length > SURE_COLUMNS);
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    CharReader text = CharReader.of(source);
    if (text == null) {
      sink.reject(source.reject(Fault.binary(), null, new byte[0]));
      return;
    }
    String head = head(text.reader());
    CsvRecords records =
        new CsvRecords(text.reader(), head, CsvDialect.of(head), options.maxLineBytes());
    records.skipChars(CsvDialect.linesBeforeHeader(head));
    new CsvRows(records, source, options, text.charset(), sink).read();
  }

  private static String head(Reader in) throws IOException {
    char[] head = new char[HEAD];
    int length = 0;
    for (int n = 0; n >= 0 && length < HEAD; length += Math.max(0, n)) {
      n = in.read(head, length, HEAD - length);
    }
    return new String(head, 0, length);
  }
}

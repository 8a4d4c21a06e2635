package org.dateline.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dateline.read.JsonArticle.Place;
import org.dateline.read.Source.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header line, an article in each row. The first line shows which character
 * separates the columns. Offsets count characters.
 */
final class CsvFormat implements ArticleFormat {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

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
    String first = firstLine(head);
    char separator = separator(first);
    List<String> columns = columns(first, separator);
    return first.length() < head.length()
        && columns.size() > 1
        && FieldNames.builtIn().hasContent(columns)
        && columns.stream().allMatch(column -> column.length() < 60 && !column.contains(". "));
  }

  @Override
  public boolean isCertain(String head, String name) {
    return false;
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    CharReader text = CharReader.of(source);
    if (text == null) {
      sink.reject(source.reject(Fault.binary(), null, new byte[0]));
      return;
    }
    Bounded bounded = new Bounded(text.reader(), options.maxLineBytes());
    String head = bounded.head();
    char separator = separator(firstLine(head.replaceFirst("^sep=.\\R", "")));
    try (CSVParser parser = CSVParser.parse(bounded, format(head, separator))) {
      new Rows(parser.iterator(), bounded, source, options, text.charset(), sink).read();
    } catch (UncheckedIOException | IllegalStateException e) {
      fault(e, bounded, source, options, sink);
    } catch (IOException e) {
      if (bounded.isOver) {
        fault(e, bounded, source, options, sink);
      } else {
        throw e;
      }
    }
  }

  private static void fault(
      Exception e, Bounded bounded, Source source, ReadOptions options, RecordSink sink) {
    if (source.fault() != null) {
      return;
    }
    String rest = "; what follows is not read";
    Fault fault =
        bounded.isOver
            ? new Fault(
                ReadErrors.TOO_LARGE,
                Fault.tooLarge("row", options.maxLineBytes()).message()
                    + ": a quotation mark may be open"
                    + rest)
            : new Fault(
                ReadErrors.BAD_TABLE,
                String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + rest);
    source.begin(source.offset() + 1);
    sink.reject(source.reject(fault, null, new byte[0]));
  }

  private static CSVFormat format(String head, char separator) {
    boolean hasBackslash = head.contains("\\\"") && !head.contains("\"\"");
    CSVFormat.Builder builder =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .setLenientEof(true);
    if (hasBackslash) {
      builder.setEscape('\\');
    }
    if (separator == '\t' && !head.contains("\t\"")) {
      builder.setQuote(null);
    }
    return builder.get();
  }

  private static String firstLine(String head) {
    String text = head.replaceFirst("^(?:\ufeff|\u00ef\u00bb\u00bf)", "");
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

  private static char separator(String line) {
    char best = ',';
    int most = 0;
    for (char separator : SEPARATORS) {
      int count = columns(line, separator).size();
      if (count > most) {
        most = count;
        best = separator;
      }
    }
    return best;
  }

  private static List<String> columns(String line, char separator) {
    List<String> columns = new ArrayList<>();
    StringBuilder column = new StringBuilder();
    boolean inQuotes = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
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

  /** The rows of one table. */
  private static final class Rows {
    private final Iterator<CSVRecord> rows;
    private final Bounded bounded;
    private final Source source;
    private final RecordSink sink;
    private final FieldNames names;
    private final JsonArticle articles;
    private final Place place;

    Rows(
        Iterator<CSVRecord> rows,
        Bounded bounded,
        Source source,
        ReadOptions options,
        String charset,
        RecordSink sink) {
      this.rows = rows;
      this.bounded = bounded;
      this.source = source;
      this.sink = sink;
      this.names = options.fields();
      this.articles = new JsonArticle(options.fields());
      this.place = new Place(source, InputFormat.CSV, charset, List.of());
    }

    void read() {
      List<String> columns = header();
      if (columns == null) {
        return;
      }
      while (!sink.isFull() && rows.hasNext()) {
        CSVRecord row = rows.next();
        bounded.begin();
        if (source.fault() == null || rows.hasNext()) {
          source.begin(row.getCharacterPosition());
          send(columns, row);
        }
      }
    }

    private @Nullable List<String> header() {
      CSVRecord first = rows.hasNext() ? rows.next() : null;
      if (first != null && first.get(0).startsWith("sep=") && rows.hasNext()) {
        first = rows.next();
      }
      if (first == null) {
        return null;
      }
      List<String> columns = unique(first.toList());
      if (!names.hasContent(columns)) {
        Fault fault =
            new Fault(
                ReadErrors.NO_CONTENT,
                "no column is known as text: " + names.noText(columns.iterator()));
        sink.reject(source.reject(fault, null, new byte[0]));
        return null;
      }
      return columns;
    }

    private static List<String> unique(List<String> header) {
      Set<String> seen = new HashSet<>();
      List<String> columns = new ArrayList<>();
      for (int i = 0; i < header.size(); i++) {
        String name = header.get(i).replace("\ufeff", "").strip();
        boolean isNew = !name.isEmpty() && seen.add(name);
        columns.add(isNew ? name : "column " + (i + 1));
      }
      return columns;
    }

    private void send(List<String> columns, CSVRecord row) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
        if (!row.get(i).isBlank()) {
          object.put(columns.get(i), row.get(i));
        }
      }
      if (!object.isEmpty()) {
        byte[] excerpt = String.join(" ", row.toList()).getBytes(StandardCharsets.UTF_8);
        articles.row(object, columns, place, excerpt, sink);
      }
    }
  }

  /** Characters of one row are bounded: a quotation mark that stays open takes the whole file. */
  private static final class Bounded extends FilterReader {
    private static final int HEAD = 1 << 15;

    private final int max;
    private final char[] head = new char[HEAD];
    private int headLength;
    private int headNext;
    private long since;
    private boolean isOver;

    Bounded(Reader in, int max) throws IOException {
      super(in);
      this.max = max;
      int n = in.read(head, 0, HEAD);
      while (n > 0) {
        headLength += n;
        n = headLength < HEAD ? in.read(head, headLength, HEAD - headLength) : 0;
      }
    }

    String head() {
      return new String(head, 0, headLength);
    }

    /** Begins the count of the next row. */
    void begin() {
      since = 0;
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
      if (since > max) {
        isOver = true;
        throw new IOException("the row is too long");
      }
      int n;
      if (headNext < headLength) {
        n = Math.min(length, headLength - headNext);
        System.arraycopy(head, headNext, chars, from, n);
        headNext += n;
      } else {
        n = in.read(chars, from, length);
      }
      since += Math.max(0, n);
      return n;
    }
  }
}

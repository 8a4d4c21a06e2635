package org.dateline.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.read.CsvRecords.Problem;
import org.dateline.read.JsonArticle.Place;
import org.dateline.read.Source.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table. A broken row is one reject with its line; lines behind it that are no row
 * belong to it, and reading goes on at the next row with the columns of the header.
 */
final class CsvRows {
  private static final int EXCERPT = 800;

  /** A row of which more characters than one in so many are unreadable is a reject. */
  private static final int BAD_ONE_IN = 10;

  private final CsvRecords records;
  private final Source source;
  private final RecordSink sink;
  private final FieldNames names;
  private final JsonArticle articles;
  private final Place place;
  private final Place damaged;
  private final int max;
  private final CsvShape shape = new CsvShape();
  private List<String> columns = List.of();

  CsvRows(CsvRecords records, Source source, ReadOptions options, String charset, RecordSink sink) {
    this.records = records;
    this.source = source;
    this.sink = sink;
    this.names = options.fields();
    this.max = options.maxLineBytes();
    this.articles = new JsonArticle(options.fields());
    this.place = new Place(source, InputFormat.CSV, charset, List.of());
    this.damaged = new Place(source, InputFormat.CSV, charset, List.of(Warnings.BAD_BYTES));
  }

  /** Reads all rows; nothing of a last row in which the file breaks off. */
  void read() throws IOException {
    if (!header()) {
      return;
    }
    while (!sink.isFull() && records.parse() && !breaksOff()) {
      source.begin(records.offset());
      String why = problem();
      if (why == null) {
        send();
        records.take();
      } else {
        broken(why);
      }
    }
  }

  private boolean breaksOff() {
    return records.endsWithFile() && source.fault() != null;
  }

  private boolean header() throws IOException {
    if (!records.parse() || breaksOff()) {
      return false;
    }
    if (records.problem() != Problem.NONE) {
      Fault fault = new Fault(ReadErrors.BAD_TABLE, "the header cannot be read: " + problem());
      sink.reject(source.reject(fault, null, excerpt()));
      return false;
    }
    columns = unique(records.cells());
    records.take();
    if (!names.hasContent(columns)) {
      sink.reject(source.reject(names.noColumn(columns), null, new byte[0]));
      return false;
    }
    return true;
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

  /** What is wrong with the record that was parsed; null if it is a row. */
  private @Nullable String problem() {
    String problem =
        switch (records.problem()) {
          case OPEN_QUOTE -> "a quotation mark is open";
          case TOO_LONG -> Fault.tooLarge("row", max).message() + ": a quotation mark may be open";
          default -> null;
        };
    if (problem != null) {
      return problem;
    }
    List<String> cells = records.cells();
    if (isUnreadable(cells)) {
      return "the row has bytes that are no text in " + place.charset();
    }
    boolean isTooLong =
        cells.size() > columns.size()
            && !cells.subList(columns.size(), cells.size()).stream().allMatch(String::isBlank);
    boolean isTooShort = cells.size() < columns.size() && !isWhole(cells);
    return isTooLong || isTooShort
        ? "the row has %d columns, the header has %d".formatted(cells.size(), columns.size())
        : null;
  }

  /** Makers leave out the empty cells at the end of a row; its text is there. */
  private boolean isWhole(List<String> cells) {
    boolean isBlank = cells.stream().allMatch(String::isBlank);
    return isBlank
        || (cells.size() > 1 && !records.hasStray() && articles.isArticleSelf(object(cells)));
  }

  private static boolean isUnreadable(List<String> cells) {
    long all = 0;
    long bad = 0;
    for (String cell : cells) {
      all += cell.length();
      for (int i = cell.indexOf('\ufffd'); i >= 0; i = cell.indexOf('\ufffd', i + 1)) {
        bad++;
      }
    }
    return bad * BAD_ONE_IN > all;
  }

  private ObjectNode object(List<String> cells) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      if (!cells.get(i).isBlank()) {
        object.put(columns.get(i), cells.get(i));
      }
    }
    return object;
  }

  private void send() {
    List<String> cells = records.cells();
    ObjectNode object = object(cells);
    if (object.isEmpty()) {
      return;
    }
    shape.add(cells, records.quoted());
    boolean isDamaged = cells.stream().anyMatch(cell -> cell.indexOf('\ufffd') >= 0);
    articles.row(object, columns, isDamaged ? damaged : place, excerpt(), sink);
  }

  private byte[] excerpt() {
    return records.excerpt(EXCERPT).getBytes(StandardCharsets.UTF_8);
  }

  /** Leaves out a broken row, and the lines behind it that are pieces of it. */
  private void broken(String why) throws IOException {
    byte[] excerpt = excerpt();
    long first = records.line();
    String error =
        records.problem() == Problem.TOO_LONG ? ReadErrors.TOO_LARGE : ReadErrors.BAD_TABLE;
    boolean isOneLine =
        records.problem() == Problem.NONE && (records.lines() == 1 || !records.hasStray());
    if (isOneLine) {
      records.take();
    } else {
      records.skipLine();
    }
    while (records.parse() && !breaksOff() && isPiece()) {
      records.skipLine();
    }
    long last = records.line() - 1;
    String lines = last > first ? "lines " + first + " to " + last : "line " + first;
    Fault fault = new Fault(error, lines + ": " + why + "; reading goes on behind it");
    sink.reject(source.reject(fault, null, excerpt));
  }

  /** Whether a line belongs to the broken row before it: neither a row nor the begin of one. */
  private boolean isPiece() {
    List<String> cells = records.cells();
    boolean isFit = shape.fits(cells);
    boolean isRow =
        records.problem() == Problem.NONE
            && !records.hasStray()
            && cells.size() == columns.size()
            && shape.fitsQuotes(records.quoted());
    boolean beginsRow =
        cells.size() > columns.size() || (records.problem() != Problem.NONE && !cells.isEmpty());
    return !isFit || !(isRow || beginsRow);
  }
}

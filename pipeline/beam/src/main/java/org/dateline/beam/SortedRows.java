package org.dateline.beam;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sorts rows of one table by their columns, from the first on, so that a table's file does not
 * depend on the order in which an engine delivers the rows.
 *
 * <p>Rows are kept in memory up to a bound; more are sorted in parts that go to temporary files,
 * which are merged in the end.
 *
 * @param <T> type of the rows
 */
final class SortedRows<T extends SpecificRecord> implements Closeable {
  /** Characters in memory, estimated: some 200 MB of objects. */
  private static final long BOUND = 50_000_000;

  private static final long ROW = 200;

  /** Takes rows in order. */
  interface Sink<T> {
    /** Takes the next row. */
    void take(T row) throws IOException;
  }

  private final Schema schema;
  private final long bound;
  private final List<Path> parts = new ArrayList<>();
  private List<T> rows = new ArrayList<>();
  private long held;

  SortedRows(Schema schema) {
    this(schema, BOUND);
  }

  SortedRows(Schema schema, long bound) {
    this.schema = schema;
    this.bound = bound;
  }

  /** Adds a row. */
  void add(T row) throws IOException {
    rows.add(row);
    held += weight(row);
    if (held > bound) {
      spill();
    }
  }

  /** Gives all rows in order, once. */
  void each(Sink<T> sink) throws IOException {
    rows.sort(SortedRows::compare);
    if (parts.isEmpty()) {
      for (T row : rows) {
        sink.take(row);
      }
      return;
    }
    PriorityQueue<Part> heads =
        new PriorityQueue<>(Comparator.comparing(Part::head, SortedRows::compare));
    try {
      for (Path file : parts) {
        Part part = new Part(Files.newInputStream(file));
        heads.add(part);
      }
      int next = 0;
      while (!heads.isEmpty() || next < rows.size()) {
        Part part = heads.peek();
        if (part == null || (next < rows.size() && compare(rows.get(next), part.head()) <= 0)) {
          sink.take(rows.get(next++));
        } else {
          heads.poll();
          sink.take(part.head());
          if (part.advance()) {
            heads.add(part);
          } else {
            part.close();
          }
        }
      }
    } finally {
      for (Part part : heads) {
        part.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Path part : parts) {
      Files.deleteIfExists(part);
    }
  }

  private void spill() throws IOException {
    rows.sort(SortedRows::compare);
    Path part = Files.createTempFile("dateline-sort", ".rows");
    parts.add(part);
    SpecificDatumWriter<T> writer = new SpecificDatumWriter<>(schema);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      for (T row : rows) {
        writer.write(row, encoder);
      }
      encoder.flush();
    }
    rows = new ArrayList<>();
    held = 0;
  }

  /** Rows of one sorted file. */
  private final class Part implements Closeable {
    private final InputStream in;
    private final BinaryDecoder decoder;
    private final SpecificDatumReader<T> reader = new SpecificDatumReader<>(schema);
    private T head;

    Part(InputStream file) throws IOException {
      this.in = new BufferedInputStream(file);
      this.decoder = DecoderFactory.get().binaryDecoder(in, null);
      this.head = reader.read(null, decoder);
    }

    T head() {
      return head;
    }

    /** Reads the next row; false at the end. */
    boolean advance() throws IOException {
      if (decoder.isEnd()) {
        return false;
      }
      head = reader.read(null, decoder);
      return true;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static long weight(SpecificRecord row) {
    long weight = ROW;
    for (int i = 0; i < row.getSchema().getFields().size(); i++) {
      Object value = row.get(i);
      if (value instanceof CharSequence text) {
        weight += text.length();
      } else if (value instanceof Collection<?> values) {
        weight += ROW * values.size();
      }
    }
    return weight;
  }

  /** Order of rows: by the first column that differs; null first, numbers by value. */
  static int compare(SpecificRecord one, SpecificRecord other) {
    for (int i = 0; i < one.getSchema().getFields().size(); i++) {
      int order = compareCells(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compareCells(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == other ? 0 : one == null ? -1 : 1;
    }
    if (one instanceof CharSequence text) {
      return compareTexts(text.toString(), other.toString());
    }
    if (one instanceof Integer || one instanceof Long) {
      return Long.compare(((Number) one).longValue(), ((Number) other).longValue());
    }
    return one.toString().compareTo(other.toString());
  }

  /** Ids such as d2 and d10 go by their number. */
  private static int compareTexts(String one, String other) {
    if (isNumbered(one) && isNumbered(other) && one.charAt(0) == other.charAt(0)) {
      return one.length() != other.length() ? one.length() - other.length() : one.compareTo(other);
    }
    return one.compareTo(other);
  }

  private static boolean isNumbered(String text) {
    if (text.length() < 2 || text.length() > 6 || !Character.isLetter(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}

package org.dateline.beam;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The stream of a Parquet file whose footer lists the encodings of a column in a fixed order.
 *
 * <p>The library keeps them in a hash set of enum constants, in an order that changes from one run
 * of the JVM to the next. With equal rows the file is equal byte for byte.
 *
 * <p>The end of the file is held back until {@link #close}. A footer of more than a megabyte (a
 * file of some gigabytes) is left as the library wrote it.
 */
final class StableFooter extends FilterOutputStream {
  private static final int LIMIT = 1 << 20;

  /** Four bytes for the footer's length, and the magic number. */
  private static final int TRAILER = 8;

  private byte[] tail = new byte[8192];
  private int size;
  private boolean isClosed;

  StableFooter(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > LIMIT) {
      flushTail(0);
      int early = length - LIMIT;
      out.write(bytes, offset, early);
      write(bytes, offset + early, LIMIT);
      return;
    }
    if (size + length > 2 * LIMIT) {
      flushTail(LIMIT);
    }
    if (size + length > tail.length) {
      tail = Arrays.copyOf(tail, Math.max(size + length, 2 * tail.length));
    }
    System.arraycopy(bytes, offset, tail, size, length);
    size += length;
  }

  /** Nothing: the end of the file may still change. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    if (!isClosed) {
      isClosed = true;
      order();
      flushTail(0);
      out.close();
    }
  }

  private void flushTail(int kept) throws IOException {
    int early = Math.max(0, size - kept);
    out.write(tail, 0, early);
    System.arraycopy(tail, early, tail, 0, size - early);
    size -= early;
  }

  private void order() throws IOException {
    if (size < TRAILER) {
      return;
    }
    int length = 0;
    for (int i = 3; i >= 0; i--) {
      length = length << 8 | (tail[size - TRAILER + i] & 0xFF);
    }
    int begin = size - TRAILER - length;
    if (length <= 0 || begin < 0) {
      return;
    }
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(tail, begin, length));
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk column : group.getColumns()) {
        order(column.getMeta_data());
      }
    }
    ByteArrayOutputStream ordered = new ByteArrayOutputStream(length);
    Util.writeFileMetaData(footer, ordered);
    if (ordered.size() == length) {
      System.arraycopy(ordered.toByteArray(), 0, tail, begin, length);
    }
  }

  private static void order(ColumnMetaData column) {
    column.setEncodings(column.getEncodings().stream().sorted().toList());
    List<PageEncodingStats> stats = column.getEncoding_stats();
    if (stats != null) {
      List<PageEncodingStats> sorted = new ArrayList<>(stats);
      sorted.sort(
          Comparator.comparing(PageEncodingStats::getPage_type)
              .thenComparing(PageEncodingStats::getEncoding));
      column.setEncoding_stats(sorted);
    }
  }
}

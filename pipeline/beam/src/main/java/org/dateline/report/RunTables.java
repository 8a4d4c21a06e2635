package org.dateline.report;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * Reads the rows of a run's tables, from Avro files or, where a table has none, from Parquet files.
 *
 * <p>Rows are generic records, so tables and columns of other versions can be read too; the order
 * of the rows is that of the files and means nothing.
 */
public final class RunTables {
  private final Map<String, List<String>> files = new TreeMap<>();
  private final Opener opener;

  /** Opens a file by its full name. */
  @FunctionalInterface
  public interface Opener {
    /** A channel that starts at the file's first byte. */
    SeekableByteChannel open(String file) throws IOException;
  }

  /** Takes one row; it may be used again for the next row, so keep values only. */
  @FunctionalInterface
  public interface RowSink {
    /** Takes a row. */
    void take(GenericRecord row) throws IOException;
  }

  /** Tables without files yet. */
  public RunTables(Opener opener) {
    this.opener = opener;
  }

  /**
   * Adds a file.
   *
   * @param table name of the table: the folder of the file
   * @param file full name; its ending tells the format
   */
  public void add(String table, String file) {
    files.computeIfAbsent(table, name -> new ArrayList<>()).add(file);
  }

  /** True if the run has files of a table. */
  public boolean has(String table) {
    return files.containsKey(table);
  }

  /** Names of the tables with files, sorted. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Shows each row of a table; none where the run has no such table. */
  public void each(String table, RowSink sink) throws IOException {
    List<String> all = files.getOrDefault(table, List.of());
    boolean hasAvro = all.stream().anyMatch(file -> file.endsWith(".avro"));
    for (String file : all.stream().sorted().toList()) {
      if (file.endsWith(".avro")) {
        avro(file, sink);
      } else if (!hasAvro && file.endsWith(".parquet")) {
        parquet(file, sink);
      }
    }
  }

  private void avro(String file, RowSink sink) throws IOException {
    try (SeekableByteChannel channel = opener.open(file);
        DataFileStream<GenericRecord> rows =
            new DataFileStream<>(
                Channels.newInputStream(channel), new GenericDatumReader<GenericRecord>())) {
      while (rows.hasNext()) {
        sink.take(rows.next());
      }
    }
  }

  private void parquet(String file, RowSink sink) throws IOException {
    try (ParquetReader<GenericRecord> rows =
        AvroParquetReader.<GenericRecord>builder(
                new ChannelFile(file, opener), new PlainParquetConfiguration())
            .build()) {
      for (GenericRecord row = rows.read(); row != null; row = rows.read()) {
        sink.take(row);
      }
    }
  }

  /** A file as Parquet reads it. */
  public static InputFile parquetFile(String file, Opener opener) {
    return new ChannelFile(file, opener);
  }

  private record ChannelFile(String file, Opener opener) implements InputFile {
    @Override
    public long getLength() throws IOException {
      try (SeekableByteChannel channel = opener.open(file)) {
        return channel.size();
      }
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      SeekableByteChannel channel = opener.open(file);
      return new DelegatingSeekableInputStream(Channels.newInputStream(channel)) {
        @Override
        public long getPos() throws IOException {
          return channel.position();
        }

        @Override
        public void seek(long position) throws IOException {
          channel.position(position);
        }
      };
    }
  }
}

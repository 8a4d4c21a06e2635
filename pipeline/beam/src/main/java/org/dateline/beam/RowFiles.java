package org.dateline.beam;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.dateline.report.RunTables;
import org.dateline.tables.Table;

/**
 * Reads the rows of one file of a table as objects of their class. Columns that an older version
 * did not write have their defaults.
 */
final class RowFiles {
  private RowFiles() {}

  /** Takes one row. */
  interface Sink {
    /** Takes a row, which is not used again. */
    void take(SpecificRecord row) throws IOException;
  }

  /** Shows each row; the file's ending tells its format. */
  @SuppressWarnings("unchecked") // the class of a table makes its rows
  static void each(String file, Table table, Sink sink) throws IOException {
    Class<SpecificRecord> type = (Class<SpecificRecord>) table.type();
    if (file.endsWith(".parquet")) {
      parquet(file, table, type, sink);
    } else {
      avro(file, table, type, sink);
    }
  }

  private static void avro(String file, Table table, Class<SpecificRecord> type, Sink sink)
      throws IOException {
    SpecificDatumReader<SpecificRecord> reader = new SpecificDatumReader<>(type);
    reader.setExpected(table.schema());
    try (SeekableByteChannel channel = TableFiles.open(file);
        DataFileStream<SpecificRecord> rows =
            new DataFileStream<>(Channels.newInputStream(channel), reader)) {
      while (rows.hasNext()) {
        sink.take(rows.next());
      }
    }
  }

  private static void parquet(String file, Table table, Class<SpecificRecord> type, Sink sink)
      throws IOException {
    PlainParquetConfiguration how = new PlainParquetConfiguration();
    how.set("parquet.avro.read.schema", table.schema().toString());
    how.set("parquet.avro.compatible", "false");
    try (ParquetReader<SpecificRecord> rows =
        AvroParquetReader.<SpecificRecord>builder(
                RunTables.parquetFile(file, TableFiles::open), how)
            .withDataModel(SpecificData.getForClass(type))
            .build()) {
      for (SpecificRecord row = rows.read(); row != null; row = rows.read()) {
        sink.take(row);
      }
    }
  }
}

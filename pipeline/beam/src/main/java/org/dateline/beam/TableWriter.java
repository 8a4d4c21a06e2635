package org.dateline.beam;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.dateline.commit.Digests;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one table into a Parquet file, an Avro file or both, side by side, on any of
 * Beam's file systems.
 *
 * <p>Parquet: ZSTD, three-level lists. Avro: deflate, which every notebook reads; its sync marker,
 * which is random otherwise, is made of the schema. Equal rows in equal order give equal bytes. A
 * file is complete only after {@link #close}.
 */
final class TableWriter implements Closeable {
  private static final long ROW_GROUP = 16L << 20;
  private final List<RowSink> sinks = new ArrayList<>();
  private final Map<String, WatchedStream> files = new TreeMap<>();
  private final String base;
  private final Table table;
  private long rows;

  private interface RowSink extends Closeable {
    void write(SpecificRecord row) throws IOException;
  }

  /** Opens a file for each format: {@code base} and the format's name as ending. */
  TableWriter(String base, Table table, Class<? extends SpecificRecord> type, List<String> formats)
      throws IOException {
    this.base = base;
    this.table = table;
    Schema schema = table.schema();
    SpecificData model = SpecificData.getForClass(type);
    for (String format : formats) {
      WatchedStream out = new WatchedStream(create(base + "." + format));
      files.put(format, out);
      sinks.add(format.equals("parquet") ? parquet(out, schema, model) : avro(out, schema, model));
    }
  }

  /** Adds a row. */
  void write(SpecificRecord row) throws IOException {
    for (RowSink sink : sinks) {
      sink.write(row);
    }
    rows++;
    Progress.rowWritten();
  }

  /**
   * The manifest's line for the files, after {@link #close}.
   *
   * @param isCounted false if other files hold the same rows and count them
   */
  String manifestLine(boolean isCounted) {
    return Manifest.fileLine(table, part(), isCounted ? rows : 0);
  }

  /** The files, after {@link #close}. */
  Manifest.Part part() {
    Map<String, Manifest.Content> contents = new TreeMap<>();
    files.forEach((format, file) -> contents.put(format, file.content()));
    return new Manifest.Part(base, contents);
  }

  @Override
  public void close() throws IOException {
    for (RowSink sink : sinks) {
      sink.close();
    }
  }

  private static OutputStream create(String name) throws IOException {
    ResourceId file = FileSystems.matchNewResource(name, false);
    WritableByteChannel channel = FileSystems.create(file, MimeTypes.BINARY);
    return Channels.newOutputStream(channel);
  }

  private static RowSink avro(OutputStream out, Schema schema, SpecificData model)
      throws IOException {
    DataFileWriter<SpecificRecord> writer =
        new DataFileWriter<>(new SpecificDatumWriter<SpecificRecord>(schema, model));
    writer.setCodec(CodecFactory.deflateCodec(6));
    writer.create(schema, out, syncMarker(schema));
    return new RowSink() {
      @Override
      public void write(SpecificRecord row) throws IOException {
        writer.append(row);
      }

      @Override
      public void close() throws IOException {
        writer.close();
      }
    };
  }

  private static byte[] syncMarker(Schema schema) {
    byte[] digest = Digests.sha256().digest(schema.toString().getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest, DataFileConstants.SYNC_SIZE);
  }

  private static RowSink parquet(OutputStream out, Schema schema, GenericData model)
      throws IOException {
    ParquetWriter<SpecificRecord> writer =
        AvroParquetWriter.<SpecificRecord>builder(new StreamFile(out))
            .withSchema(schema)
            .withDataModel(model)
            .withConf(new PlainParquetConfiguration())
            .config("parquet.avro.write-old-list-structure", "false")
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP)
            .build();
    return new RowSink() {
      @Override
      public void write(SpecificRecord row) throws IOException {
        writer.write(row);
      }

      @Override
      public void close() throws IOException {
        writer.close();
      }
    };
  }

  /** Adapts a stream to Parquet's interface. */
  private record StreamFile(OutputStream out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new CountingStream(new StableFooter(out));
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  private static final class CountingStream extends PositionOutputStream {
    private final OutputStream out;
    private long position;

    CountingStream(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      position += length;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Counts the bytes and computes their digest. */
  private static final class WatchedStream extends OutputStream {
    private final OutputStream out;
    private final MessageDigest digest = Digests.sha256();
    private long bytes;
    private Manifest.@Nullable Content content;

    WatchedStream(OutputStream out) {
      this.out = out;
    }

    Manifest.Content content() {
      Manifest.Content known = content;
      if (known == null) {
        known = new Manifest.Content(bytes, Digests.hex(digest));
        content = known;
      }
      return known;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      digest.update((byte) b);
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      out.write(some, offset, length);
      digest.update(some, offset, length);
      bytes += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}

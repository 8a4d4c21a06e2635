package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A damaged row group is one reject; the row groups around it are read. */
class BrokenParquetTest {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          "message m { required int64 id; optional binary title (STRING);"
              + " optional binary text (STRING); optional int32 date (DATE); }");
  private static final int ROWS = 9000;

  @TempDir Path folder;
  private byte[] file = new byte[0];
  private List<BlockMetaData> groups = List.of();

  private void write(CompressionCodecName codec) throws IOException {
    Path path = folder.resolve(codec + ".parquet");
    Files.deleteIfExists(path);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withCompressionCodec(codec)
            .withDictionaryEncoding(false)
            .withRowGroupSize(64L << 10)
            .withPageSize(4 << 10)
            .build()) {
      SimpleGroupFactory rows = new SimpleGroupFactory(SCHEMA);
      Random random = new Random(5);
      for (int i = 0; i < ROWS; i++) {
        String text = "The council met on quay %d and voted %d.".formatted(i, random.nextLong());
        Group row = rows.newGroup().append("id", (long) i).append("title", "Quay " + i);
        writer.write(row.append("text", text).append("date", 18_000 + i % 100));
      }
    }
    file = Files.readAllBytes(path);
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(path), options)) {
      groups = List.copyOf(reader.getRowGroups());
    }
  }

  @BeforeEach
  void write() throws IOException {
    write(CompressionCodecName.SNAPPY);
    assertThat(groups).hasSizeGreaterThan(3);
  }

  private Collector read() {
    return Collector.of("a.parquet", file);
  }

  private void spoil(long from, int length) {
    for (int i = 0; i < length; i++) {
      file[(int) from + i] = (byte) 0xA5;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
  void theRowGroupsAroundADamagedOneAreRead(CompressionCodecName codec) throws IOException {
    write(codec);
    long first = groups.get(0).getRowCount();
    long second = groups.get(1).getRowCount();
    spoil(groups.get(1).getColumns().get(2).getStartingPos(), 2000);
    Collector read = read();
    assertThat(read.records).hasSize((int) (ROWS - second));
    assertThat(read.errors()).containsExactly(ReadErrors.BAD_TABLE);
    assertThat(read.rejects.get(0).getRecordOffset()).isEqualTo(first);
    assertThat(read.rejects.get(0).getMessage())
        .startsWith("row group 2 of " + groups.size() + " is damaged: " + second)
        .endsWith("reading goes on behind it");
    RawRecord last = read.records.get(read.records.size() - 1);
    assertThat(last.getTitle()).isEqualTo("Quay " + (ROWS - 1));
    assertThat(last.getRecordOffset()).isEqualTo(ROWS - 1);
  }

  @Test
  void whatStandsInColumnsThatAreNotReadDoesNotMatter() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message m { required binary text (STRING); required binary pixels; }");
    Path path = folder.resolve("pixels.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .build()) {
      Group row = new SimpleGroupFactory(schema).newGroup().append("text", "The council met.");
      writer.write(row.append("pixels", "PIXELS".repeat(50)));
    }
    String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
    file = bytes.replace("PIXELSPIXELS", "!!!!!!!!!!!!").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read().onlyText()).isEqualTo("The council met.");
  }

  @Test
  void aFileWithoutItsFooterIsOneReject() {
    file = java.util.Arrays.copyOf(file, file.length - 300);
    Collector read = read();
    assertThat(read.records).isEmpty();
    assertThat(read.errors()).containsExactly(ReadErrors.BAD_TABLE);
  }

  @Test
  void damageAnywhereEndsInRejects() {
    byte[] whole = file.clone();
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      file = whole.clone();
      for (int n = 0; n < 1 + i % 4; n++) {
        file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Collector read = read();
      assertThat(read.records.size()).isLessThanOrEqualTo(ROWS);
      assertThat(read.rejects.size()).isLessThanOrEqualTo(groups.size());
      if (read.records.size() < ROWS) {
        assertThat(read.rejects).isNotEmpty();
      }
    }
  }
}

package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;

class StableFooterTest {
  @Test
  void theOrderOfEncodingsDoesNotMatter() throws IOException {
    byte[] one = file(List.of(Encoding.RLE, Encoding.PLAIN, Encoding.BIT_PACKED));
    byte[] other = file(List.of(Encoding.BIT_PACKED, Encoding.RLE, Encoding.PLAIN));
    assertThat(one).isNotEqualTo(other).hasSameSizeAs(other);
    assertThat(through(one)).isEqualTo(through(other)).hasSameSizeAs(one);
    byte[] written = through(one);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(written, 4, written.length - 12));
    assertThat(footer.getRow_groups().get(0).getColumns().get(0).getMeta_data().getEncodings())
        .containsExactly(Encoding.PLAIN, Encoding.RLE, Encoding.BIT_PACKED);
  }

  @Test
  void otherBytesPassUnchanged() throws IOException {
    byte[] bytes = new byte[5_000_000];
    new Random(1).nextBytes(bytes);
    bytes[bytes.length - 5] = -1; // no footer has this length
    assertThat(through(bytes)).isEqualTo(bytes);
    assertThat(through(new byte[] {1, 2})).containsExactly(1, 2);
  }

  private static byte[] through(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Random random = new Random(2);
    try (OutputStream stream = new StableFooter(out)) {
      for (int i = 0; i < bytes.length; ) {
        int length = Math.min(bytes.length - i, 1 + random.nextInt(3 << 20));
        stream.write(bytes, i, length);
        i += length;
      }
    }
    return out.toByteArray();
  }

  private static byte[] file(List<Encoding> encodings) throws IOException {
    ColumnMetaData column =
        new ColumnMetaData(
            Type.INT32, encodings, List.of("a"), CompressionCodec.ZSTD, 1, 10, 10, 4);
    ColumnChunk chunk = new ColumnChunk(4);
    chunk.setMeta_data(column);
    FileMetaData footer =
        new FileMetaData(
            1, List.of(new SchemaElement("root")), 1, List.of(new RowGroup(List.of(chunk), 10, 1)));
    ByteArrayOutputStream metadata = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, metadata);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] magic = "PAR1".getBytes(StandardCharsets.US_ASCII);
    out.writeBytes(magic);
    out.writeBytes(metadata.toByteArray());
    for (int shift = 0; shift < 32; shift += 8) {
      out.write(metadata.size() >>> shift);
    }
    out.writeBytes(magic);
    return out.toByteArray();
  }
}

package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.brotli.dec.BrotliInputStream;

/** The codecs of Parquet's library, and Brotli, for which it looks for a native one. */
final class ParquetCodecs implements CompressionCodecFactory {
  private final CompressionCodecFactory others;

  ParquetCodecs(ParquetConfiguration conf) {
    this.others = new CodecFactory(conf, 1 << 16);
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    return others.getCompressor(name);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return name == CompressionCodecName.BROTLI ? new Brotli() : others.getDecompressor(name);
  }

  @Override
  public void release() {
    others.release();
  }

  private static final class Brotli implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(unpack(bytes.toInputStream(), size));
    }

    @Override
    public void decompress(ByteBuffer from, int packed, ByteBuffer to, int size)
        throws IOException {
      to.put(unpack(BytesInput.from(from.slice().limit(packed)).toInputStream(), size));
    }

    private static byte[] unpack(InputStream packed, int size) throws IOException {
      try (BrotliInputStream in = new BrotliInputStream(packed)) {
        return in.readNBytes(size);
      }
    }

    @Override
    public void release() {
      // holds nothing
    }
  }
}

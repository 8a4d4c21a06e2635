package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the bytes that a decompressor had done before it failed, and only then its failure. Without
 * it one damaged bit costs all that the same call had decompressed before.
 */
final class PartialReads extends InputStream {
  private final CompressorInputStream in;
  private @Nullable IOException failure;

  PartialReads(CompressorInputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    long before = in.getBytesRead();
    try {
      return in.read(bytes, from, length);
    } catch (IOException e) {
      int done = (int) (in.getBytesRead() - before);
      if (done == 0) {
        throw e;
      }
      failure = e;
      return done;
    } catch (RuntimeException e) {
      throw new IOException("the decompressor fails: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

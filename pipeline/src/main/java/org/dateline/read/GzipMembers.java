package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The members of a gzip file, one after the other: web archives compress each record alone. Zeros
 * after the last member are padding, as for gzip itself; anything else there is damage.
 */
final class GzipMembers extends InputStream {
  private final InputStream raw;
  private InputStream member;

  GzipMembers(InputStream raw) throws IOException {
    this.raw = raw;
    this.member = next(raw);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = member.read(bytes, from, length);
    while (n < 0 && hasNext()) {
      member = next(raw);
      n = member.read(bytes, from, length);
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    member.close();
    raw.close();
  }

  private static InputStream next(InputStream raw) throws IOException {
    return new PartialReads(new GzipCompressorInputStream(raw, false));
  }

  private boolean hasNext() throws IOException {
    raw.mark(1);
    int first = raw.read();
    if (first > 0) {
      raw.reset();
      return true;
    }
    return first == 0 && skipZeros();
  }

  private boolean skipZeros() throws IOException {
    int next = raw.read();
    while (next == 0) {
      next = raw.read();
    }
    if (next > 0) {
      throw new IOException("bytes after the end of the gzip data");
    }
    return false;
  }
}

package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes as they are stored. Remembers whether they came to their end or failed on the way,
 * because a decompressor's exception does not say whether the file is bad or the disk is.
 */
final class RawInput extends BufferedInputStream {
  private final Watch watch;

  RawInput(InputStream in) {
    this(new Watch(in));
  }

  private RawInput(Watch watch) {
    super(watch, 1 << 16);
    this.watch = watch;
  }

  /** The file at any place, if it is one that can be read so and nothing was read; else null. */
  @Nullable SeekableByteChannel channel() {
    return watch.source() instanceof FileInput file ? file.channel() : null;
  }

  /** How many bytes were read. */
  long count() {
    return watch.count;
  }

  /** Whether the last stored byte was read. */
  boolean hasEnded() {
    return watch.ended;
  }

  /** The exception of the source itself; null if there was none. */
  @Nullable IOException failure() {
    return watch.failure;
  }

  private static final class Watch extends FilterInputStream {
    private boolean ended;
    private long count;
    private @Nullable IOException failure;

    Watch(InputStream in) {
      super(in);
    }

    InputStream source() {
      return in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        int n = in.read(bytes, from, length);
        ended |= n < 0;
        count += Math.max(0, n);
        return n;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}

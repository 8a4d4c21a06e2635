package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * All bytes of a source, at any place: the file itself where that is possible; else a copy, in
 * memory if it is small, in a temporary file if it is not.
 */
final class Spool implements AutoCloseable {
  private static final int SMALL = 1 << 23;

  private final SeekableByteChannel channel;
  private final boolean isOwn;

  private Spool(SeekableByteChannel channel, boolean isOwn) {
    this.channel = channel;
    this.isOwn = isOwn;
  }

  /** The bytes of a source, decompressed. */
  static Spool of(Source source) throws IOException {
    ByteInput in = source.bytes();
    SeekableByteChannel file = in.isAsStored() ? in.raw().channel() : null;
    if (file != null) {
      return new Spool(file, false);
    }
    byte[] first = in.take(SMALL);
    if (in.isAtEnd()) {
      return new Spool(new SeekableInMemoryByteChannel(first), true);
    }
    return new Spool(copy(first, in.stream()), true);
  }

  private static SeekableByteChannel copy(byte[] first, InputStream rest) throws IOException {
    Path file = Files.createTempFile("dateline", ".spool");
    SeekableByteChannel copy =
        Files.newByteChannel(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      copy.write(ByteBuffer.wrap(first));
      byte[] some = new byte[1 << 16];
      for (int n = rest.read(some); n >= 0; n = rest.read(some)) {
        ByteBuffer part = ByteBuffer.wrap(some, 0, n);
        while (part.hasRemaining()) {
          copy.write(part);
        }
      }
      return copy;
    } catch (IOException e) {
      copy.close();
      throw e;
    }
  }

  /** The bytes; the position is anywhere. Closing this leaves the file open. */
  SeekableByteChannel channel() {
    return new Kept(channel);
  }

  /** Reads a whole small file. */
  byte[] bytes(int max) throws IOException {
    channel.position(0);
    ByteBuffer all = ByteBuffer.allocate((int) Math.min(max, channel.size()));
    while (all.hasRemaining() && channel.read(all) >= 0) {}
    return java.util.Arrays.copyOf(all.array(), all.position());
  }

  @Override
  public void close() throws IOException {
    if (isOwn) {
      channel.close();
    }
  }

  /** A channel that its readers cannot close. */
  private record Kept(SeekableByteChannel in) implements SeekableByteChannel {
    @Override
    public int read(ByteBuffer to) throws IOException {
      return in.read(to);
    }

    @Override
    public int write(ByteBuffer from) {
      throw new java.nio.channels.NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
      return in.position();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
      in.position(to);
      return this;
    }

    @Override
    public long size() throws IOException {
      return in.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new java.nio.channels.NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
      return in.isOpen();
    }

    @Override
    public void close() {}
  }
}

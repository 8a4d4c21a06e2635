package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A stream of a file of which any place can be read: some formats have their index at the end. */
public final class FileInput extends InputStream {
  private final SeekableByteChannel channel;

  /** Streams a file from its begin; closing the stream closes the file. */
  public FileInput(SeekableByteChannel channel) {
    this.channel = channel;
  }

  SeekableByteChannel channel() {
    return channel;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return length == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, from, length));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

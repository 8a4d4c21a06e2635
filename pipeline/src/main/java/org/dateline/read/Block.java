package org.dateline.read;

import java.io.IOException;

/** The block of one archive record: so many bytes of the archive. */
final class Block {
  private final ByteInput in;
  private long left;

  Block(ByteInput in, long length) {
    this.in = in;
    this.left = length;
  }

  /** Bytes not yet taken, as the record's header counts them. */
  long left() {
    return left;
  }

  /** The next bytes as Latin-1 characters, without taking them. */
  String peek(int n) throws IOException {
    return in.peek((int) Math.min(n, left));
  }

  /** Takes the next bytes. */
  byte[] take(long n) throws IOException {
    byte[] bytes = in.take(Math.min(n, left));
    left -= bytes.length;
    return bytes;
  }

  /** Passes over what is left; false where the archive ends before the block does. */
  boolean finish() throws IOException {
    left -= in.skip(left);
    return left == 0;
  }
}

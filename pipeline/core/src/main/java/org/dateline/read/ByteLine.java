package org.dateline.read;

/** A line of bytes. */
final class ByteLine {
  private final byte[] bytes;
  private final boolean closed;
  private final boolean tooLong;

  /**
   * A line.
   *
   * @param bytes without the line feed
   * @param closed whether a line feed ends it, and not the file
   * @param tooLong whether more bytes were there than are kept
   */
  ByteLine(byte[] bytes, boolean closed, boolean tooLong) {
    this.bytes = bytes;
    this.closed = closed;
    this.tooLong = tooLong;
  }

  /** Its bytes without the line feed; not a copy. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether a line feed ends it, and not the file. */
  boolean closed() {
    return closed;
  }

  /** Whether more bytes were there than are kept. */
  boolean tooLong() {
    return tooLong;
  }

  /** Whether there is nothing but white space. */
  boolean isBlank() {
    for (byte b : bytes) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }
}

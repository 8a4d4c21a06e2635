package org.dateline.repeats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link EntryWriter} wrote, in the same order. */
public final class EntryReader {
  private final byte[] bytes;
  private int at;

  /** Reads from the first byte on. */
  public EntryReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether there is more. */
  public boolean hasNext() {
    return at < bytes.length;
  }

  /** One byte. */
  public byte next() {
    return bytes[at++];
  }

  /** Reads {@link EntryWriter#putInt}. */
  public int nextInt() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  /** Reads {@link EntryWriter#putLong}. */
  public long nextLong() {
    at += Long.BYTES;
    return (long) EntryWriter.LONGS.get(bytes, at - Long.BYTES);
  }

  /** Reads {@link EntryWriter#putId}. */
  public Id nextId() {
    return new Id(nextLong(), nextLong());
  }

  /** Reads {@link EntryWriter#putRank}. */
  public Rank nextRank() {
    return new Rank(nextLong(), nextId(), nextInt());
  }

  /** Reads {@link EntryWriter#putStart}; the rest of the number is 0. */
  long nextStart() {
    at += EntryWriter.START;
    return (long) EntryWriter.LONGS.get(bytes, at - EntryWriter.START) & -(1L << Short.SIZE);
  }

  /** Reads {@link EntryWriter#putBytes}. */
  public byte[] nextBytes() {
    int length = nextInt();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** Reads {@link EntryWriter#putText}. */
  public String nextText() {
    int length = nextInt();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }
}

package org.dateline.repeats;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes entries one after the other into bytes, as {@link EntryReader} reads them. */
public final class EntryWriter {
  /** A number in 8 bytes, the highest first. */
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Bytes of the start of a number. */
  static final int START = 6;

  private byte[] bytes = new byte[256];
  private int size;

  /** Bytes written. */
  public int size() {
    return size;
  }

  /** A copy of what was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Forgets what was written. */
  public EntryWriter clear() {
    size = 0;
    return this;
  }

  /** One byte. */
  public EntryWriter put(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** A number that is seldom large or negative, in 1 to 5 bytes. */
  public EntryWriter putInt(int value) {
    room(5);
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      bytes[size++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  /** A number in 8 bytes. */
  public EntryWriter putLong(long value) {
    room(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
    return this;
  }

  /** The first 6 bytes of a number, which is followed by 2 bytes more at least. */
  EntryWriter putStart(long value) {
    room(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += START;
    return this;
  }

  /** An id in 16 bytes. */
  public EntryWriter putId(Id id) {
    return putLong(id.high()).putLong(id.low());
  }

  /** A rank. */
  public EntryWriter putRank(Rank rank) {
    return putLong(rank.published()).putId(rank.article()).putInt(rank.index());
  }

  /** Bytes with their number. */
  public EntryWriter putBytes(byte[] value) {
    putInt(value.length);
    return append(value, value.length);
  }

  /** A text, as UTF-8 with its length. */
  public EntryWriter putText(String text) {
    return putBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** All that another writer holds, as it is. */
  public EntryWriter append(EntryWriter other) {
    return append(other.bytes, other.size);
  }

  private EntryWriter append(byte[] value, int length) {
    room(length);
    System.arraycopy(value, 0, bytes, size, length);
    size += length;
    return this;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}

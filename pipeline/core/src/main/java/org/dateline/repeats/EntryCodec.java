package org.dateline.repeats;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The byte format of the entries that the search sends from grouping to grouping. A reader calls
 * the {@code next} methods in the order in which the writer called the {@code put} methods: the
 * bytes hold no types and no names.
 */
public final class EntryCodec {
  /** Eight bytes as a number, the highest byte first. */
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Number of bytes that {@link EntryWriter#putStart} writes. */
  private static final int START = 6;

  private EntryCodec() {}

  /** Writes values one after the other into a byte array that grows. */
  public static final class EntryWriter {
    private byte[] bytes = new byte[256];
    private int size;

    /** Number of bytes written. */
    public int size() {
      return size;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
      return Arrays.copyOf(bytes, size);
    }

    /** Removes all that was written. */
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

    /** A number in 1 to 5 bytes; small numbers take the fewest. */
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

    /** The first 6 bytes of a number. The caller must write 2 bytes or more after it. */
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

    /** Bytes with their length before them. */
    public EntryWriter putBytes(byte[] value) {
      putInt(value.length);
      return append(value, value.length);
    }

    /** A text in UTF-8 with its length in bytes before it. */
    public EntryWriter putText(String text) {
      return putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All bytes that another writer holds. */
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

  /** Reads what an {@link EntryWriter} wrote. */
  public static final class EntryReader {
    private final byte[] bytes;
    private int at;

    /** Starts at the first byte. */
    public EntryReader(byte[] bytes) {
      this.bytes = bytes;
    }

    /** True if there are more bytes. */
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
      return (long) LONGS.get(bytes, at - Long.BYTES);
    }

    /** Reads {@link EntryWriter#putId}. */
    public Id nextId() {
      return new Id(nextLong(), nextLong());
    }

    /** Reads {@link EntryWriter#putRank}. */
    public Rank nextRank() {
      return new Rank(nextLong(), nextId(), nextInt());
    }

    /** Reads {@link EntryWriter#putStart}; the last 2 bytes of the number are 0. */
    long nextStart() {
      at += START;
      return (long) LONGS.get(bytes, at - START) & -(1L << Short.SIZE);
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
}

package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import org.dateline.read.Source.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The decompressed bytes of a file, with the position in them. Damaged bytes look like the end of
 * the file; {@link #fault} then says why it ended.
 */
final class ByteInput {
  private static final int SIZE = 1 << 16;

  private final String name;
  private final RawInput raw;
  private final byte[] buffer = new byte[SIZE];
  private @Nullable InputStream in;
  private @Nullable GzipMembers members;
  private int next;
  private int end;
  private long before;
  private boolean ended;
  private @Nullable Fault fault;

  ByteInput(String name, InputStream raw) {
    this.name = name;
    this.raw = new RawInput(raw);
  }

  /** Offset of the next byte. */
  long position() {
    return before + next;
  }

  /** Why the bytes ended too early; null if they did not, or not yet. */
  @Nullable Fault fault() {
    return fault;
  }

  /**
   * Where the damage may have begun, after a fault: the first byte of the gzip member that is
   * damaged, or the place where the bytes ended.
   */
  long damagedFrom() {
    return members == null ? position() : members.memberBegin();
  }

  /**
   * After a fault: continues at the next gzip member with a valid begin; positions continue from
   * the current one.
   *
   * @param isBeginning accepts the first characters of the content of a member, as Latin-1
   * @return whether there is one
   */
  boolean resume(Predicate<String> isBeginning) throws IOException {
    if (fault == null || members == null) {
      return false;
    }
    boolean goesOn;
    try {
      goesOn = members.resume(isBeginning);
    } catch (IOException e) {
      throw raw.failure() == null ? e : raw.failure();
    }
    ended = !goesOn;
    fault = goesOn ? null : fault;
    return goesOn;
  }

  /** Puts back bytes that were taken last, so that they are read again. */
  void unread(byte[] bytes) {
    byte[] rest = Arrays.copyOfRange(buffer, next, end);
    InputStream again =
        new SequenceInputStream(new ByteArrayInputStream(bytes), new ByteArrayInputStream(rest));
    InputStream more = in == null ? InputStream.nullInputStream() : in;
    before = position() - bytes.length;
    next = 0;
    end = 0;
    in = new SequenceInputStream(again, more);
    ended = false;
    fault = null;
  }

  /** The stored bytes, for formats that need any place of a file; only before the first read. */
  RawInput raw() {
    return raw;
  }

  /** How many stored bytes were read. */
  long storedBytes() {
    return raw.count();
  }

  /** Whether the bytes are those stored, without a compression. */
  boolean isAsStored() {
    return in == raw;
  }

  /** The next byte; -1 at the end. */
  int read() throws IOException {
    return next == end && !fill() ? -1 : buffer[next++] & 0xff;
  }

  /** The rest as a stream; a fault looks like the end, see {@link #fault}. */
  InputStream stream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return ByteInput.this.read();
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        if (isAtEnd()) {
          return -1;
        }
        int n = Math.min(length, end - next);
        System.arraycopy(buffer, next, bytes, from, n);
        next += n;
        return n;
      }
    };
  }

  /** Whether there are no more bytes. */
  boolean isAtEnd() throws IOException {
    return next == end && !fill();
  }

  /** The next bytes, at most {@code n} and 64 KB, as Latin-1 characters, without taking them. */
  String peek(int n) throws IOException {
    while (end - next < Math.min(n, SIZE) && fill()) {}
    int length = Math.min(n, end - next);
    return new String(buffer, next, length, StandardCharsets.ISO_8859_1);
  }

  /** Takes the next bytes, at most {@code max}; fewer only at the end. */
  byte[] take(long max) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.min(max, SIZE));
    move(max, out);
    return out.toByteArray();
  }

  /** Passes over the next bytes, at most {@code n}; returns how many there were. */
  long skip(long n) throws IOException {
    return move(n, null);
  }

  /** Passes over white space. */
  void skipSpace() throws IOException {
    while (!isAtEnd() && buffer[next] <= ' ' && buffer[next] >= 0) {
      next++;
    }
  }

  /** Passes over empty lines. */
  void skipLineFeeds() throws IOException {
    while (!isAtEnd() && buffer[next] == '\n') {
      next++;
    }
  }

  /**
   * The next line; null at the end.
   *
   * @param max most bytes that are kept, see {@link ByteLine#tooLong}
   */
  @Nullable ByteLine line(int max) throws IOException {
    if (isAtEnd()) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    long length = 0;
    boolean closed = false;
    while (!closed && !isAtEnd()) {
      int stop = next;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      int kept = (int) Math.min(stop - next, Math.max(0, max - length));
      out.write(buffer, next, kept);
      length += stop - next;
      closed = stop < end;
      next = closed ? stop + 1 : stop;
    }
    return new ByteLine(out.toByteArray(), closed, length > max);
  }

  /**
   * The next line of a text in UTF-16; null at the end.
   *
   * @param max most bytes that are kept, see {@link ByteLine#tooLong}
   */
  @Nullable ByteLine wideLine(int max, Charset charset) throws IOException {
    if (isAtEnd()) {
      return null;
    }
    int low = charset.equals(StandardCharsets.UTF_16BE) ? 1 : 0;
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    long length = 0;
    boolean closed = false;
    while (!closed && !isAtEnd()) {
      while (end - next < 2 && fill()) {}
      int step = Math.min(2, end - next);
      closed = step == 2 && buffer[next + low] == '\n' && buffer[next + 1 - low] == 0;
      if (!closed) {
        out.write(buffer, next, length < max ? step : 0);
        length += step;
      }
      next += step;
    }
    return new ByteLine(out.toByteArray(), closed, length > max);
  }

  private long move(long n, @Nullable ByteArrayOutputStream out) throws IOException {
    long done = 0;
    while (done < n && !isAtEnd()) {
      int step = (int) Math.min(n - done, end - next);
      if (out != null) {
        out.write(buffer, next, step);
      }
      next += step;
      done += step;
    }
    return done;
  }

  /** Reads more bytes after those not yet taken; false if there are none, or no room. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    System.arraycopy(buffer, next, buffer, 0, end - next);
    before += next;
    end -= next;
    next = 0;
    int n = end < SIZE ? readMore() : 0;
    ended = n < 0;
    end += Math.max(0, n);
    return n > 0;
  }

  private int readMore() throws IOException {
    try {
      InputStream from = in == null ? Compression.open(raw, name) : in;
      members = from instanceof GzipMembers gzip ? gzip : members;
      in = from;
      return from.read(buffer, end, SIZE - end);
    } catch (IOException e) {
      IOException failure = raw.failure();
      if (failure != null) {
        throw failure;
      }
      fault = faultOf(e);
      return -1;
    }
  }

  private Fault faultOf(IOException e) {
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    boolean isCut = members == null ? raw.hasEnded() : e instanceof EOFException;
    return isCut
        ? new Fault(ReadErrors.TRUNCATED, "the compressed file ends before its end")
        : new Fault(ReadErrors.DAMAGED, "the compressed bytes are damaged: " + message);
  }

  /** A line of bytes. */
  static final class ByteLine {
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

    /** Whether there is only white space. */
    boolean isBlank() {
      for (byte b : bytes) {
        if (b > ' ' || b < 0) {
          return false;
        }
      }
      return true;
    }
  }
}

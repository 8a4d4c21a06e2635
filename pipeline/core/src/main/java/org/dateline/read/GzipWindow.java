package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/**
 * The stored bytes of a gzip file from the member on that is being read, or the last megabyte of
 * them: a damaged member may have led into the next one, which must be found again.
 */
final class GzipWindow {
  private static final int STEP = 1 << 14;
  private static final int MOST = 1 << 20;

  private final InputStream raw;
  private byte[] held = new byte[4 * STEP];
  private int end;
  private int next;
  private int member;

  GzipWindow(InputStream raw) {
    this.raw = raw;
  }

  void close() throws IOException {
    raw.close();
  }

  /** Whether at least {@code n} more bytes can be read. */
  boolean has(int n) throws IOException {
    while (end - next < n) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  boolean isAtEnd() throws IOException {
    return !has(1);
  }

  /**
   * The byte {@code ahead} places after the current one, from 0 to 255; it must exist, see {@link
   * #has}.
   */
  int at(int ahead) {
    return held[next + ahead] & 0xff;
  }

  /**
   * Four bytes, {@code ahead} places after the current one, as a number with the lowest byte first.
   */
  long number(int ahead) {
    return at(ahead) | (at(ahead + 1) << 8) | (at(ahead + 2) << 16) | ((long) at(ahead + 3) << 24);
  }

  void take(int n) {
    next += n;
  }

  /** Begins a member here: bytes before it are not needed any more. */
  void beginMember() {
    member = next;
  }

  void skipZeros() throws IOException {
    while (has(1) && at(0) == 0) {
      next++;
      member = next;
    }
  }

  /** Passes all buffered bytes, at least one, to an inflater. */
  void give(Inflater inflater) throws IOException {
    if (!has(1)) {
      throw new java.io.EOFException("a member is cut");
    }
    inflater.setInput(held, next, end - next);
    next = end;
  }

  /** Passes the bytes from {@code ahead} places on to an inflater, without taking them. */
  void giveFrom(int ahead, Inflater inflater) throws IOException {
    has(ahead + STEP);
    inflater.setInput(held, next + ahead, end - next - ahead);
  }

  /** Takes back the bytes that an inflater did not use. */
  void takeBack(int unused) {
    next -= unused;
  }

  /**
   * Goes to the next place behind the beginning of the member where another may begin; false where
   * there is none.
   */
  boolean findNext() throws IOException {
    next = member;
    next++;
    while (has(3)) {
      if (at(0) == 0x1f && at(1) == 0x8b && at(2) == 8) {
        member = next;
        return true;
      }
      next++;
      member = next;
    }
    return false;
  }

  private boolean fill() throws IOException {
    if (end == held.length) {
      makeRoom();
    }
    int n = raw.read(held, end, Math.min(STEP, held.length - end));
    end += Math.max(0, n);
    return n > 0;
  }

  /** Drops what is before the member, else the older half, else takes a larger array. */
  private void makeRoom() {
    int from = member;
    if (from == 0 && held.length >= MOST) {
      from = Math.min(next, held.length / 2);
    }
    if (from > 0) {
      System.arraycopy(held, from, held, 0, end - from);
    } else {
      held = java.util.Arrays.copyOf(held, held.length * 2);
    }
    end -= from;
    next -= from;
    member = Math.max(0, member - from);
  }

  /** The header of a gzip member, RFC 1952. */
  static final class GzipHeader {
    /** The bytes end inside the header. */
    static final int CUT = -2;

    private static final int NONE = -1;
    private static final int FIXED = 10;
    private static final int DEFLATE = 8;
    private static final int HAS_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xe0;
    private static final int LONGEST = 1 << 17;

    private GzipHeader() {}

    /** Its length in bytes; negative if there is no header at the current place. */
    static int length(GzipWindow window) throws IOException {
      if (!window.has(FIXED)) {
        return window.at(0) == 0x1f ? CUT : NONE;
      }
      int flags = window.at(3);
      boolean isMember =
          window.at(0) == 0x1f
              && window.at(1) == 0x8b
              && window.at(2) == DEFLATE
              && (flags & RESERVED) == 0;
      if (!isMember) {
        return NONE;
      }
      int length = FIXED;
      if ((flags & HAS_EXTRA) != 0) {
        if (!window.has(length + 2)) {
          return CUT;
        }
        length += 2 + window.at(length) + (window.at(length + 1) << 8);
      }
      length = (flags & HAS_NAME) != 0 ? afterZero(window, length) : length;
      length = (flags & HAS_COMMENT) != 0 && length > 0 ? afterZero(window, length) : length;
      if (length < 0) {
        return length;
      }
      length += (flags & HAS_CRC) != 0 ? 2 : 0;
      return window.has(length) ? length : CUT;
    }

    private static int afterZero(GzipWindow window, int from) throws IOException {
      int at = from;
      while (at < LONGEST && window.has(at + 1)) {
        if (window.at(at++) == 0) {
          return at;
        }
      }
      return at < LONGEST ? CUT : NONE;
    }
  }
}

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

  /** Whether so many bytes come. */
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

  /** The byte so many places on, from 0 to 255; it must be there, see {@link #has}. */
  int at(int ahead) {
    return held[next + ahead] & 0xff;
  }

  /** The four bytes so many places on as a number, the lowest first. */
  long number(int ahead) {
    return at(ahead) | (at(ahead + 1) << 8) | (at(ahead + 2) << 16) | ((long) at(ahead + 3) << 24);
  }

  void take(int n) {
    next += n;
  }

  /** Says that a member begins here: what is before it is not needed any more. */
  void beginMember() {
    member = next;
  }

  void skipZeros() throws IOException {
    while (has(1) && at(0) == 0) {
      next++;
      member = next;
    }
  }

  /** Gives an inflater all bytes that are at hand, at least one. */
  void give(Inflater inflater) throws IOException {
    if (!has(1)) {
      throw new java.io.EOFException("a member is cut");
    }
    inflater.setInput(held, next, end - next);
    next = end;
  }

  /** Gives an inflater the bytes from so many places on, without taking them. */
  void giveFrom(int ahead, Inflater inflater) throws IOException {
    has(ahead + STEP);
    inflater.setInput(held, next + ahead, end - next - ahead);
  }

  /** Takes back what an inflater was given and did not use. */
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
}

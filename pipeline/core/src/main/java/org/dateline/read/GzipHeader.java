package org.dateline.read;

import java.io.IOException;

/** The header of a gzip member, RFC 1952. */
final class GzipHeader {
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

  /** Its length in bytes; negative where no header stands at the window's place. */
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

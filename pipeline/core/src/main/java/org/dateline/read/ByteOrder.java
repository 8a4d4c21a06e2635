package org.dateline.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Byte order marks, and UTF-16 without one. */
final class ByteOrder {
  private static final int LOOK_AT = 1 << 12;

  private ByteOrder() {}

  /** The character set that a byte order mark says; null where there is none. */
  static @Nullable Charset mark(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : unsigned(bytes, 0);
    int second = bytes.length < 4 ? -1 : unsigned(bytes, 2);
    return switch (first) {
      case 0xefbb -> bytes.length > 2 && bytes[2] == (byte) 0xbf ? StandardCharsets.UTF_8 : null;
      case 0xfeff -> StandardCharsets.UTF_16BE;
      case 0xfffe -> second == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
      case 0 -> second == 0xfeff ? Charset.forName("UTF-32BE") : null;
      default -> null;
    };
  }

  /** Length of the mark in bytes. */
  static int markLength(Charset marked) {
    String name = marked.name();
    return name.equals("UTF-8") ? 3 : name.startsWith("UTF-16") ? 2 : 4;
  }

  /** UTF-16, where every other byte of the beginning is mostly zero; null for anything else. */
  static @Nullable Charset guess(byte[] bytes) {
    int pairs = Math.min(bytes.length, LOOK_AT) / 2;
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += bytes[2 * i] == 0 ? 1 : 0;
      low += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 8 || high + low < pairs / 2 || Math.min(high, low) * 20 > pairs) {
      return null;
    }
    return high > low ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static int unsigned(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }
}

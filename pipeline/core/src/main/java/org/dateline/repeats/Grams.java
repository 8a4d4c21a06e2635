package org.dateline.repeats;

import org.jspecify.annotations.Nullable;

/** Hashes of all grams of a text: its runs of n characters. Similar texts have many in common. */
final class Grams {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private Grams() {}

  /** One hash for each gram, in order; one for the whole text if it is shorter than a gram. */
  static long[] of(String text, int length) {
    return mix(raw(text, length));
  }

  /** Mixes raw hashes, in place. */
  static long[] mix(long[] raw) {
    for (int i = 0; i < raw.length; i++) {
      raw[i] = mix(raw[i]);
    }
    return raw;
  }

  /** Rolling hashes without mixing: their high bits depend mostly on the last characters. */
  static long[] raw(String text, int length) {
    int size = Math.min(length, text.length());
    if (size == 0) {
      return new long[0];
    }
    char[] chars = text.toCharArray();
    long top = power(size - 1);
    long[] grams = new long[chars.length - size + 1];
    long rolling = 0;
    for (int i = 0; i < size - 1; i++) {
      rolling = rolling * BASE + chars[i];
    }
    for (int begin = 0; begin < grams.length; begin++) {
      long gram = rolling * BASE + chars[begin + size - 1];
      grams[begin] = gram;
      rolling = gram - chars[begin] * top;
    }
    return grams;
  }

  /** Mixed hashes of grams of twice the length, from raw ones; null if the text is too short. */
  static long @Nullable [] twice(long[] raw, int length) {
    if (raw.length <= length) {
      return null;
    }
    long ahead = power(length);
    long[] grams = new long[raw.length - length];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = mix(raw[i] * ahead + raw[i + length]);
    }
    return grams;
  }

  /** Mixes a value, so that all 64 bits depend on all bits of the value. */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }
}

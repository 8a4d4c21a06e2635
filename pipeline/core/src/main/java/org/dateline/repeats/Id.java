package org.dateline.repeats;

import java.util.HexFormat;

/**
 * A 128-bit id, in two numbers instead of its 32 hexadecimal digits.
 *
 * <p>The order is that of the digits.
 */
public record Id(long high, long low) implements Comparable<Id> {
  /** Characters of the hexadecimal form. */
  public static final int DIGITS = 32;

  private static final HexFormat HEX = HexFormat.of();

  /** Reads the hexadecimal form, 32 lower-case digits. */
  public static Id parse(String hex) {
    if (hex.length() != DIGITS) {
      throw new IllegalArgumentException("not an id of " + DIGITS + " hexadecimal digits: " + hex);
    }
    return new Id(
        Long.parseUnsignedLong(hex, 0, DIGITS / 2, 16),
        Long.parseUnsignedLong(hex, DIGITS / 2, DIGITS, 16));
  }

  /** The group out of {@code groups} that a key falls into. */
  public static int group(long key, int groups) {
    return (int) (((Grams.mix(key) >>> Integer.SIZE) * groups) >>> Integer.SIZE);
  }

  @Override
  public int compareTo(Id other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /** The hexadecimal form. */
  @Override
  public String toString() {
    return HEX.toHexDigits(high) + HEX.toHexDigits(low);
  }
}

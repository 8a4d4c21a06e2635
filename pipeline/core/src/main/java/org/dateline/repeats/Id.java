package org.dateline.repeats;

import java.util.HexFormat;

/**
 * A 128-bit id of a paragraph or an article, as two numbers instead of 32 hexadecimal digits. Ids
 * are ordered as their digits are.
 *
 * @param high the first 16 digits
 * @param low the last 16 digits
 */
public record Id(long high, long low) implements Comparable<Id> {
  /** Number of characters of the hexadecimal form. */
  public static final int DIGITS = 32;

  private static final HexFormat HEX = HexFormat.of();

  /** Reads 32 hexadecimal digits; any other text is an {@link IllegalArgumentException}. */
  public static Id parse(String hex) {
    if (hex.length() != DIGITS) {
      throw new IllegalArgumentException("not an id of " + DIGITS + " hexadecimal digits: " + hex);
    }
    return new Id(
        Long.parseUnsignedLong(hex, 0, DIGITS / 2, 16),
        Long.parseUnsignedLong(hex, DIGITS / 2, DIGITS, 16));
  }

  /** The number of the group that a key falls into, from 0 to {@code groups} exclusive. */
  public static int group(long key, int groups) {
    return (int) (((Grams.mix(key) >>> Integer.SIZE) * groups) >>> Integer.SIZE);
  }

  @Override
  public int compareTo(Id other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /** The hexadecimal form, 32 lower-case digits. */
  @Override
  public String toString() {
    return HEX.toHexDigits(high) + HEX.toHexDigits(low);
  }
}

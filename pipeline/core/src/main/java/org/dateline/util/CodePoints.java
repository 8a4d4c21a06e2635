package org.dateline.util;

import java.util.Arrays;

/**
 * Converts the Java char indices of one text to code point offsets and back; all offsets in the
 * tables count code points. A text without surrogate pairs needs no memory: both are equal.
 */
public final class CodePoints {
  private static final char FIRST_SURROGATE = Character.MIN_SURROGATE;

  private final int length;
  private final int[] highSurrogates;

  private CodePoints(int length, int[] highSurrogates) {
    this.length = length;
    this.highSurrogates = highSurrogates;
  }

  /**
   * Prepares the conversion for a text. An unpaired surrogate counts as one code point, as in
   * {@link String}.
   */
  public static CodePoints of(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(8, count * 2));
        }
        found[count++] = i++;
      }
    }
    return new CodePoints(text.length(), Arrays.copyOf(found, count));
  }

  /** Compares two texts by their code points, which is also the order of their UTF-8 bytes. */
  public static int compare(String one, String other) {
    int end = Math.min(one.length(), other.length());
    for (int i = 0; i < end; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean mixed = Character.isSurrogate(a) != Character.isSurrogate(b);
        return mixed && a >= FIRST_SURROGATE && b >= FIRST_SURROGATE ? b - a : a - b;
      }
    }
    return one.length() - other.length();
  }

  /** Code point offset of a char index from 0 to the text's length. */
  public int codePoint(int charIndex) {
    if (charIndex < 0 || charIndex > length) {
      throw new IndexOutOfBoundsException("char index " + charIndex + " of " + length);
    }
    return highSurrogates.length == 0 ? charIndex : charIndex - pairsBefore(charIndex);
  }

  /** Char index of a code point offset from 0 to the text's number of code points. */
  public int charIndex(int codePoint) {
    int index = codePoint + pairsBeforeCodePoint(codePoint);
    if (codePoint < 0 || index > length) {
      throw new IndexOutOfBoundsException("code point " + codePoint);
    }
    return index;
  }

  /** The i-th pair is the code point numbered by its char index less i. */
  private int pairsBeforeCodePoint(int codePoint) {
    int low = 0;
    int high = highSurrogates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (highSurrogates[middle] - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int pairsBefore(int charIndex) {
    int at = Arrays.binarySearch(highSurrogates, charIndex);
    return at >= 0 ? at : -at - 1;
  }
}

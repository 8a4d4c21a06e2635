package org.dateline.clean;

import java.util.Arrays;

/**
 * Sets of words as sorted arrays of their hashes: no string is made for a word to compare texts.
 */
public final class Hashes {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private Hashes() {}

  /** The hash of a stretch of a text, as it stands there. */
  public static long of(CharSequence text, int begin, int end) {
    long hash = (long) end - begin;
    for (int i = begin; i < end; i++) {
      hash = next(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash with one more character; that of a text begins with its length. */
  public static long next(long hash, char c) {
    return hash * FACTOR + c;
  }

  /** The first hashes of an array, each once, in ascending order. The array is sorted for it. */
  public static long[] distinct(long[] hashes, int size) {
    Arrays.sort(hashes, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }

  /** How many hashes are in both of two arrays made by {@link #distinct}. */
  public static int shared(long[] a, long[] b) {
    int shared = 0;
    int k = 0;
    for (long hash : a) {
      while (k < b.length && b[k] < hash) {
        k++;
      }
      shared += k < b.length && b[k] == hash ? 1 : 0;
    }
    return shared;
  }
}

package org.dateline.read;

import java.io.Serializable;

/**
 * How files are read.
 *
 * <p>The bounds are counted in bytes, never in seconds: a clock would change rows.
 *
 * @param inputFormat the format of every file, or AUTO
 * @param maxLineBytes longest JSON line that is read; a longer one is a reject
 * @param maxTextBytes largest plain text, as a file or in an archive
 * @param maxPageBytes largest page, as a file or in an archive, after decompression
 */
public record ReadOptions(
    InputFormat inputFormat, int maxLineBytes, int maxTextBytes, int maxPageBytes)
    implements Serializable {
  private static final int MEGABYTE = 1 << 20;

  /** The built-in bounds: 16 MB for a line or a text, 32 MB for a page. */
  public static ReadOptions of(InputFormat inputFormat) {
    return new ReadOptions(inputFormat, 16 * MEGABYTE, 16 * MEGABYTE, 32 * MEGABYTE);
  }
}

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
 * @param fields names of fields that the user gave, before the built-in ones
 */
public record ReadOptions(
    InputFormat inputFormat,
    int maxLineBytes,
    int maxTextBytes,
    int maxPageBytes,
    FieldNames fields)
    implements Serializable {
  private static final int MEGABYTE = 1 << 20;

  /** With the built-in names of fields. */
  public ReadOptions(
      InputFormat inputFormat, int maxLineBytes, int maxTextBytes, int maxPageBytes) {
    this(inputFormat, maxLineBytes, maxTextBytes, maxPageBytes, FieldNames.builtIn());
  }

  /** The built-in bounds: 16 MB for a line or a text, 32 MB for a page. */
  public static ReadOptions of(InputFormat inputFormat) {
    return new ReadOptions(inputFormat, 16 * MEGABYTE, 16 * MEGABYTE, 32 * MEGABYTE);
  }

  /** The same with names of fields. */
  public ReadOptions withFields(FieldNames value) {
    return new ReadOptions(inputFormat, maxLineBytes, maxTextBytes, maxPageBytes, value);
  }

  /** The same with another format. */
  ReadOptions withFormat(InputFormat value) {
    return new ReadOptions(value, maxLineBytes, maxTextBytes, maxPageBytes, fields);
  }
}

package org.dateline.read;

/** The errors of records that cannot be read: the values of {@code rejects.error}. */
public final class ReadErrors {
  /** A file or folder that the file system does not let us read; the message says why. */
  public static final String UNREADABLE = "UNREADABLE";

  /** The file has no bytes. */
  public static final String EMPTY = "EMPTY";

  /** The file, or the record, ends before its end. */
  public static final String TRUNCATED = "TRUNCATED";

  /** The compressed bytes are wrong. */
  public static final String DAMAGED = "DAMAGED";

  /** Not text. */
  public static final String BINARY = "BINARY";

  /** Over a bound of {@link ReadOptions}; the message names it. */
  public static final String TOO_LARGE = "TOO_LARGE";

  /** One of too many records in a file with next to no text. */
  public static final String TOO_SHORT = "TOO_SHORT";

  /** A line that is no JSON object. */
  public static final String BAD_JSON = "BAD_JSON";

  /** A JSON object without the content of an article. */
  public static final String NO_CONTENT = "NO_CONTENT";

  /** Not a WARC record where one should begin. */
  public static final String BAD_WARC = "BAD_WARC";

  /** Not an ARC record where one should begin. */
  public static final String BAD_ARC = "BAD_ARC";

  /** A captured HTTP answer that cannot be understood. */
  public static final String BAD_HTTP = "BAD_HTTP";

  /** A table without a readable header, or a row that cannot be read. */
  public static final String BAD_TABLE = "BAD_TABLE";

  /** An XML or SGML document that cannot be understood. */
  public static final String BAD_XML = "BAD_XML";

  /** A zip or tar archive that cannot be read. */
  public static final String BAD_ARCHIVE = "BAD_ARCHIVE";

  /** A document of a word processor, or a PDF, that cannot be read. */
  public static final String BAD_DOCUMENT = "BAD_DOCUMENT";

  /** A format that is not read; the message names it and says how to convert it. */
  public static final String UNSUPPORTED = "UNSUPPORTED";

  private ReadErrors() {}
}

package org.dateline.read;

/** What was mended or ignored in a record that was read nevertheless; each is counted. */
public final class Warnings {
  /** A publication date that is no ISO 8601 date: ignored. */
  public static final String BAD_PUBLISHED = "bad_published";

  /** A field of a type that it cannot have: ignored. */
  public static final String BAD_FIELD = "bad_field";

  /** Bytes that the character set does not know: replaced by U+FFFD. */
  public static final String BAD_BYTES = "bad_bytes";

  /** The declared character set does not fit the bytes: another was taken. */
  public static final String WRONG_CHARSET = "wrong_charset";

  /** NUL characters: removed. */
  public static final String NUL_REMOVED = "nul_removed";

  /** The archive says that the capture was cut off. */
  public static final String TRUNCATED_CAPTURE = "truncated_capture";

  private Warnings() {}
}

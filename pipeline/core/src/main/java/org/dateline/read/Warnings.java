package org.dateline.read;

import org.jspecify.annotations.Nullable;

/** What was repaired or ignored in a record that could be read; each is counted. */
public final class Warnings {
  /** A publication date that cannot be read, or can be read two ways: ignored. Has the value. */
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

  /** Only a summary of the article is given; it is taken for the text. */
  public static final String SUMMARY_ONLY = "summary_only";

  /** The text was recognised from a picture: letters may be wrong. */
  public static final String OCR_TEXT = "ocr_text";

  /** A text of one article that looks like many, which no format separates. */
  public static final String LOOKS_LIKE_MANY = "looks_like_many";

  /** The text that is given ends early, and says so. */
  public static final String CUT_TEXT = "cut_text";

  private static final String SEPARATOR = ": ";
  private static final int LONGEST = 60;

  private Warnings() {}

  /** A warning with the value that it is about, cut to 60 code points. */
  static String with(String name, String value) {
    String plain = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    int points = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
    return name + SEPARATOR + plain.substring(0, plain.offsetByCodePoints(0, points));
  }

  /** A warning's name, under which it is counted. */
  public static String name(String warning) {
    int end = warning.indexOf(SEPARATOR);
    return end < 0 ? warning : warning.substring(0, end);
  }

  /** The value that a warning is about; null if it has none. */
  public static @Nullable String value(String warning) {
    int end = warning.indexOf(SEPARATOR);
    return end < 0 ? null : warning.substring(end + SEPARATOR.length());
  }
}

package org.dateline.read;

/** The formats of input files, as {@code --inputFormat} names them. */
public enum InputFormat {
  /** By name, then by content, for each file. */
  AUTO,
  /** A plain text file: one article. */
  TEXT,
  /** A page: one article. */
  HTML,
  /** One JSON object a line: one article each. */
  JSONL,
  /** A web archive: an article for each page captured. */
  WARC,
  /** A web archive of texts extracted from pages: an article each. */
  WET,
  /** A web archive of the older kind, version 1 or 2: an article for each page captured. */
  ARC
}

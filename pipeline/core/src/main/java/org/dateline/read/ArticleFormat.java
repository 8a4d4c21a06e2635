package org.dateline.read;

import java.io.IOException;
import java.util.List;

/** One format of input files: knows its names and its look, and splits a file into records. */
interface ArticleFormat {
  /** The format's name. */
  InputFormat id();

  /** Ends of file names of this format, with the dot, lower case, without compression. */
  List<String> extensions();

  /**
   * Whether a file of any name seems to be of this format.
   *
   * @param head its first bytes, decompressed, as Latin-1 characters
   */
  boolean looksLike(String head);

  /**
   * Whether a file is surely of this format, so that its name does not count and a file of a folder
   * is read whatever its name.
   *
   * @param head its first bytes, decompressed, as Latin-1 characters
   * @param name its plain name, see {@link FileNames#plainName}
   */
  default boolean isCertain(String head, String name) {
    return false;
  }

  /**
   * Passes the records of the file to the sink in their order, until the file ends or the sink is
   * full.
   *
   * <p>If the file ends too early ({@link Source#fault}), only the records before are passed on:
   * {@link RecordReader} adds the one reject of the fault.
   *
   * @throws IOException if the source of the bytes fails, so that reading may be tried again
   */
  void read(Source source, ReadOptions options, RecordSink sink) throws IOException;
}

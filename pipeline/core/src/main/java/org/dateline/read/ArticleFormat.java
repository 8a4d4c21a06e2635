package org.dateline.read;

import java.io.IOException;
import java.util.List;

/** One format of input files: knows its names and its look, and takes a file apart into records. */
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
   * Hands over the file's records in their order, until the file ends or the sink is full.
   *
   * <p>Where the file breaks off ({@link Source#fault}), only the records before are handed over:
   * {@link RecordReader} adds the one reject of the fault.
   *
   * @throws IOException where the source of the bytes fails, so that reading may be tried again
   */
  void read(Source source, ReadOptions options, RecordSink sink) throws IOException;
}

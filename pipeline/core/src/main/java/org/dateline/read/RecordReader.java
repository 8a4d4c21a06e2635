package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import org.dateline.read.Source.Fault;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;

/**
 * Splits files into records: the entry class of this package.
 *
 * <p>A fault of a file becomes a reject and never an exception. Every file gives at least one
 * record, reject or skip.
 */
public final class RecordReader {
  private static final int HEAD = 1 << 14;

  private final ReadOptions options;

  /** A reader for any number of files. */
  public RecordReader(ReadOptions options) {
    this.options = options;
  }

  /**
   * Reads one file.
   *
   * @param uri the file as found
   * @param pathBelowInput its path below the input's fixed part, see {@link FileNames#below}; with
   *     the record's offset it gives the article_id
   * @param in its bytes as stored: compressed files are unpacked here
   * @param sink takes the records in the order of the file
   * @throws IOException if {@code in} itself fails, which says nothing of the file
   */
  public void read(String uri, String pathBelowInput, InputStream in, RecordSink sink)
      throws IOException {
    if (sink.isFull()) {
      return;
    }
    Source source = new Source(uri, pathBelowInput, in);
    RecordCaps caps = new RecordCaps(sink);
    read(source, options, false, caps);
    caps.finish();
  }

  /**
   * Reads one file of a folder whose name is of no format: it is read if its first bytes say what
   * it is, and skipped if they do not.
   *
   * @throws IOException if {@code in} itself fails, which says nothing of the file
   */
  public void readIfKnown(String uri, String pathBelowInput, InputStream in, RecordSink sink)
      throws IOException {
    if (sink.isFull()) {
      return;
    }
    Source source = new Source(uri, pathBelowInput, in);
    RecordCaps caps = new RecordCaps(sink);
    read(source, options, options.inputFormat() == InputFormat.AUTO, caps);
    caps.finish();
  }

  /** Reads a file that lies in another. */
  static void readMember(Source source, ReadOptions options, RecordSink sink) throws IOException {
    String skipped = FileNames.skipReason(source.name(), true);
    if (skipped != null && skipped.equals(SkipReasons.HIDDEN_NAME)) {
      sink.skipped(skipped);
    } else {
      boolean onlyKnown = skipped != null && options.inputFormat() == InputFormat.AUTO;
      read(source, options, onlyKnown, sink);
    }
  }

  private static void read(Source source, ReadOptions options, boolean onlyKnown, RecordSink sink)
      throws IOException {
    Tally tally = new Tally(sink);
    String head = source.bytes().peek(HEAD);
    if (head.isEmpty() && source.fault() == null) {
      if (onlyKnown) {
        tally.skipped(SkipReasons.NOT_AN_ARTICLE_FORMAT);
      } else {
        tally.reject(source.reject(ReadErrors.EMPTY, "the file is empty", null, ""));
      }
      return;
    }
    ArticleFormat format =
        onlyKnown
            ? Formats.certain(source.path(), head)
            : Formats.of(options.inputFormat(), source.path(), head);
    if (format == null) {
      tally.skipped(SkipReasons.NOT_AN_ARTICLE_FORMAT);
      return;
    }
    format.read(source, options, tally);
    close(source, tally);
  }

  /** Adds a reject for a file that ended too early, and a skip for a file without records. */
  private static void close(Source source, Tally tally) {
    Fault fault = source.fault();
    if (tally.isFull()) {
      return;
    }
    if (fault != null) {
      tally.reject(source.reject(fault, null, new byte[0]));
    } else if (tally.count == 0) {
      tally.skipped(SkipReasons.NO_RECORD);
    }
  }

  /** Counts the calls, to detect a file without records. */
  private static final class Tally implements RecordSink {
    private final RecordSink sink;
    private long count;

    Tally(RecordSink sink) {
      this.sink = sink;
    }

    @Override
    public void record(RawRecord record) {
      count++;
      sink.record(record);
    }

    @Override
    public void reject(Reject reject) {
      count++;
      sink.reject(reject);
    }

    @Override
    public void skipped(String reason) {
      count++;
      sink.skipped(reason);
    }

    @Override
    public long room() {
      return sink.room();
    }
  }
}

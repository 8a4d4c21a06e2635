package org.dateline.read;

import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;

/**
 * Takes what is read from a file, in the order of the file. Each record is one call of exactly one
 * of the first three methods, so the calls add up to the records read.
 */
public interface RecordSink {
  /** An article's record. */
  void record(RawRecord record);

  /** A record that could not be read. */
  void reject(Reject reject);

  /** A record that is no article, with a reason of {@link SkipReasons}. */
  void skipped(String reason);

  /**
   * True once no more records are wanted: reading stops before the next one. One sink over the
   * files in the order of their paths so takes the first records in path and offset order.
   */
  default boolean isFull() {
    return room() <= 0;
  }

  /** How many more records are wanted. */
  default long room() {
    return Long.MAX_VALUE;
  }
}

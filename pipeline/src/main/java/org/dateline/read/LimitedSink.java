package org.dateline.read;

import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;

/**
 * Takes at most so many records, of whatever kind, and then says that it is full.
 *
 * <p>For {@code --limit}: one such sink over the files in the order of their paths takes the first
 * records in path and offset order.
 */
public final class LimitedSink implements RecordSink {
  private final RecordSink sink;
  private long left;

  /** Passes the first {@code limit} records on to {@code sink}. */
  public LimitedSink(RecordSink sink, long limit) {
    this.sink = sink;
    this.left = limit;
  }

  @Override
  public void record(RawRecord record) {
    if (take()) {
      sink.record(record);
    }
  }

  @Override
  public void reject(Reject reject) {
    if (take()) {
      sink.reject(reject);
    }
  }

  @Override
  public void skipped(String reason) {
    if (take()) {
      sink.skipped(reason);
    }
  }

  @Override
  public boolean isFull() {
    return left <= 0 || sink.isFull();
  }

  private boolean take() {
    return left-- > 0;
  }
}

package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;

/** Keeps what was read, for tests. */
final class Collector implements RecordSink {
  final List<RawRecord> records = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  final List<String> skips = new ArrayList<>();

  private final ReadOptions options;
  private final int limit;

  /** Wants so many records and no more. */
  Collector(int limit) {
    this(ReadOptions.of(InputFormat.AUTO), limit);
  }

  private Collector(ReadOptions options, int limit) {
    this.options = options;
    this.limit = limit;
  }

  /** Reads a file by name and content. */
  static Collector of(String name, byte[] bytes) {
    return of(ReadOptions.of(InputFormat.AUTO), name, bytes);
  }

  static Collector of(ReadOptions options, String name, byte[] bytes) {
    Collector collector = new Collector(options, Integer.MAX_VALUE);
    collector.read(name, bytes);
    return collector;
  }

  void read(String name, byte[] bytes) {
    try {
      new RecordReader(options).read("/in/" + name, name, new ByteArrayInputStream(bytes), this);
    } catch (IOException e) {
      throw new AssertionError("bytes in memory do not fail", e);
    }
  }

  @Override
  public long room() {
    return limit - count();
  }

  @Override
  public void record(RawRecord record) {
    records.add(record);
  }

  @Override
  public void reject(Reject reject) {
    rejects.add(reject);
  }

  @Override
  public void skipped(String reason) {
    skips.add(reason);
  }

  RawRecord only() {
    if (records.size() != 1 || !rejects.isEmpty() || !skips.isEmpty()) {
      throw new AssertionError("not one record: " + this);
    }
    return records.get(0);
  }

  String onlyText() {
    return only().getContent();
  }

  List<String> texts() {
    return records.stream().map(RawRecord::getContent).toList();
  }

  List<String> errors() {
    return rejects.stream().map(Reject::getError).toList();
  }

  int count() {
    return records.size() + rejects.size() + skips.size();
  }

  @Override
  public String toString() {
    return "records " + texts() + ", rejects " + rejects + ", skips " + skips;
  }
}

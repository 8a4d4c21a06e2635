package org.dateline.beam;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.read.ReadOptions;
import org.dateline.read.RecordReader;
import org.dateline.read.RecordSink;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;

/**
 * Reads records from the input files, each file as one stream; what cannot be read becomes rows of
 * rejects.
 *
 * <p>Counts {@code records}, {@code skipped/...} and {@code rejected/...}: every record read is in
 * exactly one place.
 */
public final class ReadRecords extends PTransform<PBegin, PCollection<Noted<RawRecord>>> {
  private static final long serialVersionUID = 1;

  private final List<InputFile> files;
  private final ReadOptions options;
  private final boolean failOnReject;
  private final int limit;

  /**
   * Sets what to read.
   *
   * @param files in path order
   * @param options how
   * @param failOnReject whether a record that cannot be read ends the run
   * @param limit at most this many records, the first in path and offset order; 0 is all
   */
  public ReadRecords(List<InputFile> files, ReadOptions options, boolean failOnReject, int limit) {
    this.files = List.copyOf(files);
    this.options = options;
    this.failOnReject = failOnReject;
    this.limit = limit;
  }

  @Override
  public PCollection<Noted<RawRecord>> expand(PBegin begin) {
    ListCoder<InputFile> coder = ListCoder.of(SerializableCoder.of(InputFile.class));
    return begin
        .apply("Files", Create.of(batches()).withCoder(coder))
        .apply("Records", ParDo.of(new ReadFiles(options, failOnReject, limit)))
        .setCoder(NotedCoder.of(RawRecord.class));
  }

  /** A limit is an order over all files, so they are then read one after the other. */
  private List<List<InputFile>> batches() {
    return limit > 0 ? List.of(files) : files.stream().map(List::of).toList();
  }

  static final class ReadFiles extends DoFn<List<InputFile>, Noted<RawRecord>> {
    private static final long serialVersionUID = 1;
    private final ReadOptions options;
    private final boolean failOnReject;
    private final int limit;

    ReadFiles(ReadOptions options, boolean failOnReject, int limit) {
      this.options = options;
      this.failOnReject = failOnReject;
      this.limit = limit;
    }

    @ProcessElement
    public void process(@Element List<InputFile> files, OutputReceiver<Noted<RawRecord>> out)
        throws IOException {
      BundleCounts counts = new BundleCounts();
      Sink sink = new Sink(out, counts, failOnReject, limit > 0 ? limit : Long.MAX_VALUE);
      RecordReader reader = new RecordReader(options);
      for (InputFile file : files) {
        if (sink.isFull()) {
          break;
        }
        read(reader, file, sink);
      }
      out.output(Noted.counted(counts.sums()));
    }

    private static void read(RecordReader reader, InputFile file, Sink sink) throws IOException {
      String skipped = file.skipped();
      if (skipped != null) {
        sink.skipped(skipped);
        return;
      }
      var resource = FileSystems.matchSingleFileSpec(file.uri()).resourceId();
      try (InputStream in = Channels.newInputStream(FileSystems.open(resource))) {
        reader.read(file.uri(), file.path(), in, sink);
      }
    }
  }

  private static final class Sink implements RecordSink {
    private final DoFn.OutputReceiver<Noted<RawRecord>> out;
    private final BundleCounts counts;
    private final boolean failOnReject;
    private long left;

    Sink(
        DoFn.OutputReceiver<Noted<RawRecord>> out,
        BundleCounts counts,
        boolean failOnReject,
        long limit) {
      this.out = out;
      this.counts = counts;
      this.failOnReject = failOnReject;
      this.left = limit;
    }

    @Override
    public void record(RawRecord record) {
      count();
      record.getWarnings().forEach(warning -> counts.add("warnings/" + warning, 1));
      Progress.recordRead();
      out.output(Noted.of(record));
    }

    @Override
    public void reject(Reject reject) {
      count();
      if (failOnReject) {
        throw new IllegalStateException(Rejects.message(reject));
      }
      out.output(Noted.rejected(reject));
    }

    @Override
    public void skipped(String reason) {
      count();
      counts.add("skipped/" + reason, 1);
    }

    @Override
    public boolean isFull() {
      return left <= 0;
    }

    private void count() {
      left--;
      counts.add("records", 1);
    }
  }
}

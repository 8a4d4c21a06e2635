package org.dateline.beam;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.read.InputFormat;
import org.dateline.read.ReadOptions;
import org.dateline.read.RecordReader;
import org.dateline.read.RecordSink;
import org.dateline.read.Warnings;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;

/**
 * Reads records from the input files, each file as one stream. A record or file that cannot be read
 * becomes a row of rejects.
 *
 * <p>Counts {@code records}, {@code skipped/...} and {@code rejected/...}: each record is an
 * element, a skip or a reject.
 */
public final class ReadRecords extends PTransform<PBegin, PCollection<Tracked<RawRecord>>> {
  private static final long serialVersionUID = 1;

  private final List<InputFile> files;
  private final ReadOptions options;
  private final boolean failOnReject;
  private final int limit;

  private ReadRecords(List<InputFile> files, ReadOptions options, boolean failOnReject, int limit) {
    this.files = List.copyOf(files);
    this.options = options;
    this.failOnReject = failOnReject;
    this.limit = limit;
  }

  /**
   * Reads these files, each in the format of its name or content.
   *
   * @param files in path order, as {@link Inputs#find} gives them
   */
  public static ReadRecords from(List<InputFile> files) {
    return new ReadRecords(files, ReadOptions.of(InputFormat.AUTO), false, 0);
  }

  /** With another format or other limits. */
  public ReadRecords withOptions(ReadOptions value) {
    return new ReadRecords(files, value, failOnReject, limit);
  }

  /** True if a record that cannot be read ends the run; false if it becomes a row of rejects. */
  public ReadRecords withFailOnReject(boolean value) {
    return new ReadRecords(files, options, value, limit);
  }

  /** At most this many records, the first in path and offset order; 0 for all. */
  public ReadRecords withLimit(int value) {
    return new ReadRecords(files, options, failOnReject, value);
  }

  @Override
  public PCollection<Tracked<RawRecord>> expand(PBegin begin) {
    ListCoder<InputFile> coder = ListCoder.of(SerializableCoder.of(InputFile.class));
    return begin
        .apply("Files", Create.of(batches()).withCoder(coder))
        .apply("Records", ParDo.of(new ReadFiles(options, failOnReject, limit)))
        .setCoder(Tracked.coder(RawRecord.class));
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("files", files.size()).withLabel("Input files"))
        .add(DisplayData.item("format", options.inputFormat().name()).withLabel("Format"))
        .add(DisplayData.item("failOnReject", failOnReject).withLabel("Rejects end the run"))
        .add(DisplayData.item("limit", limit).withLabel("Most records, 0 for all"));
  }

  /** With a limit the files are read in order, in one element. */
  private List<List<InputFile>> batches() {
    return limit > 0 ? List.of(files) : files.stream().map(List::of).toList();
  }

  static final class ReadFiles extends DoFn<List<InputFile>, Tracked<RawRecord>> {
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
    public void process(@Element List<InputFile> files, OutputReceiver<Tracked<RawRecord>> out)
        throws IOException {
      StepCounts counts = new StepCounts();
      Sink sink = new Sink(out, counts, failOnReject, limit > 0 ? limit : Long.MAX_VALUE);
      RecordReader reader = new RecordReader(options);
      for (InputFile file : files) {
        if (sink.isFull()) {
          break;
        }
        read(reader, file, sink);
        Progress.fileRead(Math.max(0, file.bytes()));
      }
      out.output(Tracked.counted(counts));
    }

    /**
     * A fault of a file is a row of rejects, like a fault in its content. A fault of the network is
     * not: it is thrown, and the engine tries again.
     */
    private static void read(RecordReader reader, InputFile file, Sink sink) throws IOException {
      sink.begin(file);
      String skipped = file.skipped();
      String fault = file.fault();
      if (skipped != null && !file.isOfUnknownName()) {
        sink.skipped(skipped);
        return;
      }
      if (fault != null) {
        sink.reject(Rejects.unreadable(file, 0, fault));
        return;
      }
      try (InputStream in = file.open()) {
        if (file.isOfUnknownName()) {
          reader.readIfKnown(file.uri(), file.path(), in, sink);
        } else {
          reader.read(file.uri(), file.path(), in, sink);
        }
      } catch (IOException e) {
        if (!Rejects.isOfTheFile(file, e)) {
          throw e;
        }
        if (!sink.isFull()) {
          sink.reject(Rejects.unreadable(file, sink.offset, Rejects.why(e)));
        }
      }
    }
  }

  private static final class Sink implements RecordSink {
    private final DoFn.OutputReceiver<Tracked<RawRecord>> out;
    private final StepCounts counts;
    private final boolean failOnReject;
    private long left;
    private String uri = "";
    private long offset;

    Sink(
        DoFn.OutputReceiver<Tracked<RawRecord>> out,
        StepCounts counts,
        boolean failOnReject,
        long limit) {
      this.out = out;
      this.counts = counts;
      this.failOnReject = failOnReject;
      this.left = limit;
    }

    void begin(InputFile file) {
      uri = file.uri();
      offset = 0;
    }

    @Override
    public void record(RawRecord record) {
      count();
      offset = record.getRecordOffset();
      record.getWarnings().forEach(this::warn);
      Progress.recordRead();
      out.output(Tracked.of(record));
    }

    @Override
    public void reject(Reject reject) {
      count();
      if (failOnReject) {
        throw new IllegalStateException(Rejects.message(reject));
      }
      out.output(Tracked.rejected(reject));
    }

    @Override
    public void skipped(String reason) {
      count();
      counts.add("skipped/" + reason, 1);
      counts.place("skipped/" + reason, uri, 0, "");
    }

    private void warn(String warning) {
      String name = "warnings/" + Warnings.name(warning);
      String value = Warnings.value(warning);
      counts.add(name, 1);
      counts.place(name, uri, offset, value == null ? "" : value);
    }

    @Override
    public long room() {
      return left;
    }

    private void count() {
      left--;
      counts.add("records", 1);
    }
  }
}

package org.dateline.beam;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.schema.RawRecord;

/**
 * Makes the input of {@link CutBlocks} from records that another pipeline has, in place of {@link
 * ReadRecords}. Counts {@code records}.
 *
 * <p>Each record needs a unique {@code article_id} of 32 hexadecimal digits, such as {@code
 * NormalForm.hash(key)}: it is part of the key of all tables.
 */
public final class TrackRecords
    extends PTransform<PCollection<RawRecord>, PCollection<Tracked<RawRecord>>> {
  private static final long serialVersionUID = 1;

  private TrackRecords() {}

  /** The step; it has no options. */
  public static TrackRecords create() {
    return new TrackRecords();
  }

  @Override
  public PCollection<Tracked<RawRecord>> expand(PCollection<RawRecord> records) {
    return records.apply("Each", ParDo.of(new Track())).setCoder(Tracked.coder(RawRecord.class));
  }

  static final class Track extends DoFn<RawRecord, Tracked<RawRecord>> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element RawRecord record, OutputReceiver<Tracked<RawRecord>> out) {
      StepCounts counts = new StepCounts();
      counts.add("records", 1);
      Progress.recordRead();
      out.output(Tracked.of(record).made(record, counts));
    }
  }
}

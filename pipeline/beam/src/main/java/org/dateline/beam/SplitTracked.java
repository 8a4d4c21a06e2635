package org.dateline.beam;

import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.schema.Reject;

/** Splits tracked elements into values, rejects, counts and places. */
final class SplitTracked {
  private SplitTracked() {}

  /** The values under a tag of the caller, the rest under the tags of {@link ExtractRows}. */
  static <T extends SpecificRecord> PCollectionTuple split(
      PCollection<Tracked<T>> tracked, TupleTag<T> tag, Class<T> type) {
    PCollectionTuple notes =
        tracked.apply(
            "Notes",
            ParDo.of(new Notes<T>())
                .withOutputTags(
                    ExtractRows.REJECTS,
                    TupleTagList.of(ExtractRows.COUNTS).and(ExtractRows.PLACES)));
    notes.get(ExtractRows.REJECTS).setCoder(AvroCoder.specific(Reject.class));
    notes.get(ExtractRows.COUNTS).setCoder(KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of()));
    notes.get(ExtractRows.PLACES).setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
    return notes.and(
        tag, tracked.apply("Rows", ParDo.of(new Values<T>())).setCoder(AvroCoder.specific(type)));
  }

  static final class Values<T> extends DoFn<Tracked<T>, T> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element Tracked<T> tracked, OutputReceiver<T> out) {
      T value = tracked.value();
      if (value != null) {
        out.output(value);
      }
    }
  }

  static final class Notes<T> extends DoFn<Tracked<T>, Reject> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element Tracked<T> tracked, MultiOutputReceiver outputs) {
      tracked.rejects().forEach(reject -> outputs.get(ExtractRows.REJECTS).output(reject));
      tracked
          .counts()
          .forEach((name, sum) -> outputs.get(ExtractRows.COUNTS).output(KV.of(name, sum)));
      tracked
          .places()
          .forEach(
              (name, places) ->
                  places.forEach(
                      place -> outputs.get(ExtractRows.PLACES).output(KV.of(name, place))));
    }
  }
}

package org.dateline.beam;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.schema.Reject;

/**
 * Collects, while the pipeline is built, what each step rejects and counts beside its rows, so that
 * nothing is dropped silently and the diagram stays readable.
 */
public final class Ledger {
  /** Output for elements that a step could not bear. */
  public static final TupleTag<Reject> REJECTS = new TupleTag<>("rejects");

  /** Output for what the steps count, by name. */
  public static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>("counts");

  /** Output for the first places of counts, by name, see {@link Counter#place}. */
  public static final TupleTag<KV<String, String>> PLACES = new TupleTag<>("places");

  private final List<PCollection<Reject>> rejects = new ArrayList<>();
  private final List<PCollection<KV<String, Long>>> counts = new ArrayList<>();
  private final List<PCollection<KV<String, String>>> places = new ArrayList<>();

  /** Notes a step's rejects and counts. Returns the step's outputs, for chaining. */
  public PCollectionTuple note(PCollectionTuple outputs) {
    if (outputs.has(REJECTS)) {
      rejects.add(outputs.get(REJECTS).setCoder(AvroCoder.specific(Reject.class)));
    }
    if (outputs.has(COUNTS)) {
      counts.add(outputs.get(COUNTS).setCoder(KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of())));
    }
    if (outputs.has(PLACES)) {
      places.add(
          outputs.get(PLACES).setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of())));
    }
    return outputs;
  }

  /** The tables with all that was noted so far beside them: the input of {@link WriteTables}. */
  public PCollectionTuple with(PCollectionTuple tables) {
    PCollectionTuple all = tables;
    for (PCollection<Reject> some : rejects) {
      all = all.and(new TupleTag<>("rejects/" + all.getAll().size()), some);
    }
    for (PCollection<KV<String, Long>> some : counts) {
      all = all.and(new TupleTag<>("counts/" + all.getAll().size()), some);
    }
    for (PCollection<KV<String, String>> some : places) {
      all = all.and(new TupleTag<>("places/" + all.getAll().size()), some);
    }
    return all;
  }
}

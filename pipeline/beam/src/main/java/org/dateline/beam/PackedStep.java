package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * A step of a search that passes entries from one grouping to the next. Its output, entries and
 * rows, is packed; it emits the packs when they are full and when the bundle ends.
 *
 * @param <T> what it takes
 * @param <G> the groupings of the search
 * @param <B> what packs its output
 */
abstract class PackedStep<T, G extends Enum<G>, B extends GroupBatcher<G>>
    extends DoFn<T, KV<Integer, byte[]>> {
  private static final long serialVersionUID = 1;
  static final Coder<KV<Integer, byte[]>> PACKS = KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());

  private transient @Nullable B out;

  /** The output for the entries of a grouping. */
  static TupleTag<KV<Integer, byte[]>> tag(Enum<?> grouping) {
    return new TupleTag<>(grouping.name()) {};
  }

  /** The output for packed rows of a table. */
  static TupleTag<KV<Integer, byte[]>> tag(Table table) {
    return new TupleTag<>("rows_" + table.name()) {};
  }

  /** The packs of one output. */
  static PCollection<KV<Integer, byte[]>> packs(
      PCollectionTuple made, TupleTag<KV<Integer, byte[]>> tag) {
    return made.get(tag).setCoder(PACKS);
  }

  /** The rows in packs. */
  static <R extends SpecificRecord> PCollection<R> unpack(
      PCollection<KV<Integer, byte[]>> packs, Class<R> type) {
    return packs
        .apply(type.getSimpleName() + "Rows", ParDo.of(new RowPack.Unpack<>(type)))
        .setCoder(AvroCoder.specific(type));
  }

  /**
   * This step with outputs for some groupings and tables, and no others: Flink copies all output of
   * a step to each of them and filters there.
   */
  ParDo.MultiOutput<T, KV<Integer, byte[]>> to(List<G> groupings, List<Table> tables) {
    List<TupleTag<KV<Integer, byte[]>>> tags = new ArrayList<>();
    groupings.forEach(grouping -> tags.add(tag(grouping)));
    tables.forEach(table -> tags.add(tag(table)));
    TupleTagList others = TupleTagList.empty();
    for (TupleTag<?> tag : tags.subList(1, tags.size())) {
      others = others.and(tag);
    }
    return ParDo.of(this).withOutputTags(tags.get(0), others);
  }

  /** What packs the output of a bundle. */
  abstract B batcher();

  /** Begins a bundle. */
  void begin() {}

  /** Takes one element. */
  abstract void take(T element, B to);

  /** Says that the bundle holds no more elements. */
  void end(B to) {}

  /** Begins a bundle with nothing held. */
  @StartBundle
  public void start() {
    out = batcher();
    begin();
  }

  /** Takes one element. */
  @ProcessElement
  public void process(@Element T element, MultiOutputReceiver outputs) {
    B packs = requireNonNull(out, "outside of a bundle");
    packs.to((tag, pack) -> outputs.get(tag).output(pack));
    take(element, packs);
  }

  /** Hands on what is held. */
  @FinishBundle
  public void finish(FinishBundleContext context) {
    B packs = requireNonNull(out, "outside of a bundle");
    packs.to(
        (tag, pack) ->
            context.output(tag, pack, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    end(packs);
    packs.flush();
    out = null;
  }
}

package org.dateline.beam;

import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.schema.Reject;
import org.jspecify.annotations.Nullable;

/**
 * Runs a pure step for each element: the one wrapper for all of them.
 *
 * <p>An element that the step cannot bear becomes a row of rejects with the step's name as its
 * stage, and the run goes on; with {@code --onReject=FAIL} the run ends.
 *
 * @param <I> what goes in
 * @param <O> what comes out, one for each element
 * @param <V> what the step wants to know of the whole corpus
 */
public final class Step<I extends SpecificRecord, O extends SpecificRecord, V>
    extends PTransform<PCollection<I>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  private final String stage;
  private final RunContext context;
  private final Class<O> type;
  private final Work.Maker<I, O, V> maker;
  private final @Nullable PCollectionView<V> view;
  private final TupleTag<O> out = new TupleTag<>("out");

  private Step(
      String stage,
      RunContext context,
      Class<O> type,
      Work.Maker<I, O, V> maker,
      @Nullable PCollectionView<V> view) {
    this.stage = stage;
    this.context = context;
    this.type = type;
    this.maker = maker;
    this.view = view;
  }

  /** A step by its name in the diagram, the type that it makes and what it does. */
  public static <I extends SpecificRecord, O extends SpecificRecord> Step<I, O, Void> of(
      String stage, RunContext context, Class<O> type, Work.Maker<I, O, Void> maker) {
    return new Step<>(stage, context, type, maker, null);
  }

  /** A step that also wants to know something of the whole corpus. */
  public static <I extends SpecificRecord, O extends SpecificRecord, V> Step<I, O, V> of(
      String stage,
      RunContext context,
      Class<O> type,
      Work.Maker<I, O, V> maker,
      PCollectionView<V> view) {
    return new Step<>(stage, context, type, maker, view);
  }

  /** Applies the step, notes its rejects and counts, and returns its rows. */
  public PCollection<O> to(PCollection<I> input, Ledger ledger) {
    return ledger.note(input.apply(stage, this)).get(out).setCoder(AvroCoder.specific(type));
  }

  @Override
  public PCollectionTuple expand(PCollection<I> input) {
    ParDo.SingleOutput<I, O> each = ParDo.of(new Each<>(this));
    ParDo.SingleOutput<I, O> all = view == null ? each : each.withSideInputs(view);
    return input.apply(
        "Each", all.withOutputTags(out, TupleTagList.of(Ledger.REJECTS).and(Ledger.COUNTS)));
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder.add(DisplayData.item("rules", context.rules().digest()).withLabel("Rule set"));
  }

  static final class Each<I extends SpecificRecord, O extends SpecificRecord, V>
      extends DoFn<I, O> {
    private static final long serialVersionUID = 1;
    private final String stage;
    private final RunContext context;
    private final Work.Maker<I, O, V> maker;
    private final @Nullable PCollectionView<V> view;
    private final TupleTag<O> out;
    private transient @Nullable Work<I, O, V> work;

    Each(Step<I, O, V> step) {
      this.stage = step.stage;
      this.context = step.context;
      this.maker = step.maker;
      this.view = step.view;
      this.out = step.out;
    }

    @Setup
    public void setUp() {
      work = maker.make(context.rules());
    }

    @ProcessElement
    public void process(ProcessContext process, MultiOutputReceiver outputs) {
      I element = process.element();
      BundleCounts counts = new BundleCounts();
      try {
        O made = work().apply(element, corpus(process), counts);
        outputs.get(out).output(made);
      } catch (Exception | StackOverflowError e) {
        counts.clear();
        reject(Rejects.of(stage, element, e), counts, outputs);
      }
      counts.sums().forEach((name, sum) -> outputs.get(Ledger.COUNTS).output(KV.of(name, sum)));
    }

    private void reject(Reject reject, BundleCounts counts, MultiOutputReceiver outputs) {
      if (context.failOnReject()) {
        throw new IllegalStateException(Rejects.message(reject));
      }
      counts.add("rejected/" + reject.getError(), 1);
      outputs.get(Ledger.REJECTS).output(reject);
    }

    private Work<I, O, V> work() {
      Work<I, O, V> made = work;
      if (made == null) {
        throw new IllegalStateException("set-up was not called");
      }
      return made;
    }

    @SuppressWarnings("NullAway") // A step without a view has V = Void, whose only value is null.
    private V corpus(ProcessContext process) {
      return view == null ? null : process.sideInput(view);
    }
  }
}

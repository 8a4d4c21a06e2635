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
    extends PTransform<PCollection<Tracked<I>>, PCollection<Tracked<O>>> {
  private static final long serialVersionUID = 1;

  private final String stage;
  private final RunContext context;
  private final Class<O> type;
  private final StepFunction.Maker<I, O, V> maker;
  private final @Nullable PCollectionView<V> view;
  private final TupleTag<O> out = new TupleTag<>("out");

  private Step(
      String stage,
      RunContext context,
      Class<O> type,
      StepFunction.Maker<I, O, V> maker,
      @Nullable PCollectionView<V> view) {
    this.stage = stage;
    this.context = context;
    this.type = type;
    this.maker = maker;
    this.view = view;
  }

  /** A step by its name in the diagram, the type that it makes and what it does. */
  public static <I extends SpecificRecord, O extends SpecificRecord> Step<I, O, Void> of(
      String stage, RunContext context, Class<O> type, StepFunction.Maker<I, O, Void> maker) {
    return new Step<>(stage, context, type, maker, null);
  }

  /** A step that also wants to know something of the whole corpus. */
  public static <I extends SpecificRecord, O extends SpecificRecord, V> Step<I, O, V> of(
      String stage,
      RunContext context,
      Class<O> type,
      StepFunction.Maker<I, O, V> maker,
      PCollectionView<V> view) {
    return new Step<>(stage, context, type, maker, view);
  }

  /** Applies the step. Returns its rows, with the notes of all steps so far. */
  public PCollection<Tracked<O>> to(PCollection<Tracked<I>> input) {
    return input.apply(stage, this);
  }

  /**
   * Applies the step as the last one, and notes what all steps rejected and counted. Returns its
   * rows alone.
   */
  public PCollection<O> toEnd(PCollection<Tracked<I>> input, Ledger ledger) {
    return ledger.note(input.apply(stage, new Last<>(this))).get(out).setCoder(coder());
  }

  private AvroCoder<O> coder() {
    return AvroCoder.specific(type);
  }

  @Override
  public PCollection<Tracked<O>> expand(PCollection<Tracked<I>> input) {
    ParDo.SingleOutput<Tracked<I>, Tracked<O>> each = ParDo.of(new Each<>(this));
    return input
        .apply("Each", view == null ? each : each.withSideInputs(view))
        .setCoder(TrackedCoder.of(type));
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder.add(DisplayData.item("rules", context.rules().digest()).withLabel("Rule set"));
  }

  static final class Each<I extends SpecificRecord, O extends SpecificRecord, V>
      extends DoFn<Tracked<I>, Tracked<O>> {
    private static final long serialVersionUID = 1;
    private final String stage;
    private final RunContext context;
    private final StepFunction.Maker<I, O, V> maker;
    private final @Nullable PCollectionView<V> view;
    private transient @Nullable StepFunction<I, O, V> work;

    Each(Step<I, O, V> step) {
      this.stage = step.stage;
      this.context = step.context;
      this.maker = step.maker;
      this.view = step.view;
    }

    @Setup
    public void setUp() {
      work = maker.make(context.rules());
    }

    @ProcessElement
    public void process(ProcessContext process) {
      Tracked<I> noted = process.element();
      I element = noted.value();
      process.output(element == null ? noted.notes() : made(noted, element, corpus(process)));
    }

    private Tracked<O> made(Tracked<I> noted, I element, V corpus) {
      BundleCounts counts = new BundleCounts();
      try {
        return noted.made(work().apply(element, corpus, counts), counts);
      } catch (Exception | StackOverflowError e) {
        Reject reject = Rejects.of(stage, element, e);
        if (context.failOnReject()) {
          throw new IllegalStateException(Rejects.message(reject));
        }
        return noted.and(Tracked.rejected(reject));
      }
    }

    private StepFunction<I, O, V> work() {
      StepFunction<I, O, V> made = work;
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

  /** The last step, whose rows go one way and the notes another. */
  private static final class Last<I extends SpecificRecord, O extends SpecificRecord, V>
      extends PTransform<PCollection<Tracked<I>>, PCollectionTuple> {
    private static final long serialVersionUID = 1;
    private final Step<I, O, V> step;

    Last(Step<I, O, V> step) {
      this.step = step;
    }

    @Override
    public PCollectionTuple expand(PCollection<Tracked<I>> input) {
      PCollection<Tracked<O>> noted = step.expand(input);
      return noted
          .apply(
              "Notes",
              ParDo.of(new SplitNotes<O>())
                  .withOutputTags(
                      Ledger.REJECTS, TupleTagList.of(Ledger.COUNTS).and(Ledger.PLACES)))
          .and(step.out, noted.apply("Rows", ParDo.of(new Values<>())).setCoder(step.coder()));
    }

    @Override
    public void populateDisplayData(DisplayData.Builder builder) {
      step.populateDisplayData(builder);
    }
  }

  static final class Values<T> extends DoFn<Tracked<T>, T> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element Tracked<T> noted, OutputReceiver<T> out) {
      T value = noted.value();
      if (value != null) {
        out.output(value);
      }
    }
  }

  static final class SplitNotes<T> extends DoFn<Tracked<T>, Reject> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element Tracked<T> noted, MultiOutputReceiver outputs) {
      noted.rejects().forEach(reject -> outputs.get(Ledger.REJECTS).output(reject));
      noted.counts().forEach((name, sum) -> outputs.get(Ledger.COUNTS).output(KV.of(name, sum)));
      noted
          .places()
          .forEach(
              (name, places) ->
                  places.forEach(place -> outputs.get(Ledger.PLACES).output(KV.of(name, place))));
    }
  }
}

package org.dateline.beam;

import java.io.Serializable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Reject;
import org.jspecify.annotations.Nullable;

/**
 * Applies a pure function to each element: the only wrapper of the steps that look at one article.
 *
 * <p>An exception of the function becomes a row of rejects with the step's name as its stage, and
 * the run goes on; with {@code failOnReject} the run ends.
 *
 * @param <I> type of the input
 * @param <O> type of the output, one for each input
 * @param <V> type of the side input
 */
final class RunStep<I extends SpecificRecord, O extends SpecificRecord, V>
    extends DoFn<Tracked<I>, Tracked<O>> {
  private static final long serialVersionUID = 1;
  private final String stage;
  private final RuleSet rules;
  private final boolean failOnReject;
  private final Maker<I, O, V> maker;
  private final @Nullable PCollectionView<V> view;
  private transient @Nullable Function<I, O, V> function;

  /**
   * A pure function.
   *
   * @param <I> type of the input
   * @param <O> type of the output
   * @param <V> type of the side input; {@link Void} for a function of one element
   */
  interface Function<I, O, V> {
    /** Processes one element; an exception rejects it. */
    O apply(I element, V corpus, StepCounts counts) throws Exception;
  }

  /** Makes the function on a worker, once for each instance of the step. */
  interface Maker<I, O, V> extends Serializable {
    /** The function, with its rules compiled. */
    Function<I, O, V> make(RuleSet rules);
  }

  /**
   * A step.
   *
   * @param stage name of the step in the diagram
   * @param failOnReject true if an exception of the function ends the run
   * @param view the side input; null for a function of one element, with V = Void
   */
  RunStep(
      String stage,
      RuleSet rules,
      boolean failOnReject,
      Maker<I, O, V> maker,
      @Nullable PCollectionView<V> view) {
    this.stage = stage;
    this.rules = rules;
    this.failOnReject = failOnReject;
    this.maker = maker;
    this.view = view;
  }

  /** Applies the step to a collection. */
  PCollection<Tracked<O>> to(PCollection<Tracked<I>> input, Class<O> type) {
    ParDo.SingleOutput<Tracked<I>, Tracked<O>> each = ParDo.of(this);
    return input
        .apply("Each", view == null ? each : each.withSideInputs(view))
        .setCoder(Tracked.coder(type));
  }

  @Setup
  public void setUp() {
    function = maker.make(rules);
  }

  @ProcessElement
  public void process(ProcessContext process) {
    Tracked<I> tracked = process.element();
    I element = tracked.value();
    process.output(element == null ? tracked.notes() : made(tracked, element, corpus(process)));
  }

  private Tracked<O> made(Tracked<I> tracked, I element, V corpus) {
    StepCounts counts = new StepCounts();
    try {
      return tracked.made(function().apply(element, corpus, counts), counts);
    } catch (Exception | StackOverflowError e) {
      Reject reject = Rejects.of(stage, element, e);
      Progress.recordDone();
      if (failOnReject) {
        throw new IllegalStateException(Rejects.message(reject));
      }
      return tracked.and(Tracked.rejected(reject));
    }
  }

  private Function<I, O, V> function() {
    Function<I, O, V> made = function;
    if (made == null) {
      throw new IllegalStateException("set-up was not called");
    }
    return made;
  }

  @SuppressWarnings("NullAway") // A step without a view has V = Void, which has no value but null.
  private V corpus(ProcessContext process) {
    return view == null ? null : process.sideInput(view);
  }
}

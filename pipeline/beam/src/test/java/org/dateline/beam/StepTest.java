package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Reject;
import org.junit.jupiter.api.Test;

/** What steps note of their elements arrives at the end, whatever becomes of the element. */
class StepTest {
  private static final TupleTag<Reject> ROWS = new TupleTag<>("rows");

  @Test
  void aRejectAndWhatWasCountedBeforeItArrive() {
    Pipeline pipeline = pipeline();
    PCollectionTuple out = steps(pipeline, false);
    PAssert.that(out.get(ROWS)).containsInAnyOrder(row("good"));
    PAssert.that(out.<Reject>get("rejects/1"))
        .satisfies(
            rejects -> {
              assertThat(rejects).hasSize(1);
              Reject reject = rejects.iterator().next();
              assertThat(reject.getSourceUri()).isEqualTo("bad");
              assertThat(reject.getStage()).isEqualTo("Second");
              assertThat(reject.getError()).isEqualTo("ILLEGAL_ARGUMENT");
              return null;
            });
    PAssert.that(out.<KV<String, Long>>get("counts/2"))
        .containsInAnyOrder(
            List.of(
                KV.of("first", 1L),
                KV.of("first", 1L),
                KV.of("second", 1L),
                KV.of("third", 1L),
                KV.of("rejected/ILLEGAL_ARGUMENT", 1L),
                KV.of("records", 2L)));
    PAssert.that(out.<KV<String, String>>get("places/3"))
        .containsInAnyOrder(
            List.of(
                KV.of("records", Places.of("a", 0, "")),
                KV.of("records", Places.of("b", 7, "seven")),
                KV.of("rejected/ILLEGAL_ARGUMENT", Places.of("bad", 0, ""))));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aRejectEndsTheRunWhereItShould() {
    Pipeline pipeline = pipeline();
    steps(pipeline, true);
    assertThatThrownBy(() -> pipeline.run().waitUntilFinish())
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("Second: ILLEGAL_ARGUMENT in bad");
  }

  private static PCollectionTuple steps(Pipeline pipeline, boolean fail) {
    RunContext run = new RunContext(RuleSet.builtIn(), fail);
    Ledger ledger = new Ledger();
    BundleCounts records = new BundleCounts();
    records.add("records", 2);
    records.place("records", "b", 7, "seven");
    records.place("records", "a", 0, "");
    PCollection<Tracked<Reject>> start =
        pipeline.apply(
            Create.of(
                    List.of(
                        Tracked.of(row("good")),
                        Tracked.of(row("bad")),
                        Tracked.<Reject>counted(records)))
                .withCoder(TrackedCoder.of(Reject.class)));
    PCollection<Tracked<Reject>> first = step("First", run, "-").to(start);
    PCollection<Tracked<Reject>> second = step("Second", run, "bad").to(first);
    PCollection<Reject> rows = step("Third", run, "-").toEnd(second, ledger);
    return ledger.with(PCollectionTuple.of(ROWS, rows));
  }

  /** A step that counts its elements and cannot bear one of them. */
  private static Step<Reject, Reject, Void> step(String name, RunContext run, String unbearable) {
    String counted = name.toLowerCase(Locale.ROOT);
    return Step.of(
        name,
        run,
        Reject.class,
        rules ->
            (row, none, counter) -> {
              if (row.getSourceUri().equals(unbearable)) {
                throw new IllegalArgumentException("unbearable");
              }
              counter.add(counted, 1);
              return row;
            });
  }

  private static Reject row(String uri) {
    return Reject.newBuilder()
        .setSourceUri(uri)
        .setRecordOffset(0L)
        .setStage("none")
        .setError("NONE")
        .setMessage("")
        .setExcerpt("")
        .build();
  }

  private static Pipeline pipeline() {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setEnforceEncodability(true);
    options.setEnforceImmutability(true);
    options.setTargetParallelism(2);
    return Pipeline.create(options);
  }
}

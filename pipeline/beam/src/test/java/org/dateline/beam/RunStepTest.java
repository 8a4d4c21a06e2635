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
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Reject;
import org.junit.jupiter.api.Test;

/** Rejects, counts and places of all steps arrive at the end, also for a rejected element. */
class RunStepTest {
  private static final TupleTag<Reject> ROWS = new TupleTag<>("rows");

  @Test
  void aRejectAndWhatWasCountedBeforeItArrive() {
    Pipeline pipeline = pipeline();
    PCollectionTuple out = steps(pipeline, false);
    PAssert.that(out.get(ROWS)).containsInAnyOrder(row("good"));
    PAssert.that(out.get(ExtractRows.REJECTS))
        .satisfies(
            rejects -> {
              assertThat(rejects).hasSize(1);
              Reject reject = rejects.iterator().next();
              assertThat(reject.getSourceUri()).isEqualTo("bad");
              assertThat(reject.getStage()).isEqualTo("Second");
              assertThat(reject.getError()).isEqualTo("ILLEGAL_ARGUMENT");
              return null;
            });
    PAssert.that(out.get(ExtractRows.COUNTS))
        .containsInAnyOrder(
            List.of(
                KV.of("first", 1L),
                KV.of("first", 1L),
                KV.of("second", 1L),
                KV.of("third", 1L),
                KV.of("rejected/ILLEGAL_ARGUMENT", 1L),
                KV.of("records", 2L)));
    PAssert.that(out.get(ExtractRows.PLACES))
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
    StepCounts records = new StepCounts();
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
                .withCoder(Tracked.coder(Reject.class)));
    PCollection<Tracked<Reject>> rows = start;
    rows = rows.apply("First", step("First", fail, "-"));
    rows = rows.apply("Second", step("Second", fail, "bad"));
    rows = rows.apply("Third", step("Third", fail, "-"));
    return SplitTracked.split(rows, ROWS, Reject.class);
  }

  /** A step that counts its elements and fails on one of them. */
  private static PTransform<PCollection<Tracked<Reject>>, PCollection<Tracked<Reject>>> step(
      String stage, boolean fail, String failing) {
    String counted = stage.toLowerCase(Locale.ROOT);
    RunStep.Maker<Reject, Reject, Void> maker =
        rules ->
            (row, none, counts) -> {
              if (row.getSourceUri().equals(failing)) {
                throw new IllegalArgumentException("failing");
              }
              counts.add(counted, 1);
              return row;
            };
    return new PTransform<>() {
      @Override
      public PCollection<Tracked<Reject>> expand(PCollection<Tracked<Reject>> input) {
        return new RunStep<>(stage, RuleSet.builtIn(), fail, maker, null).to(input, Reject.class);
      }
    };
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

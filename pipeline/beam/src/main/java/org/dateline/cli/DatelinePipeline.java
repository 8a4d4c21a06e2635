package org.dateline.cli;

import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.beam.Furniture;
import org.dateline.beam.Ledger;
import org.dateline.beam.Repeats;
import org.dateline.beam.RunContext;
import org.dateline.beam.Step;
import org.dateline.beam.Tracked;
import org.dateline.beam.WriteTables;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Story;

/**
 * Turns a news corpus into tables: README's diagram in code.
 *
 * <p>{@code scripts/dateline --input=seeds --output=build/tables} runs it; {@link #build} is what
 * runs. Each step is a pure class, named in {@link Steps} and wrapped by {@link Step}; two
 * groupings go across articles, {@link Furniture} and {@link Repeats}.
 */
public final class DatelinePipeline {
  private DatelinePipeline() {}

  /** Runs the program and exits with its status: 0 done, 1 failed, 2 wrong options. */
  public static void main(String[] args) {
    System.exit(Program.run(args, System.out, System.err));
  }

  /** Adds the steps to a pipeline: same names and order as in README. */
  static void build(Pipeline pipeline, Plan plan) {
    RunContext run = plan.context();
    Ledger ledger = new Ledger();

    PCollection<Tracked<RawRecord>> records = pipeline.apply("Read", plan.read());
    PCollection<Tracked<Page>> pages =
        Step.of("Blocks", run, Page.class, Steps.blocks(plan.asIs())).to(records);
    PCollectionView<Set<String>> furniture = pages.apply("Furniture", plan.furniture());
    PCollection<Tracked<Story>> clean =
        Step.of("Clean", run, Story.class, Steps.clean(plan.asIs()), furniture).to(pages);
    PCollection<Tracked<Story>> analysed =
        Step.of("Analyse", run, Story.class, Steps.analyse()).to(clean);
    PCollection<Tracked<Story>> dated =
        Step.of("Dates", run, Story.class, Steps.dates(plan.dates())).to(analysed);
    PCollection<Tracked<Story>> peopled =
        Step.of("Parties", run, Story.class, Steps.parties()).to(dated);
    PCollection<Story> stories =
        Step.of("Outcomes", run, Story.class, Steps.outcomes()).toEnd(peopled, ledger);
    PCollectionTuple repeats = ledger.note(stories.apply("Repeats", plan.repeats()));
    ledger.with(repeats.and(WriteTables.STORIES, stories)).apply("Write", plan.write());
  }
}

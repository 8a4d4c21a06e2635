package org.dateline.cli;

import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.beam.ExtractRows;
import org.dateline.beam.Tracked;
import org.dateline.beam.WriteTables;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;

/**
 * Turns a news corpus into tables: README's diagram in code.
 *
 * <p>{@code scripts/dateline --input=seeds --output=build/tables} runs it. Each step is a public
 * class of {@link org.dateline.beam}, which other pipelines can use too; {@link Plan} sets their
 * options.
 */
public final class DatelinePipeline {
  private DatelinePipeline() {}

  /** Runs the program and exits with its status: 0 done, 1 failed, 2 wrong options. */
  public static void main(String[] args) {
    System.exit(Program.run(args, System.out, System.err));
  }

  /** Adds the steps to a pipeline: same names and order as in README. */
  static void build(Pipeline pipeline, Plan plan) {
    PCollection<Tracked<RawRecord>> records = pipeline.apply("Read", plan.read());
    PCollection<Tracked<Page>> pages = records.apply("Blocks", plan.blocks());
    PCollectionView<Set<String>> furniture = pages.apply("Furniture", plan.furniture());
    PCollectionTuple extracted =
        pages.apply("Clean", plan.clean(furniture)).apply("Extract", plan.extract());
    PCollectionTuple repeats = extracted.get(ExtractRows.STORIES).apply("Repeats", plan.repeats());
    PCollectionTuple events = extracted.get(ExtractRows.STORIES).apply("Events", plan.events());
    WriteTables.inputs(WriteTables.inputs(extracted, repeats), events).apply("Write", plan.write());
  }
}

package org.dateline.cli;

import java.time.Clock;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.beam.EarlierRows;
import org.dateline.beam.ExtractRows;
import org.dateline.beam.Tracked;
import org.dateline.beam.WriteTables;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Story;

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
    if (LogStream.isWanted(args)) {
      System.setErr(new LogStream(System.err, Clock.systemUTC()));
    }
    System.exit(Program.run(args, System.out, System.err));
  }

  /** Adds the steps to a pipeline: same names and order as in README. */
  static void build(Pipeline pipeline, Plan plan) {
    PCollection<Tracked<RawRecord>> records = pipeline.apply("Read", plan.read());
    PCollection<Tracked<Page>> pages = records.apply("Blocks", plan.blocks());
    EarlierRows rows = plan.earlierRows();
    PCollectionTuple earlier = rows == null ? null : pipeline.apply("Earlier", rows);
    PCollection<Story> before = earlier == null ? null : earlier.get(ExtractRows.STORIES);
    PCollectionView<Set<String>> furniture = pages.apply("Furniture", plan.furniture(before));
    PCollectionTuple extracted =
        pages.apply("Clean", plan.clean(furniture)).apply("Extract", plan.extract());
    if (earlier != null) {
      extracted = EarlierRows.with(extracted, earlier);
    }
    PCollectionTuple repeats = extracted.get(ExtractRows.STORIES).apply("Repeats", plan.repeats());
    PCollectionTuple events = extracted.get(ExtractRows.STORIES).apply("Events", plan.events());
    WriteTables.inputs(WriteTables.inputs(extracted, repeats), events).apply("Write", plan.write());
  }
}

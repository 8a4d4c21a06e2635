package org.dateline.beam;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.schema.Story;
import org.dateline.tables.Partition;
import org.dateline.tables.RunReport;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes every {@link Table} into the staging folder of an {@link OutputFolder}, and then the
 * manifest with the names of the files and the counts.
 *
 * <p>The input is {@link #inputs}: the outputs of {@link ExtractRows}, {@link FindRepeats} and
 * {@link FindEvents}. The tables get their final names when the run is complete: the caller does
 * it, or the job itself with {@link #withCommit}.
 */
public final class WriteTables extends PTransform<PCollectionTuple, PDone> {
  private static final long serialVersionUID = 1;

  private final OutputFolder output;
  private final List<String> formats;
  private final int shards;
  private final boolean isPartitioned;
  private final @Nullable RunReport report;

  private WriteTables(
      OutputFolder output,
      List<String> formats,
      int shards,
      boolean isPartitioned,
      @Nullable RunReport report) {
    this.output = output;
    this.formats = List.copyOf(formats);
    this.shards = shards;
    this.isPartitioned = isPartitioned;
    this.report = report;
  }

  /** Writes Parquet and Avro files, one file for each bundle, without the commit. */
  public static WriteTables to(OutputFolder output) {
    return new WriteTables(output, List.of("parquet", "avro"), 0, false, null);
  }

  /** Writes files with these endings: parquet, avro. */
  public WriteTables withFormats(List<String> value) {
    return new WriteTables(output, value, shards, isPartitioned, report);
  }

  /** Writes this many files for each table; 0 is one file for each bundle. */
  public WriteTables withShards(int value) {
    return new WriteTables(output, formats, value, isPartitioned, report);
  }

  /** True puts the Parquet files of tables with a year of publication into a folder a year. */
  public WriteTables withPartitions(boolean value) {
    return new WriteTables(output, formats, shards, value, report);
  }

  /**
   * Makes the commit the last step of the job: the tables get their final names, in place of an
   * earlier run's, and {@code run.json} is written.
   *
   * @param value the content of {@code run.json} without counts, places and files
   */
  public WriteTables withCommit(RunReport value) {
    return new WriteTables(output, formats, shards, isPartitioned, value);
  }

  /**
   * The input of this step: the outputs of {@link ExtractRows} with those of {@link FindRepeats},
   * and these with those of {@link FindEvents}.
   */
  public static PCollectionTuple inputs(PCollectionTuple some, PCollectionTuple more) {
    PCollectionTuple all = some;
    for (Map.Entry<TupleTag<?>, PCollection<?>> output : more.getAll().entrySet()) {
      all = with(all, output.getKey(), output.getValue());
    }
    return all;
  }

  @SuppressWarnings("unchecked") // A tuple gives each tag the collection of its type.
  private static <T> PCollectionTuple with(
      PCollectionTuple all, TupleTag<T> tag, PCollection<?> rows) {
    return all.and(tag, (PCollection<T>) rows);
  }

  @Override
  public PDone expand(PCollectionTuple input) {
    PCollectionTuple found = input.get(ExtractRows.STORIES).apply("Found", RowsOfStories.step());
    PCollectionList<String> lines = PCollectionList.empty(input.getPipeline());
    for (Table table : Table.values()) {
      lines = lines.and(write(table, table.type(), input, found));
    }
    lines =
        lines.and(counts(input.get(ExtractRows.COUNTS))).and(places(input.get(ExtractRows.PLACES)));
    PCollection<String> written =
        lines
            .apply("Lines", Flatten.pCollections())
            .apply("Manifest", new WriteManifest(output.staging()));
    if (report != null) {
      // In a stage of its own: a second attempt of both steps would write the manifest again.
      written
          .apply("Apart", Reshuffle.viaRandomKey())
          .apply("Commit", ParDo.of(new CommitInJob(output, formats, report)));
    }
    return PDone.in(input.getPipeline());
  }

  private <T extends SpecificRecord> PCollection<String> write(
      Table table, Class<T> type, PCollectionTuple input, PCollectionTuple found) {
    PCollection<T> rows =
        table.source() == Table.Source.STORY
            ? rowsOfStories(table, type, found)
            : input.get(new TupleTag<T>(table.folder()));
    return rows.apply(
        table.folder(),
        new WriteTable<>(
            new WriteTable.Target<>(
                table,
                type,
                output.staging(),
                formats,
                shards,
                isPartitioned && Partition.has(table))));
  }

  private static <T extends SpecificRecord> PCollection<T> rowsOfStories(
      Table table, Class<T> type, PCollectionTuple found) {
    AvroCoder<T> coder = AvroCoder.specific(type);
    return found
        .get(new TupleTag<List<T>>(table.folder()))
        .setCoder(ListCoder.of(coder))
        .apply(table.folder() + "Rows", Flatten.iterables())
        .setCoder(coder);
  }

  private static PCollection<String> counts(PCollection<KV<String, Long>> counts) {
    return counts
        .apply("Sum", Sum.longsPerKey())
        .apply(
            "CountLines",
            MapElements.into(TypeDescriptors.strings())
                .via(count -> Manifest.countLine(count.getKey(), count.getValue())))
        .setCoder(StringUtf8Coder.of());
  }

  private static PCollection<String> places(PCollection<KV<String, String>> places) {
    return places
        .apply("First", Combine.perKey(new Places.First()))
        .apply(
            "PlaceLines",
            FlatMapElements.into(TypeDescriptors.strings())
                .via(named -> Manifest.placeLines(named.getKey(), named.getValue())))
        .setCoder(StringUtf8Coder.of());
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("staging", output.staging()).withLabel("Staging folder"))
        .add(DisplayData.item("formats", String.join(",", formats)).withLabel("Formats"))
        .add(DisplayData.item("shards", shards).withLabel("Files of a table, 0 for one a bundle"))
        .add(DisplayData.item("partitioned", isPartitioned).withLabel("Folders by year"))
        .add(DisplayData.item("commit", report != null).withLabel("The job commits"));
  }

  /**
   * Splits each story into lists of rows, one output for each table of stories.
   *
   * <p>One step for all these tables: some engines copy a whole story to each step that reads it.
   */
  static final class RowsOfStories extends DoFn<Story, List<? extends SpecificRecord>> {
    private static final long serialVersionUID = 1;

    /** The step with its outputs, each under the folder's name. */
    static ParDo.MultiOutput<Story, List<? extends SpecificRecord>> step() {
      List<TupleTag<List<? extends SpecificRecord>>> tags = new ArrayList<>();
      for (Table table : Table.values()) {
        if (table.source() == Table.Source.STORY) {
          tags.add(tag(table));
        }
      }
      TupleTagList others = TupleTagList.empty();
      for (TupleTag<?> tag : tags.subList(1, tags.size())) {
        others = others.and(tag);
      }
      return ParDo.of(new RowsOfStories()).withOutputTags(tags.get(0), others);
    }

    /** Emits the rows of one story. */
    @ProcessElement
    public void process(@Element Story story, MultiOutputReceiver outputs) {
      for (Table table : Table.values()) {
        if (table.source() == Table.Source.STORY) {
          List<? extends SpecificRecord> rows = table.rowsOf(story);
          if (!rows.isEmpty()) {
            outputs.get(tag(table)).output(rows);
          }
        }
      }
    }

    private static TupleTag<List<? extends SpecificRecord>> tag(Table table) {
      return new TupleTag<>(table.folder());
    }
  }

  /** The commit as a step, for a job that no program waits for. */
  static final class CommitInJob extends DoFn<String, Void> {
    private static final long serialVersionUID = 1;
    private final OutputFolder output;
    private final List<String> formats;
    private final RunReport report;

    CommitInJob(OutputFolder output, List<String> formats, RunReport report) {
      this.output = output;
      this.formats = formats;
      this.report = report;
    }

    /** Commits when the manifest is written. */
    @ProcessElement
    public void process() throws IOException {
      output.commitInJob(formats, report);
    }
  }
}

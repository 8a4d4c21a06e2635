package org.dateline.beam;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Outcome;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Party;
import org.dateline.schema.Reject;
import org.dateline.schema.Story;
import org.dateline.tables.RunReport;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes all tables into a staging folder, and last the manifest that names the files and the
 * counts; {@link OutputFolder} brings them under their final names when the run is done.
 *
 * <p>The input has the collections of {@link Repeats}, the finished stories, and what {@link
 * Ledger#with} adds.
 */
public final class WriteTables extends PTransform<PCollectionTuple, PDone> {
  private static final long serialVersionUID = 1;

  /** Finished stories, whose dates, parties and outcomes become rows. */
  public static final TupleTag<Story> STORIES = new TupleTag<>("stories");

  private final String staging;
  private final List<String> formats;
  private final int shards;
  private final @Nullable CommitRun commit;

  /**
   * Sets where and how to write.
   *
   * @param staging the folder
   * @param formats endings of the files: parquet, avro
   * @param shards files a table; 0 is one for each bundle
   */
  public WriteTables(String staging, List<String> formats, int shards) {
    this(staging, formats, shards, null);
  }

  private WriteTables(
      String staging, List<String> formats, int shards, @Nullable CommitRun commit) {
    this.staging = staging;
    this.formats = List.copyOf(formats);
    this.shards = shards;
    this.commit = commit;
  }

  /**
   * The same step with the commit as its end, for a job that no program waits for.
   *
   * @param output whose staging folder this writes to
   * @param report the run's report, without its counts
   */
  public WriteTables thenCommit(OutputFolder output, RunReport report) {
    return new WriteTables(staging, formats, shards, new CommitRun(output, formats, report));
  }

  @Override
  public PDone expand(PCollectionTuple input) {
    PCollection<Reject> rejects = noted(input, "rejects/", "Rejects");
    PCollectionTuple found = input.get(STORIES).apply("Found", FoundRows.step());
    PCollectionList<String> lines =
        PCollectionList.of(rows(Table.ARTICLES, Article.class, input.get(Repeats.ARTICLES)))
            .and(rows(Table.PARAGRAPHS, Paragraph.class, input.get(Repeats.PARAGRAPHS)))
            .and(rows(Table.OCCURRENCES, Occurrence.class, input.get(Repeats.OCCURRENCES)))
            .and(found(Table.DATES, DateMention.class, found.get(FoundRows.DATES)))
            .and(found(Table.PARTIES, Party.class, found.get(FoundRows.PARTIES)))
            .and(found(Table.OUTCOMES, Outcome.class, found.get(FoundRows.OUTCOMES)))
            .and(rows(Table.REJECTS, Reject.class, rejects))
            .and(counts(noted(input, "counts/", "Counts")))
            .and(places(noted(input, "places/", "Places")));
    PCollection<String> written =
        lines.apply("Lines", Flatten.pCollections()).apply("Manifest", new WriteManifest(staging));
    if (commit != null) {
      // Apart from the step before: tried again together, it would write the manifest anew.
      written.apply("Apart", Reshuffle.viaRandomKey()).apply("Commit", ParDo.of(commit));
    }
    return PDone.in(input.getPipeline());
  }

  private <T extends SpecificRecord> PCollection<String> rows(
      Table table, Class<T> type, PCollection<T> rows) {
    return rows.apply(
        table.folder(), new WriteTable<>(new TableTarget<>(table, type, staging, formats, shards)));
  }

  private <T extends SpecificRecord> PCollection<String> found(
      Table table, Class<T> type, PCollection<List<T>> lists) {
    AvroCoder<T> coder = AvroCoder.specific(type);
    PCollection<T> rows =
        lists
            .setCoder(ListCoder.of(coder))
            .apply(table.folder() + "Rows", Flatten.iterables())
            .setCoder(coder);
    return rows(table, type, rows);
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

  /** All collections whose tags begin with a prefix, as one. */
  @SuppressWarnings(
      "unchecked") // Ledger, which makes these tags, gives all of one prefix the same type.
  private static <T> PCollection<T> noted(PCollectionTuple input, String prefix, String name) {
    List<PCollection<T>> found = new ArrayList<>();
    input
        .getAll()
        .forEach(
            (tag, rows) -> {
              if (tag.getId().startsWith(prefix)) {
                found.add((PCollection<T>) rows);
              }
            });
    return PCollectionList.of(found).apply(name, Flatten.pCollections());
  }
}

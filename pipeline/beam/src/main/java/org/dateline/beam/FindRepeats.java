package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.io.AvroIO;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.repeats.Grouping;
import org.dateline.repeats.RepeatOptions;
import org.dateline.schema.Article;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Story;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds paragraphs and articles with equal or nearly equal text, and makes the rows of articles,
 * paragraphs and occurrences.
 *
 * <p>The search is a fixed sequence of groupings, the same on every runner. Entries pass from one
 * grouping to the next in packs. The number of groups does not change the rows.
 */
public final class FindRepeats extends PTransform<PCollection<Story>, PCollectionTuple> {
  /** The rows of articles, with their clusters. */
  public static final TupleTag<Article> ARTICLES = new TupleTag<>("articles") {};

  /** The rows of paragraphs. */
  public static final TupleTag<Paragraph> PARAGRAPHS = new TupleTag<>("paragraphs") {};

  /** The rows of occurrences. */
  public static final TupleTag<Occurrence> OCCURRENCES = new TupleTag<>("occurrences") {};

  private static final long serialVersionUID = 1;

  private final RepeatOptions options;
  private final @Nullable String known;

  private FindRepeats(RepeatOptions options, @Nullable String known) {
    this.options = options;
    this.known = known;
  }

  /** With default options. */
  public static FindRepeats create() {
    return new FindRepeats(RepeatOptions.defaults(), null);
  }

  /** With other thresholds or another number of groups. */
  public FindRepeats withOptions(RepeatOptions value) {
    return new FindRepeats(value, known);
  }

  /**
   * Also matches the rows of an earlier run over other articles and continues its clusters.
   *
   * @param folder the earlier run's output folder, with Avro files; null for none
   */
  public FindRepeats withKnown(@Nullable String folder) {
    return new FindRepeats(options, folder);
  }

  @Override
  public PCollectionTuple expand(PCollection<Story> stories) {
    Plan plan = new Plan();
    PCollectionTuple taken =
        stories.apply(
            "Entries",
            new RepeatStep.StoryStep(options).to(Grouping.first(), List.of(Table.OCCURRENCES)));
    plan.note(taken, Grouping.first());
    if (known != null) {
      known(plan, stories.getPipeline(), Table.PARAGRAPHS, Paragraph.class);
      known(plan, stories.getPipeline(), Table.ARTICLES, Article.class);
    }
    group(plan, Grouping.BUCKETS, Grouping.BUCKETS, List.of());
    PCollectionTuple alone = group(plan, Grouping.NODES, Grouping.NODES, List.of(Table.PARAGRAPHS));
    group(plan, Grouping.PAIRS, Grouping.ROUND_5, List.of());
    PCollectionTuple others =
        group(plan, Grouping.ROWS, Grouping.ROWS, List.of(Table.PARAGRAPHS, Table.ARTICLES));
    PCollectionList<KV<Integer, byte[]>> paragraphs =
        PCollectionList.of(PackedStep.packs(alone, PackedStep.tag(Table.PARAGRAPHS)))
            .and(PackedStep.packs(others, PackedStep.tag(Table.PARAGRAPHS)));
    return PCollectionTuple.of(
            ARTICLES,
            PackedStep.unpack(
                PackedStep.packs(others, PackedStep.tag(Table.ARTICLES)), Article.class))
        .and(
            PARAGRAPHS,
            PackedStep.unpack(
                paragraphs.apply("AllParagraphs", Flatten.pCollections()), Paragraph.class))
        .and(
            OCCURRENCES,
            PackedStep.unpack(
                PackedStep.packs(taken, PackedStep.tag(Table.OCCURRENCES)), Occurrence.class));
  }

  private <T extends SpecificRecord> void known(
      Plan plan, Pipeline pipeline, Table table, Class<T> type) {
    String name = table.folder();
    PCollectionTuple made =
        pipeline
            .apply("Read_" + name, AvroIO.read(type).from(filesOf(table)))
            .apply(
                "Known_" + name,
                new RepeatStep.KnownStep<T>(options).to(Grouping.known(), List.of()));
    plan.note(made, Grouping.known());
  }

  /** The earlier run's Avro files of a table. Old versions wrote them beside the Parquet files. */
  private String filesOf(Table table) {
    String files = known + "/" + table.folder("avro") + "/*.avro";
    try {
      boolean isOld = FileSystems.match(files, EmptyMatchTreatment.ALLOW).metadata().isEmpty();
      return isOld ? known + "/" + table.folder() + "/*.avro" : files;
    } catch (IOException e) {
      throw new UncheckedIOException(files, e);
    }
  }

  /** Applies the steps after some groupings, from one to another; returns the last one's output. */
  private PCollectionTuple group(Plan plan, Grouping first, Grouping last, List<Table> tables) {
    PCollectionTuple made = null;
    for (Grouping grouping : EnumSet.range(first, last)) {
      made =
          plan.entries(grouping)
              .apply(name(grouping, "All"), Flatten.pCollections())
              .apply(name(grouping, "Group"), GroupByKey.create())
              .apply(
                  name(grouping, ""),
                  new RepeatStep.GroupStep(grouping, options).to(grouping.next(), tables));
      plan.note(made, grouping.next());
    }
    return requireNonNull(made);
  }

  /** A step's name: BUCKETS and Group give BucketsGroup. */
  private static String name(Grouping grouping, String suffix) {
    String name = grouping.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + suffix;
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("options", options.toString()).withLabel("Options"))
        .addIfNotNull(DisplayData.item("known", known).withLabel("Earlier run"));
  }

  /** The entries that the steps so far have made, for each grouping to come. */
  private static final class Plan {
    private final Map<Grouping, PCollectionList<KV<Integer, byte[]>>> entries =
        new EnumMap<>(Grouping.class);

    void note(PCollectionTuple made, List<Grouping> next) {
      for (Grouping to : next) {
        PCollection<KV<Integer, byte[]>> more = PackedStep.packs(made, PackedStep.tag(to));
        entries.merge(to, PCollectionList.of(more), (a, b) -> a.and(b.getAll()));
      }
    }

    PCollectionList<KV<Integer, byte[]>> entries(Grouping grouping) {
      return requireNonNull(entries.get(grouping));
    }
  }
}

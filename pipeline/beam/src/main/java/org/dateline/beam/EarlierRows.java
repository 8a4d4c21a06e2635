package org.dateline.beam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.schema.Reject;
import org.dateline.schema.Story;
import org.dateline.tables.Table;

/**
 * The stories, rejects and counts of an earlier run, made of its tables: the same outputs as {@link
 * ExtractRows}, so that the steps after it see the grown corpus as a whole.
 *
 * <p>Nothing is read, cleaned or extracted again. Articles and rejects of files that are read again
 * are left out.
 */
public final class EarlierRows extends PTransform<PBegin, PCollectionTuple> {
  private static final long serialVersionUID = 1;
  private final EarlierFolder earlier;
  private final Set<String> replaced;
  private final int groups;

  private EarlierRows(EarlierFolder earlier, Set<String> replaced, int groups) {
    this.earlier = earlier;
    this.replaced = replaced;
    this.groups = groups;
  }

  /**
   * The rows of a run.
   *
   * @param replaced names of the files that are read again
   * @param groups number of groups that the articles are distributed over
   */
  static EarlierRows of(EarlierFolder earlier, Set<String> replaced, int groups) {
    return new EarlierRows(earlier, Set.copyOf(replaced), groups);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    PCollection<KV<Integer, byte[]>> texts =
        PCollectionList.of(rows(begin, Table.PARAGRAPHS))
            .and(rows(begin, Table.OCCURRENCES))
            .apply("TextsAll", Flatten.pCollections())
            .apply("TextsGroup", GroupByKey.create())
            .apply("Texts", ParDo.of(new EarlierRowsSteps.JoinTexts(groups)))
            .setCoder(PackedStep.PACKS);
    PCollectionList<KV<Integer, byte[]>> rows = PCollectionList.of(texts);
    for (Table table : EarlierRowsSteps.OF_ARTICLES) {
      rows = rows.and(rows(begin, table));
    }
    PCollectionView<Map<String, List<String>>> merged =
        begin
            .apply(
                "Files_events",
                Create.of(earlier.files(Table.EVENTS)).withCoder(StringUtf8Coder.of()))
            .apply("ReadMerged", ParDo.of(new EarlierRowsSteps.ReadMerged()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), ListCoder.of(StringUtf8Coder.of())))
            .apply("Merged", View.asMap());
    PCollectionTuple made =
        rows.apply("StoriesAll", Flatten.pCollections())
            .apply("StoriesGroup", GroupByKey.create())
            .apply(
                "Stories",
                ParDo.of(new EarlierRowsSteps.JoinStories(replaced, merged))
                    .withSideInputs(merged)
                    .withOutputTags(
                        ExtractRows.STORIES,
                        TupleTagList.of(ExtractRows.REJECTS)
                            .and(ExtractRows.COUNTS)
                            .and(ExtractRows.PLACES)));
    KvCoder<String, Long> sums = KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of());
    KvCoder<String, String> places = KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());
    return PCollectionTuple.of(
            ExtractRows.STORIES,
            made.get(ExtractRows.STORIES).setCoder(AvroCoder.specific(Story.class)))
        .and(
            ExtractRows.REJECTS,
            made.get(ExtractRows.REJECTS).setCoder(AvroCoder.specific(Reject.class)))
        .and(
            ExtractRows.COUNTS,
            PCollectionList.of(made.get(ExtractRows.COUNTS).setCoder(sums))
                .and(begin.apply("EarlierCounts", Create.of(counts()).withCoder(sums)))
                .apply("CountsAll", Flatten.pCollections()))
        .and(
            ExtractRows.PLACES,
            PCollectionList.of(made.get(ExtractRows.PLACES).setCoder(places))
                .and(begin.apply("EarlierPlaces", Create.of(places()).withCoder(places)))
                .apply("PlacesAll", Flatten.pCollections()));
  }

  /** The outputs of {@link ExtractRows} for new records, with those for the earlier ones. */
  public static PCollectionTuple with(PCollectionTuple added, PCollectionTuple earlier) {
    return PCollectionTuple.of(ExtractRows.STORIES, both(ExtractRows.STORIES, added, earlier))
        .and(ExtractRows.REJECTS, both(ExtractRows.REJECTS, added, earlier))
        .and(ExtractRows.COUNTS, both(ExtractRows.COUNTS, added, earlier))
        .and(ExtractRows.PLACES, both(ExtractRows.PLACES, added, earlier));
  }

  private static <T> PCollection<T> both(
      TupleTag<T> tag, PCollectionTuple one, PCollectionTuple other) {
    return PCollectionList.of(one.get(tag))
        .and(other.get(tag))
        .apply("Both_" + tag.getId(), Flatten.pCollections());
  }

  private PCollection<KV<Integer, byte[]>> rows(PBegin begin, Table table) {
    boolean isText = table == Table.PARAGRAPHS || table == Table.OCCURRENCES;
    return begin
        .apply(
            "Files_" + table.folder(),
            Create.of(earlier.files(table)).withCoder(StringUtf8Coder.of()))
        .apply(
            isText ? "ReadTexts_" + table.folder() : "Read_" + table.folder(),
            ParDo.of(new EarlierRowsSteps.ReadRows(table, groups)))
        .setCoder(PackedStep.PACKS);
  }

  /** Skips and warnings have no rows: their counts are those that the earlier run wrote down. */
  private List<KV<String, Long>> counts() {
    List<KV<String, Long>> counts = new ArrayList<>();
    long skipped = 0;
    JsonNode all = earlier.run().path("counts");
    for (String kind : EarlierRowsSteps.WITHOUT_ROWS) {
      for (Map.Entry<String, JsonNode> reason : all.path(kind).properties()) {
        if (!EarlierRowsSteps.IN_ROWS.equals(kind + "/" + reason.getKey())) {
          counts.add(KV.of(kind + "/" + reason.getKey(), reason.getValue().asLong()));
          skipped += kind.equals("skipped") ? reason.getValue().asLong() : 0;
        }
      }
    }
    counts.add(KV.of("records", skipped));
    return counts;
  }

  private List<KV<String, String>> places() {
    List<KV<String, String>> places = new ArrayList<>();
    JsonNode all = earlier.run().path("places");
    for (String kind : EarlierRowsSteps.WITHOUT_ROWS) {
      for (Map.Entry<String, JsonNode> reason : all.path(kind).properties()) {
        String name = kind + "/" + reason.getKey();
        if (!EarlierRowsSteps.IN_ROWS.equals(name)) {
          reason
              .getValue()
              .forEach(place -> places.add(KV.of(name, Places.of(place.asText(), 0, ""))));
        }
      }
    }
    return places;
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("earlier", earlier.folder()).withLabel("Earlier run"))
        .add(DisplayData.item("replaced", replaced.size()).withLabel("Files that are read again"))
        .add(DisplayData.item("groups", groups).withLabel("Groups of articles"));
  }
}

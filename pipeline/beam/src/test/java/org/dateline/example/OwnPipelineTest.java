package org.dateline.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.beam.CleanStories;
import org.dateline.beam.CutBlocks;
import org.dateline.beam.ExtractRows;
import org.dateline.beam.FindEvents;
import org.dateline.beam.FindFurniture;
import org.dateline.beam.FindRepeats;
import org.dateline.beam.OutputFolder;
import org.dateline.beam.TrackRecords;
import org.dateline.beam.Tracked;
import org.dateline.beam.WriteTables;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Media;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.dateline.tables.RunReport;
import org.dateline.tables.Table;
import org.dateline.util.NormalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Example: Dateline's steps in a pipeline of your own, on any runner. The records come from
 * wherever your pipeline has them; rows of outcomes go on in the pipeline, and all tables go into a
 * folder.
 */
class OwnPipelineTest {
  @TempDir Path folder;

  @Test
  void recordsOfAnotherPipelineBecomeOutcomesAndTables() throws IOException {
    RuleSet rules = RuleSet.builtIn();
    Pipeline pipeline = Pipeline.create();
    PCollection<RawRecord> records =
        pipeline.apply(
            "MyRecords",
            Create.of(
                    record("a", "Austria and Hungary signed the river treaty in Vienna on Friday."),
                    record("b", "The river has been low since March."))
                .withCoder(AvroCoder.specific(RawRecord.class)));

    // One article: records to blocks, blocks to stories, stories to rows.
    PCollection<Tracked<Page>> pages =
        records.apply(TrackRecords.create()).apply(CutBlocks.create().withRules(rules));
    PCollectionView<Set<String>> furniture = pages.apply(FindFurniture.create());
    PCollectionTuple extracted =
        pages
            .apply(CleanStories.without(furniture).withRules(rules))
            .apply(ExtractRows.create().withRules(rules));

    // The rows of a story are fields of it.
    PCollection<String> outcomes =
        extracted
            .get(ExtractRows.STORIES)
            .apply(
                "MyOutcomes",
                FlatMapElements.into(TypeDescriptors.strings())
                    .via(story -> story.getOutcomes().stream().map(row -> row.getType()).toList()));
    PAssert.that(outcomes)
        .satisfies(
            types -> {
              assertThat(types).contains("AGREEMENT_SIGNED");
              return null;
            });

    // All articles: repeats, events, and the tables, which the job itself commits.
    PCollectionTuple repeats = extracted.get(ExtractRows.STORIES).apply(FindRepeats.create());
    PCollectionTuple events =
        extracted.get(ExtractRows.STORIES).apply(FindEvents.create().withRules(rules));
    OutputFolder output = new OutputFolder(folder.resolve("tables").toString());
    WriteTables.inputs(WriteTables.inputs(extracted, repeats), events)
        .apply(
            WriteTables.to(output)
                .withFormats(List.of("avro"))
                .withShards(1)
                .withCommit(RunReport.of("example", rules.digest())));
    pipeline.run().waitUntilFinish();

    JsonNode report = new ObjectMapper().readTree(folder.resolve("tables/run.json").toFile());
    assertThat(report.at("/counts/records").asLong()).isEqualTo(2);
    assertThat(report.at("/counts/undated").asLong()).isEqualTo(1);
    assertThat(report.get("tables")).hasSize(Table.values().length);
    assertThat(rows("articles")).hasSize(2);
    assertThat(rows("rejects")).isEmpty();
    assertThat(rows("outcomes").stream().map(row -> row.get("type").toString()))
        .contains("AGREEMENT_SIGNED");
  }

  @Test
  void theOptionsOfAStepAreDisplayData() {
    DisplayData shown = DisplayData.from(CutBlocks.create().withCleaning(false));
    assertThat(shown.items())
        .anySatisfy(
            item -> {
              assertThat(item.getKey()).isEqualTo("cleaning");
              assertThat(item.getValue()).isEqualTo(false);
            });
    assertThat(shown.items().stream().map(DisplayData.Item::getKey))
        .contains("rules", "failOnReject");
  }

  private static RawRecord record(String id, String text) {
    return RawRecord.newBuilder()
        .setArticleId(NormalForm.hash("my-store/" + id))
        .setSourceUri("my-store/" + id)
        .setRecordOffset(0L)
        .setFormat("TEXT")
        .setCharset("UTF-8")
        .setMedia(Media.TEXT)
        .setContent(text)
        .build();
  }

  private List<GenericRecord> rows(String table) throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("tables/avro").resolve(table))) {
      for (Path file : files.toList()) {
        try (DataFileReader<GenericRecord> reader =
            new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
          reader.forEach(rows::add);
        }
      }
    }
    return rows;
  }
}

package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.repeats.LocalRun;
import org.dateline.repeats.RepeatOptions;
import org.dateline.repeats.Stories;
import org.dateline.schema.Article;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Story;
import org.dateline.util.NormalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search as a pipeline, with DirectRunner's checks on. */
class FindRepeatsTest {
  private static final String LINE = "Talks on the water treaty ended in Harbin without a result.";
  private static final String LOUD = "TALKS ON THE WATER TREATY ENDED IN HARBIN WITHOUT A RESULT.";

  private static final String EDITED =
      "Talks on the water treaty ended in Harbin on Friday without a result.";
  private static final String OTHER =
      "The river has been low since March, and both sides draw more from it than they agreed.";

  @Test
  void theEarliestOccurrenceGivesTheText() {
    Pipeline pipeline = pipeline();
    PCollectionTuple found =
        pipeline
            .apply(
                Create.of(
                        Stories.story("b", "2004-05-07T10:00:00", LINE, LINE),
                        Stories.story("a", "2004-05-07", "First words.", LOUD),
                        Stories.story("c", null, LINE))
                    .withCoder(AvroCoder.specific(Story.class)))
            .apply(FindRepeats.create());
    PAssert.that(found.get(FindRepeats.PARAGRAPHS))
        .satisfies(
            rows -> {
              Paragraph line =
                  StreamSupport.stream(rows.spliterator(), false)
                      .filter(row -> row.getParagraphId().equals(NormalForm.id(LINE)))
                      .findFirst()
                      .orElseThrow();
              assertThat(line.getText()).isEqualTo(LOUD);
              assertThat(line.getOccurrenceCount()).isEqualTo(4);
              assertThat(line.getArticleCount()).isEqualTo(3);
              assertThat(line.getFirstArticleId()).isEqualTo(Stories.id("a"));
              return null;
            });
    PAssert.that(found.get(FindRepeats.OCCURRENCES))
        .satisfies(
            rows -> {
              assertThat(rows).hasSize(5);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void anEarlierRunsClustersGoOn(@TempDir Path folder) throws IOException {
    LocalRun earlier =
        LocalRun.over(
            List.of(Stories.story("a", "2004-05-07", LINE, OTHER)), RepeatOptions.defaults());
    write(folder.resolve("paragraphs"), earlier.paragraphs());
    write(folder.resolve("articles"), earlier.articles());
    List<Story> later =
        List.of(
            Stories.story("b", "2004-05-01", EDITED, OTHER),
            Stories.story("c", null, "A line on its own."));
    LocalRun expected = LocalRun.after(earlier, later, RepeatOptions.defaults());
    Pipeline pipeline = pipeline();
    PCollectionTuple found =
        pipeline
            .apply(Create.of(later).withCoder(AvroCoder.specific(Story.class)))
            .apply(FindRepeats.create().withKnown(folder.toString()));
    PAssert.that(found.get(FindRepeats.ARTICLES)).containsInAnyOrder(expected.articles());
    PAssert.that(found.get(FindRepeats.PARAGRAPHS)).containsInAnyOrder(expected.paragraphs());
    PAssert.that(found.get(FindRepeats.OCCURRENCES)).containsInAnyOrder(expected.occurrences());
    pipeline.run().waitUntilFinish();
    assertThat(expected.articles())
        .filteredOn(row -> "b".equals(row.getRecordId()))
        .extracting(Article::getClusterId)
        .containsExactly(Stories.id("a"));
  }

  private static <T extends SpecificRecord> void write(Path folder, List<T> rows)
      throws IOException {
    Files.createDirectories(folder);
    Schema schema = rows.get(0).getSchema();
    try (DataFileWriter<T> writer = new DataFileWriter<>(new SpecificDatumWriter<>(schema))) {
      writer.create(schema, folder.resolve("part.avro").toFile());
      for (T row : rows) {
        writer.append(row);
      }
    }
  }

  private static Pipeline pipeline() {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setEnforceEncodability(true);
    options.setEnforceImmutability(true);
    options.setTargetParallelism(2);
    return Pipeline.create(options);
  }
}

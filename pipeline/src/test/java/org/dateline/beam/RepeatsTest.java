package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.repeats.RepeatOptions;
import org.dateline.repeats.Stories;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Story;
import org.dateline.text.NormalForm;
import org.junit.jupiter.api.Test;

/** The search as a pipeline, with DirectRunner's checks on. */
class RepeatsTest {
  private static final String LINE = "Talks on the water treaty ended in Harbin without a result.";
  private static final String LOUD = "TALKS ON THE WATER TREATY ENDED IN HARBIN WITHOUT A RESULT.";

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
            .apply(Repeats.with(RepeatOptions.defaults()));
    PAssert.that(found.get(Repeats.PARAGRAPHS))
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
    PAssert.that(found.get(Repeats.OCCURRENCES))
        .satisfies(
            rows -> {
              assertThat(rows).hasSize(5);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static Pipeline pipeline() {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setEnforceEncodability(true);
    options.setEnforceImmutability(true);
    options.setTargetParallelism(2);
    return Pipeline.create(options);
  }
}

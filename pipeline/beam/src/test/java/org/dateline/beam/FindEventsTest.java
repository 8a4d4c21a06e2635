package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.events.EventOptions;
import org.dateline.events.LocalEvents;
import org.dateline.events.Newsroom;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The consolidation as a pipeline, with DirectRunner's checks on. */
class FindEventsTest {
  private static final List<Story> STORIES = Newsroom.twoDisputes().stories();
  private static final LocalEvents EXPECTED = LocalEvents.over(STORIES, RuleSet.builtIn(), 2);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void rowsDependOnNeitherOrderNorParallelismNorGroups(int parallelism) {
    assertThat(EXPECTED.events()).hasSizeGreaterThan(2);
    List<Story> stories = new ArrayList<>(STORIES);
    Collections.shuffle(stories, new Random(parallelism));
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setEnforceEncodability(true);
    options.setEnforceImmutability(true);
    options.setTargetParallelism(parallelism);
    Pipeline pipeline = Pipeline.create(options);
    PCollectionTuple found =
        pipeline
            .apply(Create.of(stories).withCoder(AvroCoder.specific(Story.class)))
            .apply(FindEvents.create().withOptions(new EventOptions(3 * parallelism)));
    PAssert.that(found.get(FindEvents.OUTCOMES)).containsInAnyOrder(EXPECTED.outcomes());
    PAssert.that(found.get(FindEvents.EVENTS)).containsInAnyOrder(EXPECTED.events());
    pipeline.run().waitUntilFinish();
  }

  @Test
  void theOptionsAreDisplayData() {
    assertThat(DisplayData.from(FindEvents.create()).items().stream().map(DisplayData.Item::getKey))
        .contains("rules", "groups");
  }
}

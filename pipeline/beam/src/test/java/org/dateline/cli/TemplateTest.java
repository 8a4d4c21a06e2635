package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dataflow's templates: their parameters, and jobs that no program waits for. */
class TemplateTest {
  private static final Path METADATA = Recorded.root().resolve("docs/dataflow/metadata.json");

  @Test
  void theMetadataIsWhatTheCodeDeclares() {
    Recorded.check(METADATA, TemplateMetadata.json());
  }

  @Test
  void everyDefaultFitsItsPattern() throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : new ObjectMapper().readTree(METADATA.toFile()).get("parameters")) {
      names.add(parameter.get("name").asText());
      if (parameter.has("regexes") && parameter.has("defaultValue")) {
        assertThat(parameter.get("defaultValue").asText())
            .matches(parameter.get("regexes").get(0).asText());
      }
    }
    assertThat(names).contains("input", "output", "likeness").doesNotContain("quiet", "rules");
    OptionHelp.getters().stream()
        .map(OptionHelp::name)
        .filter(name -> !name.equals("quiet") && !name.equals("rules"))
        .forEach(name -> assertThat(names).contains(name));
  }

  @Test
  @Tag("slow")
  void theJobBringsItsTablesUnderTheirNamesItself(@TempDir Path folder) throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("a.txt"), "Leaders met in Vienna.\n\nThey agreed to meet on May 4.");
    Path output = folder.resolve("tables");
    Plan plan = Plan.of(CommandLine.parse("--input=" + input, "--output=" + output));
    plan.options().as(TemplateOptions.class).setTemplateLocation("job.json");
    Pipeline pipeline = Pipeline.create(plan.options());
    DatelinePipeline.build(pipeline, plan);
    assertThat(pipeline.run().waitUntilFinish()).isEqualTo(PipelineResult.State.DONE);
    assertThat(output.resolve("run.json")).content().contains("\"articles\" : 1");
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("a.txt", "tables");
    }
  }
}

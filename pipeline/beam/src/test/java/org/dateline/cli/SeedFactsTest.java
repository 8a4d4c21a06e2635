package org.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The facts of the project's own seeds, which {@code facts/seeds.json} has. */
@Tag("slow")
class SeedFactsTest {
  private static final Path FACTS =
      Recorded.root().resolve("pipeline/beam/src/test/resources/facts/seeds.json");

  @TestFactory
  List<DynamicTest> factsHold() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode article : new ObjectMapper().readTree(FACTS.toFile())) {
      tests.addAll(Facts.tests(SeedsRun.seeds(), article.get("seed").asText(), article));
    }
    return tests;
  }
}

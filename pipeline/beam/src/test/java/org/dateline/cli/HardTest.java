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
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that once went wrong. Each has a folder below {@code hard/}: the input, named {@code
 * input.} and its format, and {@code facts.json} with what a reader finds in it. A new case needs
 * nothing else.
 */
@Tag("slow")
class HardTest {
  private static final Path HARD = Recorded.root().resolve("pipeline/beam/src/test/resources/hard");

  @TestFactory
  List<DynamicTest> factsHold() throws IOException {
    SeedsRun run = SeedsRun.over(HARD);
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : list(HARD)) {
      List<Path> inputs = list(folder).stream().filter(HardTest::isInput).toList();
      assertThat(inputs).as("%s has one input", folder).hasSize(1);
      JsonNode facts = new ObjectMapper().readTree(folder.resolve("facts.json").toFile());
      tests.addAll(Facts.tests(run, folder.getFileName() + "/" + name(inputs.get(0)), facts));
    }
    return tests;
  }

  private static boolean isInput(Path file) {
    return name(file).startsWith("input.");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}

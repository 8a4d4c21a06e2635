package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.beam.Progress.Phase;
import org.dateline.beam.Progress.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogStreamTest {
  @TempDir Path folder;

  @Test
  void aWrongOptionIsOneObject() throws IOException {
    List<JsonNode> said = objects(2, "--log=json", "--clean=SOME");
    assertThat(said).hasSize(1);
    assertThat(said.get(0).get("level").asText()).isEqualTo("ERROR");
    assertThat(said.get(0).get("message").asText()).startsWith("--clean=SOME: expected one of");
    assertThat(said.get(0).get("time").asText()).matches("\\d{4}-.*T.*Z");
  }

  @Test
  void aFileOfOptionsMayAskForIt() throws IOException {
    Path config = Files.writeString(folder.resolve("run.yaml"), "log: json\nclean: SOME\n");
    assertThat(objects(2, "--config=" + config)).hasSize(1);
  }

  @Test
  @Tag("slow")
  void aRunSaysObjectsOnly() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in \ud83d\udcf0"));
    Files.writeString(in.resolve("a.txt"), "Leaders met in Vienna.\n\nThey agreed to meet again.");
    List<JsonNode> said =
        objects(0, "--log=json", "--input=" + in, "--output=" + folder.resolve("out"));
    JsonNode last = said.get(said.size() - 1);
    assertThat(last.get("message").asText()).isEqualTo("done");
    assertThat(last.get("counts").get("articles").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "READ    | 2    | 340   | 250    | 40   | 9  | 'read     2 of 340 files, 250.0 records a"
            + " second, 0:40 left'",
        "EXTRACT | 5000 | 12000 | 130.25 | 3661 | 99 | 'extract  5,000 of 12,000 records, 130.3"
            + " records a second, 1:01:01 left'",
        "COMPARE | 7    | 0     | 0      | -1   | 75 | 'compare  7 records for repeats and events,"
            + " 1:15 so far'",
        "WRITE   | 9    | 0     | 4      | -1   | 5  | 'write    9 rows, 4.0 rows a second, 0:05 so"
            + " far'",
      })
  void progressIsOneLine(
      Phase phase, long done, long total, double rate, long left, long seconds, String line) {
    assertThat(ProgressLine.text(new State(phase, done, total, rate, left, seconds)))
        .isEqualTo(line);
  }

  /** What a run prints on both outputs; each line must be an object. */
  private static List<JsonNode> objects(int status, String... args) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(Program.run(args, stream, stream)).isEqualTo(status);
    List<JsonNode> objects = new ArrayList<>();
    for (String line : said.toString(StandardCharsets.UTF_8).lines().toList()) {
      objects.add(new ObjectMapper().readTree(line));
    }
    return objects;
  }
}

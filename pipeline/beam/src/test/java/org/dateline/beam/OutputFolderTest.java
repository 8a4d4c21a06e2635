package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.commit.Digests;
import org.dateline.tables.RunReport;
import org.dateline.tables.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commit as a step of a job, which an engine may try more than once. */
class OutputFolderTest {
  /** Two of each table, and two descriptions. */
  private static final int FILES = Table.values().length * 2 + 2;

  private static final List<String> FORMATS = List.of("parquet", "avro");
  private static final RunReport REPORT =
      new RunReport(Map.of(), Map.of("dateline", "test"), "digest", Map.of(), List.of(), Map.of());
  @TempDir Path parent;
  private Path folder;
  private OutputFolder output;

  @BeforeEach
  void fillStaging() throws IOException {
    folder = parent.resolve("tables");
    commitAnother("earlier", 3);
    output = staged("one", 7);
  }

  @Test
  void bringsAllTablesUnderTheirNames() throws IOException {
    output.commitInJob(FORMATS, REPORT);
    assertThat(files()).hasSize(FILES + 1).contains("run.json");
    assertThat(folder.resolve("run.json")).content().contains("\"records\" : 7");
    assertThat(files())
        .filteredOn(file -> file.contains("/"))
        .allMatch(
            file ->
                file.matches(
                    "(\\w+/part-00000-of-00001-[0-9a-f]{8}\\.parquet|avro/\\w+/part-00000-of-00001-[0-9a-f]{8}\\.avro)"));
    assertThat(besideTheFolder()).isEmpty();
  }

  @Test
  void listsWhatItWrote() throws IOException {
    output.commitInJob(FORMATS, REPORT);
    var listed = new ObjectMapper().readTree(folder.resolve("run.json").toFile()).path("files");
    assertThat(listed).hasSize(FILES);
    for (JsonNode file : listed) {
      byte[] content = Files.readAllBytes(folder.resolve(file.path("path").asText()));
      assertThat(file.path("bytes").asLong()).isEqualTo(content.length);
      assertThat(file.path("sha256").asText()).isEqualTo(Digests.of(content));
    }
  }

  @Test
  void anotherTryAfterTheEndChangesNothing() throws IOException {
    output.commitInJob(FORMATS, REPORT);
    List<String> after = files();
    output.commitInJob(FORMATS, REPORT);
    assertThat(files()).isEqualTo(after);
  }

  @Test
  void aTryThatBrokeOffIsMadeGood() throws IOException {
    // A folder where a file must go stops the first try half-way.
    Path way = Files.createDirectories(folder.resolve("run.json.away"));
    Files.move(folder.resolve("run.json"), way.resolve("run.json"));
    Files.createDirectories(folder.resolve("run.json/in-the-way"));
    assertThatThrownBy(() -> output.commitInJob(FORMATS, REPORT)).isInstanceOf(IOException.class);
    Files.delete(folder.resolve("run.json/in-the-way"));
    Files.delete(folder.resolve("run.json"));
    Files.move(way.resolve("run.json"), folder.resolve("run.json"));
    output.commitInJob(FORMATS, REPORT);
    assertThat(files()).hasSize(FILES + 1);
    assertThat(folder.resolve("run.json")).content().contains("\"records\" : 7");
  }

  @Test
  void withoutAManifestNothingIsTakenAway() throws IOException {
    List<String> before = files();
    Files.delete(Path.of(output.staging(), Manifest.FILE));
    output.commitInJob(FORMATS, REPORT);
    assertThat(files()).isEqualTo(before);
  }

  private void commitAnother(String name, int records) throws IOException {
    staged(name, records).commitInJob(FORMATS, REPORT);
  }

  private OutputFolder staged(String name, int records) throws IOException {
    OutputFolder made = new OutputFolder(folder.toString());
    String base = made.staging() + "/articles/" + name;
    TableWriter writer = new TableWriter(base, Table.ARTICLES, Table.ARTICLES.type(), FORMATS);
    writer.close();
    Files.writeString(
        Path.of(made.staging(), Manifest.FILE),
        writer.manifestLine(true) + "\n" + Manifest.countLine("records", records));
    return made;
  }

  private List<String> besideTheFolder() throws IOException {
    try (Stream<Path> paths = Files.list(parent)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(n -> !n.equals("tables"))
          .toList();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}

package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.report.RunReport;
import org.dateline.report.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commit as a step of a job, which an engine may try more than once. */
class OutputFolderTest {
  private static final List<String> FORMATS = List.of("parquet", "avro");
  private static final RunReport REPORT =
      new RunReport(Map.of(), Map.of(), "digest", Map.of(), Map.of());
  @TempDir Path parent;
  private Path folder;
  private OutputFolder output;

  @BeforeEach
  void fillStaging() throws IOException {
    folder = parent.resolve("tables");
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/part-00000-of-00001.parquet"), "of an earlier run");
    output = new OutputFolder(folder.toString());
    String base = output.staging() + "/articles/one";
    new TableWriter(base, Table.ARTICLES, Table.ARTICLES.type(), FORMATS).close();
    Files.writeString(
        Path.of(output.staging(), Manifest.FILE),
        Manifest.fileLine(Table.ARTICLES, base, 7) + "\n" + Manifest.countLine("records", 7));
  }

  @Test
  void bringsAllTablesUnderTheirNames() throws IOException {
    output.commitInJob(FORMATS, REPORT);
    assertThat(files()).hasSize(Table.values().length * 2 + 1).contains("run.json");
    assertThat(folder.resolve("run.json")).content().contains("\"records\" : 7");
    assertThat(folder.resolve("articles/part-00000-of-00001.parquet")).content().startsWith("PAR1");
    assertThat(Path.of(output.staging())).doesNotExist();
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
    Files.writeString(folder.resolve("articles/part-00000-of-00001.avro"), "half a copy");
    output.commitInJob(FORMATS, REPORT);
    assertThat(folder.resolve("articles/part-00000-of-00001.avro")).content().startsWith("Obj");
  }

  @Test
  void withoutAManifestNothingIsTakenAway() throws IOException {
    Files.delete(Path.of(output.staging(), Manifest.FILE));
    output.commitInJob(FORMATS, REPORT);
    assertThat(files()).containsExactly("articles/part-00000-of-00001.parquet");
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

package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTest {
  @TempDir Path folder;

  private record Said(int status, String out, String err) {}

  private static Said run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Program.run(
            args,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "--limt=3, Did you mean --limit?",
    "--limit=some, --limit=some: expected a whole number",
    "--limit=-1, --limit=-1: expected a whole number",
    "--minConfidence=1.2, --minConfidence=1.2: expected a number from 0 to 1",
    "--clean=some, '--clean=some: expected one of AUTO, NONE'",
    "--formats=CSV, --formats=CSV: expected PARQUET",
    "--partitionBy=source, --partitionBy=source: expected published_year",
    "--runner=Foo, supported pipeline runners",
    "nonsense, nonsense: no such command",
    "--input=no/such/folder, nothing matches no/such/folder",
    "--rules=no/such/rules, --rules:",
    "--input=gs://bucket/in, '--input=gs://bucket/in: this jar cannot read or write there'",
    "--input=hdfs://host/in, '--input=hdfs://host/in: set HADOOP_CONF_DIR'",
  })
  void wrongOptionsAreRefusedInOneLine(String option, String message) {
    Said said = run(option, "--output=" + folder.resolve("out"));
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains(message);
    assertThat(said.err().lines()).hasSize(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "s3://bucket/tables, '--output=s3://bucket/tables: this jar cannot read or write there'",
    "gs://bucket, '--output=gs://bucket: name a folder in it'",
    "hdfs:///, '--output=hdfs:///: name a folder in it'",
  })
  void outputsThatCannotBeAreRefusedInOneLine(String output, String message) {
    Said said = run("--input=" + Recorded.root().resolve("seeds"), "--output=" + output);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains(message);
    assertThat(said.err().lines()).hasSize(1);
  }

  @Test
  void helpNamesEveryOption() {
    Said said = run("--help");
    assertThat(said.status()).isZero();
    OptionHelp.getters()
        .forEach(getter -> assertThat(said.out()).contains("--" + OptionHelp.name(getter) + "="));
  }

  @Test
  void aUsedFolderIsRefused() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Said said = run("--input=" + Recorded.root().resolve("seeds"), "--output=" + folder);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("--overwrite");
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void whatStandsInTheWayOfTablesIsNamedAndStays() throws IOException {
    Path output = folder.resolve("tables");
    Path mine = Files.createDirectories(output.resolve("articles")).resolve("mine.csv");
    Files.writeString(mine, "mine");
    Said said =
        run("--input=" + Recorded.root().resolve("seeds"), "--output=" + output, "--overwrite");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains(mine.toString());
    assertThat(said.err().lines()).hasSize(1);
    assertThat(mine).hasContent("mine");
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).containsExactly(output);
    }
  }

  @Test
  void theOutputIsNoFolderThatIsRead() throws IOException {
    Path output = Files.createDirectories(folder.resolve("tables"));
    for (String option : new String[] {"--knownRepeats", "--rules"}) {
      Said said =
          run(
              "--input=" + Recorded.root().resolve("seeds"),
              "--output=" + output,
              option + "=" + folder + "/./tables");
      assertThat(said.status()).isEqualTo(2);
      assertThat(said.err()).contains("lies inside " + option);
      assertThat(said.err().lines()).hasSize(1);
    }
  }

  @Test
  void outputInsideInputIsRefused() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "text");
    Said said = run("--input=" + folder, "--output=" + folder.resolve("tables"));
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("lies inside");
  }

  @Test
  @Tag("slow")
  void overwriteLeavesNothingOfTheOldRun() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        input.resolve("a.txt"), "Leaders met in Vienna.\n\nThey agreed to meet again on May 4.");
    Path output = folder.resolve("tables");
    assertThat(run("--input=" + input, "--output=" + output, "--shards=3", "--quiet").status())
        .isZero();
    assertThat(run("--input=" + input, "--output=" + output, "--overwrite", "--quiet").status())
        .isZero();
    try (Stream<Path> files = Files.walk(output)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .allMatch(
              name ->
                  name.matches("(run|datapackage|croissant).json|inputs.jsonl|report.html")
                      || name.contains("-of-00001-"));
    }
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("in", "tables");
    }
  }

  @Test
  @Tag("slow")
  void aRejectEndsTheRunWhereItShould() throws IOException {
    Path input =
        Files.writeString(folder.resolve("bad.jsonl"), "{\"text\": \"A text.\"}\n{broken\n");
    Path output = folder.resolve("tables");
    Said said = run("--input=" + input, "--output=" + output, "--onReject=FAIL", "--quiet");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.err()).contains("bad.jsonl").contains("BAD_JSON");
    assertThat(said.err().lines()).hasSize(1);
    assertThat(output).doesNotExist();
  }

  @Test
  @Tag("slow")
  void minConfidenceLeavesOutRowsAndIsInRunJson() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("pact.txt"),
            "Fishing treaty signed\n\nNorway and Chile signed a fishing treaty in Oslo on Tuesday,"
                + " officials said, after two years of talks on tuna.\n");
    Path usual = folder.resolve("usual");
    Path sure = folder.resolve("sure");
    assertThat(run("--input=" + input, "--output=" + usual, "--quiet").status()).isZero();
    assertThat(run("--input=" + input, "--output=" + sure, "--minConfidence=1", "--quiet").status())
        .isZero();
    assertThat(RunRows.of(usual.toString(), "outcomes")).isNotEmpty();
    assertThat(RunRows.of(sure.toString(), "outcomes")).isEmpty();
    assertThat(Files.readString(sure.resolve("run.json")))
        .containsPattern("\"minConfidence\" : \"?1");
  }
}

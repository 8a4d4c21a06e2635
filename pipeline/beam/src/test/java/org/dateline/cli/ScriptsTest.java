package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of the shell scripts that decide something. */
class ScriptsTest {
  @TempDir Path folder;

  @BeforeAll
  static void bashIsThere() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash on this machine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                     | --input=a                      | direct",
        "                                     | --runner=FlinkRunner           | flink",
        "                                     | --runner=org.apache.beam.runners.flink.FlinkRunner"
            + " | flink",
        "                                     | --input=x,s3://bucket/a        | aws",
        "runner: FlinkRunner                  |                                | flink",
        "'runner: \"SparkRunner\" # some'     |                                | spark",
        "runner: FlinkRunner                  | --runner=DirectRunner          | direct",
        "'# runner: FlinkRunner'              |                                | direct",
        "'input:\n  - a\n  - s3://bucket/b'   |                                | aws",
        "'output: gs://bucket/tables'         |                                | dataflow",
        "'input: a # not s3://bucket'         |                                | direct",
        "'runner: DataflowRunner\ninput: gs://b' |                             | dataflow",
      })
  void theJarIsTheOneThatOptionsAndFileNeed(String file, String option, String target)
      throws IOException, InterruptedException {
    List<String> args = new ArrayList<>();
    if (file != null) {
      Path config = folder.resolve("my options.yaml");
      Files.writeString(config, file + "\n");
      args.add("--config=" + config);
    }
    if (option != null) {
      args.add(option);
    }
    assertThat(bash("set -euo pipefail; . scripts/target.sh; target_of \"$@\"", args))
        .isEqualTo(target);
  }

  /** What bash prints that runs a script with arguments, in the project's folder. */
  private static String bash(String script, List<String> args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/bash", "-c", script, "bash"));
    command.addAll(args);
    Process process =
        new ProcessBuilder(command)
            .directory(Recorded.root().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said.strip();
  }
}

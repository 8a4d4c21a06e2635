package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of each format that are longer than the heap are read whole. */
class SmallHeapTest {
  private static final String MEGABYTES = "80";

  @Test
  @Tag("slow")
  void filesLongerThanTheHeapAreRead(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log.txt");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            FormatsBench.class.getName(),
            MEGABYTES,
            folder.toString(),
            "jsonl",
            "csv",
            "json",
            "zip");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(log).content().contains("all hold");
    assertThat(process.exitValue()).isZero();
  }
}

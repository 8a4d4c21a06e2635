package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file system does between the listing and the reading. */
class ReadRecordsTest {
  @TempDir Path folder;

  private List<InputFile> files() throws Exception {
    for (String name : List.of("a.txt", "gone.txt", "pipe.txt", "z.txt")) {
      Files.writeString(folder.resolve(name), "text of " + name);
    }
    Files.writeString(folder.resolve("no.doc"), "x");
    List<InputFile> files = new ArrayList<>(Inputs.find(folder.toString()));
    files.add(new InputFile("/locked", "locked", "file:///locked", null, "permission denied", 0));
    Files.delete(folder.resolve("gone.txt"));
    Files.delete(folder.resolve("pipe.txt"));
    String pipe = folder.resolve("pipe.txt").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    return files;
  }

  private static Pipeline pipeline() {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setEnforceImmutability(false);
    return Pipeline.create(options);
  }

  private static ReadRecords read(List<InputFile> files, boolean fail, int limit) {
    return ReadRecords.from(files).withFailOnReject(fail).withLimit(limit);
  }

  private static Map<String, Long> counts(Iterable<Tracked<RawRecord>> noted) {
    Map<String, Long> sums = new TreeMap<>();
    for (Tracked<RawRecord> one : noted) {
      one.counts().forEach((name, sum) -> sums.merge(name, sum, Long::sum));
    }
    return sums;
  }

  @Test
  void theRunGoesOnWithoutWhatCannotBeRead() throws Exception {
    Pipeline pipeline = pipeline();
    PAssert.that(pipeline.apply(read(files(), false, 0)))
        .satisfies(
            noted -> {
              Map<String, String> rejects = new TreeMap<>();
              for (Tracked<RawRecord> one : noted) {
                for (Reject reject : one.rejects()) {
                  String uri = reject.getSourceUri();
                  String said = reject.getError() + ": " + reject.getMessage();
                  rejects.put(uri.substring(uri.lastIndexOf('/') + 1), said);
                }
              }
              assertThat(rejects)
                  .isEqualTo(
                      Map.of(
                          "gone.txt",
                          "UNREADABLE: it is gone; it was there when the files were listed",
                          "pipe.txt",
                          "UNREADABLE: not_a_file: it is a file no more",
                          "locked",
                          "UNREADABLE: permission denied"));
              assertThat(counts(noted))
                  .isEqualTo(
                      Map.of(
                          "records", 6L,
                          "rejected/UNREADABLE", 3L,
                          "skipped/not_an_article_format", 1L));
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aRunThatMayNotGoOnEndsInOneLine() throws Exception {
    Pipeline pipeline = pipeline();
    pipeline.apply(read(files(), true, 0));
    assertThatThrownBy(() -> pipeline.run().waitUntilFinish())
        .hasStackTraceContaining("Read: UNREADABLE in ");
  }

  @Test
  void aLimitCountsWhatCannotBeReadToo() throws Exception {
    Pipeline pipeline = pipeline();
    PAssert.that(pipeline.apply(read(files(), false, 3)))
        .satisfies(
            noted -> {
              assertThat(counts(noted))
                  .isEqualTo(
                      Map.of(
                          "records", 3L,
                          "rejected/UNREADABLE", 1L,
                          "skipped/not_an_article_format", 1L));
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void whyAFileCannotBeReadIsToldInAFewWords() {
    assertThat(Rejects.why(new java.nio.file.AccessDeniedException("/x")))
        .startsWith("permission denied");
    assertThat(Rejects.why(new java.nio.file.FileSystemException("/x", null, "File name too long")))
        .isEqualTo("File name too long");
    assertThat(Rejects.why(new IOException("Input/output error\nmore")))
        .isEqualTo("Input/output error");
    assertThat(Rejects.why(new IOException())).isEqualTo("IO");
  }
}

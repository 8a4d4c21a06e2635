package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.dateline.read.RecordSink;
import org.dateline.schema.Outcome;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.dateline.schema.Story;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entry class, used as a program of somebody else would. */
class DatelineTest {
  private static final Dateline DATELINE = Dateline.create();
  private static final Path SEED = Recorded.root().resolve("seeds/joint-declaration.txt");

  @Test
  void givesTheRowsOfAFile() throws IOException {
    List<RawRecord> records = DATELINE.read(SEED);
    assertThat(records).hasSize(1);
    Story story = DATELINE.extract(records.get(0));
    String text = story.getArticle().getText();
    assertThat(story.getDates()).isNotEmpty();
    assertThat(story.getParties()).isNotEmpty();
    assertThat(story.getOutcomes()).isNotEmpty();
    for (Outcome outcome : story.getOutcomes()) {
      if (outcome.getBegin() != null) {
        assertThat(
                text.codePoints()
                    .skip(outcome.getBegin())
                    .limit(outcome.getEnd() - outcome.getBegin())
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString())
            .isEqualTo(outcome.getEvidence());
      }
    }
  }

  @Test
  void leavesOutOutcomesBelowTheLeastConfidence() throws IOException {
    RawRecord record = DATELINE.read(SEED).get(0);
    Dateline none = Dateline.builder().minConfidence(1).build();
    assertThat(none.extract(record).getOutcomes()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dateline.builder().minConfidence(-1).build());
  }

  @Test
  void readsManyRecordsOfAStreamAndReportsBadOnes() throws IOException {
    String lines =
        "{\"text\": \"Peru and Chile signed a trade pact on Monday in Lima after long talks. The"
            + " pact cuts tariffs on fish, copper and fruit, the trade ministers of the two states"
            + " said.\", \"published\": \"2004-05-07\"}\n"
            + "[broken\n";
    List<RawRecord> records = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    DATELINE.read(
        "two.jsonl",
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
        new RecordSink() {
          @Override
          public void record(RawRecord record) {
            records.add(record);
          }

          @Override
          public void reject(Reject reject) {
            rejects.add(reject);
          }

          @Override
          public void skipped(String reason) {}
        });
    assertThat(records).hasSize(1);
    assertThat(rejects).hasSize(1);
    Story story = DATELINE.extract(records.get(0));
    assertThat(story.getDates()).extracting(d -> d.getValue()).containsExactly("2004-05-03");
    assertThat(story.getOutcomes())
        .extracting(Outcome::getType)
        .containsExactly("AGREEMENT_SIGNED");
  }

  @Test
  void servesSeveralThreadsAtOnce() throws Exception {
    RawRecord record = DATELINE.read(SEED).get(0);
    Story expected = DATELINE.extract(record);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Story>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        calls.add(() -> DATELINE.extract(record));
      }
      for (Future<Story> story : pool.invokeAll(calls)) {
        assertThat(story.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theExampleOfTheJavadocCompilesAndRuns(@TempDir Path folder) throws Exception {
    String source =
        Files.readString(
            Recorded.root().resolve("pipeline/core/src/main/java/org/dateline/Dateline.java"));
    String example =
        source
            .substring(source.indexOf("<pre>{@code") + 11, source.indexOf("}</pre>"))
            .replaceAll("(?m)^ \\* ?", "");
    Path file = folder.resolve("Example.java");
    Files.writeString(
        file,
        "import java.nio.file.Path;\nimport org.dateline.*;\nimport org.dateline.schema.*;\n"
            + "public class Example {\n  public static void run() throws Exception {\n"
            + example.replace("seeds/", SEED.getParent() + "/")
            + "\n  }\n}\n");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int status =
        compiler.run(
            null,
            null,
            System.err,
            "-proc:none",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            file.toString());
    assertThat(status).isZero();
    try (var loader =
        new java.net.URLClassLoader(
            new java.net.URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      loader.loadClass("Example").getMethod("run").invoke(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

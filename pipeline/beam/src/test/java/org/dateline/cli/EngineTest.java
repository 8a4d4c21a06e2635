package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.dateline.beam.InputFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the engine chosen are told before anything is read or written. */
class EngineTest {
  @ParameterizedTest
  @CsvSource({
    "--runner=FlinkRunner, flink",
    "--runner=flinkrunner, flink",
    "--runner=org.apache.beam.runners.flink.FlinkRunner, flink",
    "--flinkMaster=localhost:8081, flink",
    "--runner=SparkRunner, spark",
    "--sparkMaster=spark://localhost:7077, spark",
    "--runner=DataflowRunner, dataflow",
  })
  void anotherTargetsJarIsNamed(String option, String target) {
    assumeThat(getClass().getResource("/org/apache/beam/runners/" + target)).isNull();
    assertThatThrownBy(() -> CommandLine.parse(option))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith(option.replaceFirst("(?<=Master)=.*", "") + ": not in this jar")
        .hasMessageContaining("scripts/" + target + ",")
        .hasMessageContaining("scripts/build " + target)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aRunnerThatThereIsNotIsNoOtherTargets() {
    assertThatThrownBy(() -> CommandLine.parse("--runner=FlinkyRunner"))
        .isInstanceOf(OptionException.class)
        .hasMessageNotContaining("not in this jar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--flinkMaster=localhost:1",
        "--flinkMaster=http://localhost:1",
        "--flinkMaster=no-such-host.invalid",
        "--flinkMaster=local host",
        "--flinkMaster=localhost:99999",
        "--sparkMaster=spark://localhost:1",
        "--sparkMaster=spark://localhost:1,localhost:2",
      })
  void aClusterThatDoesNotAnswerIsRefused(String option) {
    assertThatThrownBy(() -> Cluster.check("--input=seeds", option))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith(option + ": ")
        .hasMessageContaining("start the cluster")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--flinkMaster=[local]", "--flinkMaster=[auto]", "--sparkMaster=local[2]", "-"})
  void whatRunsInThisProcessNeedsNoCluster(String option) {
    assertThatCode(() -> Cluster.check(option)).doesNotThrowAnyException();
  }

  @Test
  void aClusterThatAnswersIsTaken() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 1, here)) {
      String address = here.getHostAddress() + ":" + server.getLocalPort();
      assertThatCode(() -> Cluster.check("--flinkMaster=" + address)).doesNotThrowAnyException();
      assertThatCode(() -> Cluster.check("--sparkMaster=spark://localhost:1," + address))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void muchInputIsSentToFlink() {
    assertThat(Advice.InputSizeAdvice.advice(Advice.InputSizeAdvice.MANY_BYTES)).isEmpty();
    assertThat(Advice.InputSizeAdvice.advice(2 * Advice.InputSizeAdvice.MANY_BYTES))
        .get()
        .asString()
        .contains("scripts/flink");
  }

  @Test
  void packedInputCountsAsUnpacked() {
    assertThat(Advice.InputSizeAdvice.unpacked(file("a.warc", null))).isEqualTo(10);
    assertThat(Advice.InputSizeAdvice.unpacked(file("a.warc.gz", null))).isEqualTo(50);
    assertThat(Advice.InputSizeAdvice.unpacked(file("a.gif", "not_an_article"))).isZero();
  }

  private static InputFile file(String name, @Nullable String skipped) {
    return new InputFile(name, name, "file:///in/" + name, skipped, null, 10);
  }

  @Test
  void sparkThatIsNotThereIsNamed() {
    Throwable fault = new NoClassDefFoundError("org/apache/spark/SparkConf");
    assertThat(FailureMessage.oneLine(new IllegalStateException(fault))).contains("scripts/spark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TaskManager with id worker-0 is no longer reachable.",
        "The heartbeat of TaskManager with id 127.0.0.1:1-a timed out.",
      })
  void aLostWorkerIsToldWithWhatBecameOfTheRun(String cause) {
    assertThat(FailureMessage.oneLine(new IllegalStateException(new IllegalStateException(cause))))
        .startsWith(cause.substring(0, cause.length() - 1) + "; ")
        .contains("restart-strategy")
        .contains("nothing was written");
  }
}

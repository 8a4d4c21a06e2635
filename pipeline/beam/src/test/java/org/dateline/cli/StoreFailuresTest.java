package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stores say when they refuse, as their clients hand it on, and what becomes of it. */
class StoreFailuresTest {
  @ParameterizedTest
  @CsvSource({
    "Unable to load credentials from any of the providers in the chain, set AWS_ACCESS_KEY_ID",
    "'Unable to load region from any of the providers in the chain', --awsRegion",
    "The specified bucket does not exist (Service: S3), no such bucket",
    "Access Denied (Service: S3), give no right",
    "Your default credentials were not found., gcloud auth",
    "401 Unauthorized, gcloud auth",
    "404 Not Found, no such bucket",
    "403 Forbidden, give no right",
    "Connection refused, cannot be reached",
  })
  void whatIsKnownIsToldWithTheOption(String says, String told) {
    IOException fault = new IOException("failed", new IOException(says));
    assertThatThrownBy(() -> ask("--output=s3://bucket/t", fault))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith("--output=s3://bucket/t: ")
        .hasMessageContaining(told);
  }

  @Test
  void otherFaultsPassAsTheyAre() {
    IOException fault = new FileNotFoundException("tables/part-0");
    assertThatThrownBy(() -> ask("--output=s3://bucket/t", fault)).isSameAs(fault);
  }

  @Test
  void localPathsAreNotTakenForStores() {
    IOException fault = new IOException("403 Forbidden");
    assertThatThrownBy(() -> ask("--output=tables", fault)).isSameAs(fault);
  }

  @Test
  void anAnswerIsHandedOn() throws IOException {
    assertThat(StoreFailures.<String>ask("--input=s3://bucket/in", () -> "in")).isEqualTo("in");
  }

  private static void ask(String option, IOException fault) throws IOException {
    StoreFailures.<String>ask(
        option,
        () -> {
          throw fault;
        });
  }
}

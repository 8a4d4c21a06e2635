package org.dateline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule set on its way to a worker. */
class RuleSetTest {
  private static final String LIST = "nlp/starters.txt";

  @Test
  void theBuiltInFilesStayAtHome() throws Exception {
    byte[] shipped = shipped(RuleSet.builtIn());
    assertThat(shipped).hasSizeLessThan(1000);
    assertThat(arrived(shipped).digest()).isEqualTo(RuleSet.builtIn().digest());
  }

  @Test
  void theUsersFilesGoAlong(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("nlp"));
    Files.writeString(folder.resolve(LIST), "Notwithstanding\n");
    RuleSet merged = RuleSet.builtIn().mergedWith(folder);
    RuleSet arrived = arrived(shipped(merged));
    assertThat(arrived.digest())
        .isEqualTo(merged.digest())
        .isNotEqualTo(RuleSet.builtIn().digest());
    assertThat(arrived.layers(LIST)).isEqualTo(merged.layers(LIST)).hasSize(2);
    assertThat(arrived.words(LIST)).contains("Notwithstanding");
  }

  private static byte[] shipped(RuleSet rules) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(rules);
    }
    return bytes.toByteArray();
  }

  private static RuleSet arrived(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (RuleSet) in.readObject();
    }
  }
}

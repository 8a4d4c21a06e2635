package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir Path folder;

  @Test
  void optionsOfTheFileComeFirstAndTheCommandLineWins() throws IOException {
    assertThat(expand("input: [my/a, 'my/b c']\nlimit: 10\nquiet: true\n", "--limit=3"))
        .containsExactly("--input=my/a,my/b c", "--quiet=true", "--limit=3");
  }

  @Test
  void withoutAFileTheArgumentsStay() {
    String[] args = {"--input=seeds"};
    assertThat(ConfigFile.expand(args)).isSameAs(args);
  }

  @Test
  void faultsAreOneLineThatNamesTheFile() {
    assertFault("input: [a\n", "is not YAML");
    assertFault("only words\n", "expected lines such as");
    assertFault("--input: a\n", "--input: no name of an option");
    assertFault("input:\n", "input: expected a value or a list");
    assertThatThrownBy(() -> ConfigFile.expand(new String[] {"--config=no/such.yaml"}))
        .isInstanceOf(OptionException.class)
        .hasMessage("--config=no/such.yaml: there is no such file");
  }

  private void assertFault(String yaml, String says) {
    assertThatThrownBy(() -> expand(yaml))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("options.yaml: ")
        .hasMessageContaining(says)
        .hasMessageNotContaining("\n");
  }

  private String[] expand(String yaml, String... others) throws IOException {
    Path file = Files.writeString(folder.resolve("options.yaml"), yaml);
    String[] args = new String[others.length + 1];
    args[0] = "--config=" + file;
    System.arraycopy(others, 0, args, 1, others.length);
    return ConfigFile.expand(args);
  }
}

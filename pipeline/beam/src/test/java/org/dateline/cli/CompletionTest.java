package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
  private static final Path SCRIPT = Recorded.root().resolve("scripts/completion.bash");

  @Test
  void theScriptIsWhatTheCodeDeclares() throws IOException {
    Recorded.check(SCRIPT, Completion.bash());
  }

  @Test
  void everyOptionAndCommandIsOffered() throws Exception {
    List<String> offered = complete("scripts/dateline", "");
    OptionHelp.getters()
        .forEach(
            getter ->
                assertThat(offered)
                    .anyMatch(
                        word -> word.replace("=", "").equals("--" + OptionHelp.name(getter))));
    for (Commands command : Commands.values()) {
      assertThat(offered).contains(command.word());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scripts/dateline --near              | --nearRepeats=",
        "scripts/dateline --clean = N         | NONE",
        "scripts/dateline --log =             | text json",
        "scripts/dateline --runner = F        | FlinkRunner",
        "scripts/dateline export tables --    | --as= --table= --to=",
        "scripts/dateline --input = seeds/wir | seeds/wire.jsonl",
        "scripts/dateline seeds/wir           | seeds/wire.jsonl",
        "scripts/dateline dif                 | diff",
      })
  void wordsAreCompleted(String line, String offered) throws Exception {
    assertThat(complete(line.strip().split(" +"))).containsExactly(offered.split(" "));
  }

  /** What bash offers for the last of some words, cut as bash does it. */
  private static List<String> complete(String... words) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash on this machine");
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/bash",
                "-c",
                "set -u; source scripts/completion.bash; COMP_WORDS=(\"$@\");"
                    + " COMP_CWORD=$(($# - 1)); _dateline; printf '%s\\n' \"${COMPREPLY[@]}\"",
                "bash"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).directory(Recorded.root().toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String faults = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(faults).isZero();
    return said.lines().toList();
  }
}

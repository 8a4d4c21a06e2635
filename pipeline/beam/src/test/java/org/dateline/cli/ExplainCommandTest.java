package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sub-command explain: its options, and the lines of each section. */
class ExplainCommandTest {
  private static final String TEXT =
      "VIENNA, May 7, 2004 -- Austria and Hungary signed the river treaty in Vienna on Friday,"
          + " Austrian Chancellor Wolfgang Schuessel said.\n\n"
          + "They will meet again on June 1.\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("a.txt"), TEXT);
  }

  private String explain(String... options) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] args =
        Stream.concat(Stream.of("explain", file.toString()), Stream.of(options))
            .toArray(String[]::new);
    int status = ExplainCommand.run(args, new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(status).isZero();
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void withoutSwitchesItPrintsMetadataAndBlocks() throws IOException {
    assertThat(explain())
        .contains("published  2004-05-07 from ")
        .containsPattern("(?m)^kept +BODY ")
        .doesNotContain("language ");
  }

  @Test
  void datesArePrintedWithValueAnchorRuleAndOffsets() throws IOException {
    assertThat(explain("--dates"))
        .contains("language   en")
        .containsPattern("(?m)^d\\d +DATE +2004-06-01 +PUBLISHED +\\S+ +\\d+-\\d+  June 1$")
        .doesNotContain("kept ")
        .doesNotContain("outcomes ");
  }

  @Test
  void partiesArePrintedWithSideRuleAndMentions() throws IOException {
    assertThat(explain("--parties"))
        .containsPattern("(?m)^COUNTRY +principal +AUT +\\S+ +Austria$")
        .containsPattern("(?m)^PERSON .* Wolfgang Schuessel$")
        .containsPattern("(?m)^ +\\d+-\\d+  Wolfgang Schuessel$");
  }

  @Test
  void outcomesArePrintedWithCueParticipantsAndSentence() throws IOException {
    assertThat(explain("--outcomes", "--dates"))
        .containsPattern("(?m)^o1 +AGREEMENT_SIGNED +agreed +primary +\\S+.* cue: ")
        .containsPattern("(?m)^ +participants +.*Austria")
        .contains("Hungary signed the river treaty")
        .contains("dates ");
  }

  @Test
  void rulesOfTheUserAreUsed() throws IOException {
    Files.writeString(file, TEXT + "\nThe Zorblat in Geneva said that it welcomed the treaty.\n");
    Path list = folder.resolve("rules/parties/organisations.tsv");
    Files.createDirectories(list.getParent());
    Files.writeString(list, "Zorblat\tIGO\t-\tZorblat Union of Rivers\n");
    String rules = "--rules=" + folder.resolve("rules");
    assertThat(explain("--parties")).doesNotContain("Zorblat Union of Rivers");
    assertThat(explain("--parties", rules)).contains("Zorblat Union of Rivers");
    Files.writeString(list, "Zorblat\tIGO\n");
    assertThatThrownBy(() -> explain("--parties", rules))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("--rules: ")
        .hasMessageContaining("organisations.tsv");
  }

  @Test
  void theFormatOfTheUserIsUsed() throws IOException {
    file = Files.writeString(folder.resolve("b.txt"), "<html><body><p>A line.</p></body></html>");
    assertThat(explain("--inputFormat=HTML")).contains(": HTML, ");
    assertThat(explain("--inputFormat=TEXT")).contains(": TEXT, ");
  }

  @ParameterizedTest
  @CsvSource({
    "--rule=x, 'explain: --rule=x: no such option; scripts/dateline explain FILE'",
    "--authors, 'explain: --authors: no such option'",
    "--dates=yes, 'explain: --dates=yes: no such option'",
    "--inputFormat=DOCS, '--inputFormat=DOCS: expected one of AUTO, TEXT'",
    "--rules=no/such/rules, '--rules: '",
    "other.txt, explain takes one file",
  })
  void wrongOptionsAreRefusedInOneLine(String option, String message) {
    assertThatThrownBy(() -> explain(option))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining(message)
        .message()
        .hasLineCount(1);
  }

  @Test
  void theOutputCannotControlTheTerminal() throws IOException {
    Files.writeString(file, "Austria and Hungary met in Vienna.\u001b[31m They signed a treaty.\n");
    for (String section : new String[] {"--dates", "--parties", "--outcomes"}) {
      assertThat(explain(section)).doesNotContain("\u001b");
    }
  }
}

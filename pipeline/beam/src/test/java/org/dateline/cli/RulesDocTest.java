package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.rules.RuleFile;
import org.dateline.rules.RuleSet;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/rules.md hold, and the command check tells faults by file and line. */
class RulesDocTest {
  private static final Path DOC = Recorded.root().resolve("docs/rules.md");
  private static final Pattern BLOCK =
      Pattern.compile("^```\\w+ (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String BEGIN = "<!-- lists: made by scripts/update -->\n";
  private static final String END = "<!-- /lists -->";
  @TempDir Path folder;

  @Test
  void theExamplesHold() throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(DOC));
    int files = 0;
    for (; blocks.find(); files++) {
      write(blocks.group(1), blocks.group(2));
    }
    assertThat(files).isEqualTo(6);
    RulesCheck.Result result = RulesCheck.of(folder);
    assertThat(result.faults()).isEmpty();
    assertThat(result.notes()).contains("remove.tsv: removes 2 lines");
    RuleSet merged = RuleSet.builtIn().mergedWith(folder);
    assertThat(merged.words("parties/not_names.txt")).contains("Skyliner").doesNotContain("VCR");
    assertThat(RuleSet.builtIn().words("parties/not_names.txt")).contains("VCR");
  }

  @Test
  void everyListIsNamedWithItsFirstLines() throws IOException {
    String doc = Files.readString(DOC);
    int begin = doc.indexOf(BEGIN) + BEGIN.length();
    Recorded.check(DOC, doc.substring(0, begin) + lists() + doc.substring(doc.indexOf(END)));
  }

  private static String lists() {
    StringBuilder out = new StringBuilder("| list | its first lines |\n|---|---|\n");
    RuleSet rules = RuleSet.builtIn();
    for (String path : new TreeSet<>(rules.paths(""))) {
      if (path.matches(".*\\.(txt|tsv)")) {
        RuleFile file = rules.layers(path).get(0);
        String said =
            String.join(
                " ",
                file.content()
                    .lines()
                    .limit(4)
                    .takeWhile(line -> line.startsWith("#"))
                    .map(line -> line.substring(1).strip())
                    .toList());
        out.append("| `").append(path).append("` | ");
        out.append(said.replace("|", "\\|").replace("<", "&lt;").replace("\t", ", "))
            .append(" |\n");
      }
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "parties/organisations.tsv; Tarvel\\tNGO; parties/organisations.tsv:1: expected 4",
        "parties/organisations.tsv; Tarvel\\tXYZ\\t-\\t-; organisations.tsv:1: there is no sector"
            + " 'XYZ'",
        "parties/orgs.tsv; x; no built-in file has this path",
        "lists/titles.tsv; x; did you mean parties/titles.tsv?",
        "outcomes/types/a.yaml; type: A\\nstatus: done; a.yaml:2: status: 'done' is none of agreed",
        "outcomes/types/a.yaml; type: A\\nstatuss: done; a.yaml:2: unknown key statuss",
        "dates/en/a.yaml; source: x\\n"
            + "rules:\\n"
            + "  - {name: a, means: calendar}; the key match is missing",
        "remove.tsv; parties/not_names.txt\\tNothingOfThatName; remove.tsv:1: the built-in",
        "remove.tsv; parties/none.txt\\tVCR; remove.tsv:1: there is no built-in file",
      })
  void faultsNameFileAndLine(String path, String content, String message) throws IOException {
    write(path, content.replace("\\t", "\t").replace("\\n", "\n") + "\n");
    assertThat(RulesCheck.of(folder).faults())
        .singleElement()
        .asString()
        .contains(message)
        .doesNotContain("jackson")
        .doesNotContain("org.dateline");
  }

  @Test
  void anExampleThatDoesNotHoldIsAFault() throws IOException {
    write(
        "outcomes/types/a.yaml",
        "type: A\nstatus: agreed\npatterns:\n  - name: x\n    match: [\"sign:did pact\"]\n"
            + "    examples: [\"Nobody came.\"]\ncounter: []\n");
    assertThat(RulesCheck.of(folder).faults())
        .singleElement()
        .asString()
        .contains("a.yaml:4: x does not match its example: Nobody came.");
  }

  @Test
  void otherEncodingsAreNamedByLine() throws IOException {
    Path file = folder.resolve("parties/not_names.txt");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {'a', '\n', (byte) 0xE9, '\n'});
    assertThat(RulesCheck.of(folder).faults()).singleElement().asString().contains(":2: not UTF-8");
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}

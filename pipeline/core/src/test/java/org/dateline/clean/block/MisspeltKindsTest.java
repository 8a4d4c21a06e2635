package org.dateline.clean.block;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.clean.html.HtmlJudge;
import org.dateline.clean.text.LineRules;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A misspelt kind or reason in a rule file is an error that names file and line. */
class MisspeltKindsTest {
  @TempDir Path folder;

  @Test
  void aKindOfALineRule() throws IOException {
    RuleSet rules =
        with(
            "clean/text/lines.yaml",
            """
            rules:
              - name: own
                kind: BOILERPLAIT
                needs: []
                starts: [own]
                pattern: own
                examples: [own]
                not: []
            """);
    assertThatThrownBy(() -> new LineRules(rules))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("lines.yaml:3")
        .hasMessageContaining("BOILERPLAIT");
  }

  @Test
  void aReasonOfAPageWithoutArticle() throws IOException {
    RuleSet rules = with("clean/html_no_article.tsv", "# own\nerror_pgae\tpage not found\n");
    assertThatThrownBy(() -> new HtmlJudge(rules))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("html_no_article.tsv:2")
        .hasMessageContaining("error_pgae");
  }

  @Test
  void aReasonThatIsOneOfBlocksOnly() throws IOException {
    RuleSet rules = with("clean/html_no_article.tsv", "sidebar\tbeside\n");
    assertThatThrownBy(() -> new HtmlJudge(rules)).hasMessageContaining("html_no_article.tsv:1");
  }

  @Test
  void aSignOfAPhrase() throws IOException {
    RuleSet rules = with("clean/html_phrases.tsv", "SHAER\tall\tshare this\n");
    assertThatThrownBy(() -> new HtmlJudge(rules))
        .hasMessageContaining("html_phrases.tsv:1")
        .hasMessageContaining("SHAER");
  }

  private RuleSet with(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return RuleSet.builtIn().mergedWith(folder);
  }
}

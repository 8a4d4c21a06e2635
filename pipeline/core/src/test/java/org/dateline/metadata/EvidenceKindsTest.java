package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of fields and kinds in the rule files are checked when the rules are loaded. */
class EvidenceKindsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "published\tjson-dl\t0.9",
        "published\ttime:neer\t0.9",
        "publisched\ttime\t0.9",
        "published\ttime\thigh",
      })
  void aMisspeltWeightIsAnErrorThatNamesFileAndLine(String row, @TempDir Path folder)
      throws IOException {
    RuleSet rules = with(folder, "weights.tsv", row);
    assertThatThrownBy(() -> new EvidenceKinds(rules))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("metadata/weights.tsv")
        .hasMessageContaining("2");
  }

  @Test
  void aMisspeltKindOfAMetaNameIsAnErrorToo(@TempDir Path folder) throws IOException {
    RuleSet rules = with(folder, "meta_names.tsv", "dc.when\tpublished\tmeta:week");
    assertThatThrownBy(() -> new MarkupNames(rules))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("metadata/meta_names.tsv")
        .hasMessageContaining("meta:week");
  }

  @Test
  void aWeightOfTheUserReplacesTheBuiltInOne(@TempDir Path folder) throws IOException {
    RuleSet rules = with(folder, "weights.tsv", "published\ttime\t0.01");
    Evidence time = new Evidence("published", "time", "2019-03-07");
    assertThat(new EvidenceKinds(rules).weight(time)).isEqualTo(0.01);
    assertThat(new EvidenceKinds(rules).weight(new Evidence("author", "time", "Ada Quist")))
        .isZero();
  }

  private static RuleSet with(Path folder, String file, String row) throws IOException {
    Files.createDirectories(folder.resolve("metadata"));
    Files.writeString(
        folder.resolve("metadata").resolve(file), "# A list of the user.\n" + row + "\n");
    return RuleSet.builtIn().mergedWith(folder);
  }
}

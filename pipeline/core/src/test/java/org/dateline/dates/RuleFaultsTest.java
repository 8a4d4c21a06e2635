package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A misspelt name in a rule or list is an error with file, line and the names that are known. */
class RuleFaultsTest {
  @TempDir private Path folder;

  private void load(String file, String text) throws IOException {
    Path path = folder.resolve("dates/en").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    new DateExtractor(RuleSet.builtIn().mergedWith(folder), DateOptions.defaults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "match: WEKDAY, means: calendar | unknown type WEKDAY; known are AHEAD, ",
        "match: <weekend-day>, means: same | unknown category weekend-day; known are age, ",
        "match: a, means: calender | unknown meaning calender; known are again, ahead, aimed, ",
        "match: a, means: `fixed value` | means takes name=value, not value",
        "match: a, means: `relative unit=DAY` | unknown unit DAY; known are CE, D, ",
        "match: a, means: `relative base=now` | unknown base now; known are published, mentioned",
        "match: a, means: calendar, option: vage | unknown option vage; known are vague, rates,"
            + " ages",
        "match: a, means: calendar, notAfter: [MODEL] | unknown type MODEL; known are AHEAD, ",
        "match: a, means: calendar, category: part-x | unknown category that no rule uses, part-x",
        "match: `(a`, means: calendar | a ( without )",
      })
  void faultsInRules(String rule, String message) {
    String text =
        "source: Written for this test.\nrules:\n  - {name: fine, match: xyzzy, means: nothing}\n"
            + "  - {name: faulty, "
            + rule.replace('`', '"')
            + "}\n";
    assertThatThrownBy(() -> load("mine.yaml", text))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith(folder + " dates/en/mine.yaml:4: rule faulty: " + message);
  }

  @Test
  void anUnknownKeyOfARule() {
    String text =
        "source: Written for this test.\nrules:\n"
            + "  - name: a\n    match: b\n    menas: nothing\n    means: nothing\n";
    assertThatThrownBy(() -> load("mine.yaml", text))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("dates/en/mine.yaml:5: unknown key menas");
  }

  @Test
  void aTypeOfAListThatNoRuleNames() {
    assertThatThrownBy(() -> load("mine.tsv", "# words\nmoonday\tWEEKDAI\t1\n"))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith(
            folder + " dates/en/mine.tsv:2: 'WEEKDAI' is none of AHEAD, AHEADNEAR, ");
  }
}

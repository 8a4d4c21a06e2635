package org.dateline.parties;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word that a list does not allow is an error that names file and line. */
class PartyListErrorsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "principals.tsv    | ORG;headlin;1;why        | headlin",
        "principals.tsv    | PLACE;headline;1;why     | PLACE",
        "principals.tsv    | ORG;headline;one;why     | one",
        "confidence.tsv    | PLACE;0;.5               | PLACE",
        "confidence.tsv    | ORG;0;2                  | 2",
        "confidence.tsv    | ORG;zero;.5              | zero",
        "titles.tsv        | harbour chief;GVO;-      | GVO",
        "organisations.tsv | Norvale Board;BSU;-;-    | BSU",
        "org_roles.tsv     | guild;LABOUR             | LABOUR",
        "former_states.tsv | Norvale;nam;NOV;Norvale;1990-01-01 | nam"
      })
  void isRefused(String list, String row, String wrong) throws IOException {
    Files.createDirectories(folder.resolve("parties"));
    Files.writeString(folder.resolve("parties/" + list), row.replace(';', '\t') + "\n");
    RuleSet rules = RuleSet.builtIn().mergedWith(folder);
    assertThatThrownBy(() -> new PartyExtractor(rules))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("parties/" + list + ":1")
        .hasMessageContaining("'" + wrong + "'");
  }
}

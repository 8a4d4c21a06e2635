package org.dateline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new outcome type is one file in a user's folder; a misspelt word in it is named. */
class UserTypeTest {
  private static final String PARDONED =
      """
      # A made-up type: somebody was pardoned.
      type: PARDONED
      status: agreed
      plover: CONCEDE
      next: false
      mutual: false
      denies: false
      recipients: other_side
      court: true
      decision: true
      leadPenalty: 5
      patterns:
        - name: pardoned
          match:
            - "pardon:did"
            - "pardon:was ..2 by"
          examples:
            - "The president pardoned the poet."
      counter:
        - "The president will pardon the poet."
      """;

  @TempDir Path folder;

  private RuleSet with(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    return RuleSet.builtIn().mergedWith(folder);
  }

  private RuleSet withType(String content) throws IOException {
    return with("outcomes/types/pardoned.yaml", content);
  }

  @Test
  void oneFileGivesRows() throws IOException {
    Articles articles = Articles.of(withType(PARDONED));
    List<Outcome> rows =
        articles.outcomes(
            "",
            "2014-06-02",
            "Peru pardoned Chile on Monday after the fishing dispute in the south.");
    assertThat(rows).hasSize(1);
    Outcome row = rows.get(0);
    assertThat(row.getType()).isEqualTo("PARDONED");
    assertThat(row.getStatus()).isEqualTo("agreed");
    assertThat(row.getPlover()).isEqualTo("CONCEDE");
    assertThat(row.getRule()).isEqualTo("pardoned/pardoned");
    assertThat(row.getDateValue()).isEqualTo("2014-06-02");
    assertThat(row.getIsPrimary()).isTrue();
    assertThat(articles.names(row.getActors())).containsExactly("PER");
    assertThat(articles.names(row.getRecipients())).containsExactly("CHL");
  }

  @Test
  void recipientsAreAKeyOfTheType() throws IOException {
    String text = "Peru pardoned Chile on Monday after the fishing dispute in the south.";
    Articles none = Articles.of(withType(PARDONED.replace("other_side", "none")));
    assertThat(none.outcomes("", "2014-06-02", text))
        .singleElement()
        .satisfies(row -> assertThat(none.names(row.getActors())).containsExactly("PER"))
        .satisfies(row -> assertThat(row.getRecipients()).isEmpty());
    Articles mutual =
        Articles.of(
            withType(
                PARDONED
                    .replace("mutual: false", "mutual: true")
                    .replace("recipients: other_side\n", "")));
    assertThat(mutual.outcomes("", "2014-06-02", text))
        .singleElement()
        .satisfies(row -> assertThat(mutual.names(row.getActors())).containsExactly("PER", "CHL"));
  }

  @Test
  void topicsOfDecisionsAreAKeyOfTheType() throws IOException {
    String text = "Peru pardoned debts owed to Chile on Monday in a vote of the upper house.";
    Articles decision = Articles.of(withType(PARDONED.replace("other_side", "named")));
    assertThat(decision.outcomes("", "2014-06-02", text))
        .singleElement()
        .satisfies(row -> assertThat(row.getRecipients()).isEmpty());
    Articles other =
        Articles.of(
            withType(
                PARDONED
                    .replace("other_side", "named")
                    .replace("decision: true", "decision: false")));
    assertThat(other.outcomes("", "2014-06-02", text))
        .singleElement()
        .satisfies(row -> assertThat(other.names(row.getRecipients())).containsExactly("CHL"));
  }

  @Test
  void builtInTypesWorkBesideIt() throws IOException {
    assertThat(
            Articles.of(withType(PARDONED))
                .outcomes("", "2014-06-02", "Peru and Chile signed a fishing treaty on Monday."))
        .extracting(Outcome::getType)
        .containsExactly("AGREEMENT_SIGNED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type: PARDONED        | type: pardoned           | 2  | capitals
          status: agreed        | status: agred            | 3  | agred
          plover: CONCEDE       | plover: CONCEED          | 4  | CONCEED
          mutual: false         | mutal: false             | 6  | unknown key mutal
          court: true           | cort: true               | 9  | unknown key cort
          examples:             | exampels:                | 17 | unknown key exampels
          mutual: false         | mutual: true             | 8  | mutual type
          recipients: other_side| recipients: other        | 8  | other
          court: true           | court: perhaps           | 9  | perhaps
          leadPenalty: 5        | leadPenalty: five        | 11 | five
          - name: pardoned      | - {name: x, trust: leed} | 13 | leed
          pardon:did            | pardon:dud               | 15 | unknown modality dud
          pardon:was ..2 by     | pardon:was ..x by        | 16 | x
          pardon:was ..2 by     | @pardons by              | 16 | unknown class @pardons
          pardon:was ..2 by     | ..2                      | 16 | needs a word or a verb
          """)
  void misspeltWordIsAnErrorWithFileAndLine(String right, String wrong, int line, String what)
      throws IOException {
    RuleSet rules = withType(PARDONED.replaceFirst(right, wrong));
    assertThatThrownBy(() -> new OutcomeExtractor(rules))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("outcomes/types/pardoned.yaml:" + line + ":")
        .hasMessageContaining(what);
  }

  @Test
  void misspeltSectorIsAnErrorWithFileAndLine() throws IOException {
    RuleSet rules = with("outcomes/grammar/kinds.tsv", "# Own list.\nweavers\tLAB\nguild\tLAP\n");
    assertThatThrownBy(() -> new OutcomeExtractor(rules))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("outcomes/grammar/kinds.tsv:3:")
        .hasMessageContaining("LAP");
  }

  @Test
  void misspeltHedgeIsAnErrorWithFileAndLine() throws IOException {
    RuleSet rules = with("outcomes/grammar/doubt_after.txt", "is ..many unlikely\n");
    assertThatThrownBy(() -> new OutcomeExtractor(rules))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("outcomes/grammar/doubt_after.txt:1:");
  }
}

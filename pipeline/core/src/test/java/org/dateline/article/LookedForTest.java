package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.nlp.CleanArticles;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An article says what was looked for in its language. */
class LookedForTest {
  private static final AnalysisGate GATE =
      new AnalysisGate(RuleSet.builtIn(), List.of("en", "de")::contains);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          English           | The council said on Monday that it would close the old quay, and that the work would take two years. | DATES,PARTIES,OUTCOMES
          German            | Der Rat hat am Montag gesagt, dass er den alten Kai schließen wird und dass die Arbeit zwei Jahre dauert. | DATES
          French            | Le conseil a dit lundi qu'il fermerait le vieux quai et que les travaux dureraient deux ans pour la ville. |
          nothing to go by  | Lemvik 12. | DATES,PARTIES,OUTCOMES
          """)
  void kindsWithRules(String language, String text, String kinds) {
    Article article = CleanArticles.of("a", text).setLanguage(null).setAnalysed(false).build();
    Story story =
        new Story(article, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    List<String> wanted = kinds == null ? List.of() : List.of(kinds.split(","));
    assertThat(GATE.withLanguage(story).getArticle().getLookedFor()).isEqualTo(wanted);
  }

  @Test
  void nothingIsLookedForInWhatIsNoArticle() {
    Article article = CleanArticles.of("a", "").setStatus("NO_ARTICLE").build();
    Story story =
        new Story(article, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    assertThat(GATE.withLanguage(story).getArticle().getLookedFor()).isEmpty();
  }
}

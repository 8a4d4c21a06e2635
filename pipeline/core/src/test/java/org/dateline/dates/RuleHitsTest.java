package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.dates.DevelopmentTexts.LabelledText;
import org.dateline.schema.DateMention;
import org.junit.jupiter.api.Test;

/** A rule that fires in one development text only must show by its own examples that it is one. */
class RuleHitsTest {
  @Test
  void rareRulesHaveTwoExamplesOfTheirOwn() throws IOException {
    List<LabelledText> documents = DevelopmentTexts.all();
    assumeFalse(documents.isEmpty(), "skipped: the development texts are not here");
    Map<String, Integer> texts = new HashMap<>();
    for (LabelledText document : documents) {
      Set<String> rules = new HashSet<>();
      for (DateMention row : Texts.rows(document.text(), document.published())) {
        rules.add(row.getRule());
      }
      rules.forEach(rule -> texts.merge(rule, 1, Integer::sum));
    }
    assertThat(LanguagePack.of(Texts.RULES, "any", "en").grammar().rules())
        .filteredOn(rule -> !rule.category().startsWith(Grammar.PART) && !rule.isGuard())
        .filteredOn(rule -> texts.getOrDefault(rule.name(), 0) < 2)
        .filteredOn(rule -> examples(rule) < 2)
        .extracting(DateRule::name)
        .isEmpty();
  }

  private static int examples(DateRule rule) {
    List<DateRule.Example> examples = rule.source().examples();
    return examples == null ? 0 : examples.size();
  }
}

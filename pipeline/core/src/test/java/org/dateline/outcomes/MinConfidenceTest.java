package org.dateline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Outcome;
import org.junit.jupiter.api.Test;

/** The least confidence of outcomes. */
class MinConfidenceTest {
  private static final String TEXT =
      "Norway and Chile signed a fishing treaty in Oslo on Tuesday. The treaty ends a row over"
          + " tuna. The premiers met in a hotel. Peru may join, and its minister promised to look"
          + " at it.";

  private static List<Outcome> from(double least) {
    return Articles.of(RuleSet.builtIn(), least).outcomes("Fishing treaty", "2021-05-12", TEXT);
  }

  @Test
  void leavesOutAllRowsBelowIt() {
    for (double least : new double[] {0, .3, .6, .8}) {
      assertThat(from(least)).allMatch(row -> row.getConfidence() >= least - .005);
    }
  }

  @Test
  void hasMoreRowsWhereItIsLower() {
    int all = from(0).size();
    int usual = from(OutcomeExtractor.DEFAULT_CONFIDENCE).size();
    assertThat(all).isGreaterThan(usual);
    assertThat(usual).isPositive();
    assertThat(from(1)).isEmpty();
  }

  @Test
  void isFromZeroToOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutcomeExtractor(RuleSet.builtIn(), 1.1))
        .withMessageContaining("1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutcomeExtractor(RuleSet.builtIn(), Double.NaN));
  }
}

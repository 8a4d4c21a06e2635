package org.dateline.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of votes and sums of money. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "The chamber passed the bill 58-41 on Monday., 58-41",
    "Deputies voted 227 to 193 against the plan., 227-193",
    "In a 5-to-4 decision the court upheld the levy., 5-4",
    "The panel voted nine to two for the pact., 9-2"
  })
  void tallies(String sentence, String tally) {
    assertThat(Numbers.tally(sentence)).isEqualTo(tally);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The parties meet April 7-10 and vote later.",
        "The council approved a 3-5 year plan.",
        "They lost 3-2 in the final.",
        "Lawmakers passed the 2014-15 budget."
      })
  void noTally(String sentence) {
    assertThat(Numbers.tally(sentence)).isNull();
  }

  @Test
  void amounts() {
    assertThat(Numbers.amount("It will pay $1.5 billion in damages.")).isEqualTo("$1.5 billion");
    assertThat(Numbers.amount("A fine of 20 million euros was set.")).isEqualTo("20 million euros");
    assertThat(Numbers.amount("Some 300 workers walked out.")).isNull();
  }
}

package org.dateline.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTriggersTest {
  private final RuleTriggers triggers = new RuleTriggers();

  RuleTriggersTest() {
    triggers.addWord("photo", 0);
    triggers.addWord("publicité", 1);
    triggers.addWord("photo", 2);
    triggers.addWord("", 3);
  }

  @ParameterizedTest
  @CsvSource({
    "Photo: Anna Berg, 5",
    "► PHOTO, 5",
    "photos of the harbour, 0",
    "PUBLICITÉ, 2",
    "-30-, 8",
    "2 photo, 5",
    "2photo, 5",
    "The photo, 0"
  })
  void looksAtTheFirstRunOfLetters(String line, long bits) {
    LineCounts scanned = new LineScanner(new LineCues(triggers)).scan(line);
    assertThat(triggers.rulesForWord(scanned.firstLetters)).isEqualTo(bits);
  }

  @ParameterizedTest
  @CsvSource({"The photo, 5", "'Ferries, publicité and photo', 7", "photographs, 0"})
  void looksAtAllWords(String line, long bits) {
    assertThat(new LineScanner(new LineCues(triggers)).scan(line).rules).isEqualTo(bits);
  }
}

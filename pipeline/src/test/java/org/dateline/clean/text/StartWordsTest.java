package org.dateline.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartWordsTest {
  private final StartWords words = new StartWords();

  StartWordsTest() {
    words.add("photo", 0);
    words.add("publicité", 1);
    words.add("photo", 2);
    words.add("", 3);
  }

  @ParameterizedTest
  @CsvSource({
    "Photo: Anna Berg, 5",
    "► PHOTO, 5",
    "photos of the harbour, 0",
    "PUBLICITÉ, 2",
    "-30-, 8",
    "The photo, 0"
  })
  void looksAtTheFirstRunOfLetters(String line, long bits) {
    assertThat(words.of(line.toCharArray())).isEqualTo(bits);
  }
}

package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordHashTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a", "harbour", "harbours", "harbourage", "internationalisation", "été", "3rd"})
  void isThatOfTheWordInAnyCaseAndPlace(String word) {
    long hash = WordHash.of(word, 0, word.length());
    assertThat(WordHash.of(word.toUpperCase(Locale.ROOT), 0, word.length())).isEqualTo(hash);
    assertThat(WordHash.of("(" + word + ")", 1, word.length() + 1)).isEqualTo(hash);
  }

  @Test
  void isNoneForNothing() {
    assertThat(WordHash.of("harbour", 3, 3)).isZero();
  }

  @Test
  void differsWhereOneLetterMore() {
    assertThat(WordHash.of("harbours", 0, 8)).isNotEqualTo(WordHash.of("harbours", 0, 7));
    assertThat(WordHash.of("abcdefgha", 0, 9)).isNotEqualTo(WordHash.of("abcdefgha", 0, 8));
  }
}

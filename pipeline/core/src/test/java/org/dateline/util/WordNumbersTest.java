package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordNumbersTest {
  private final WordNumbers words = new WordNumbers(Map.of("main", 1, "nav", 2, "größe", 4));

  @Test
  void findsWordsInWhateverCase() {
    assertThat(words.of("the MAIN one", 4, 8)).isEqualTo(1);
    assertThat(words.of("Größe", 0, 5)).isEqualTo(4);
    assertThat(words.of("GRÖSSE", 0, 6)).isZero();
  }

  @Test
  void wantsTheWholeStretch() {
    assertThat(words.of("mainly", 0, 6)).isZero();
    assertThat(words.of("mainly", 0, 4)).isEqualTo(1);
    assertThat(words.of("main", 0, 0)).isZero();
  }

  @Test
  void cutsNamesAtMarksAndCapitals() {
    assertThat(words.all("top-nav", 100)).isEqualTo(2);
    assertThat(words.all("mainNav größe", 100)).isEqualTo(7);
    assertThat(words.all("MAINNav", 100)).isZero();
    assertThat(words.all("main_nav", 4)).isEqualTo(1);
  }

  @Test
  void findsWhatAMapOfLowerCaseWordsFinds() {
    SplittableRandom random = new SplittableRandom(1);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 1; i <= 300; i++) {
      numbers.put(word(random).toLowerCase(Locale.ROOT), i);
    }
    WordNumbers table = new WordNumbers(numbers);
    for (int i = 0; i < 20_000; i++) {
      String word = word(random);
      assertThat(table.of("(" + word + ")", 1, word.length() + 1))
          .isEqualTo(numbers.getOrDefault(word.toLowerCase(Locale.ROOT), 0));
    }
  }

  private static String word(SplittableRandom random) {
    return random
        .ints(1 + random.nextInt(4), 0, 6)
        .mapToObj(i -> "abAéÉz".substring(i, i + 1))
        .collect(Collectors.joining());
  }
}

package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTableTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 2_000, 20_000})
  void knowsItsWordsAndNoOthers(int size) {
    Random random = new Random(size);
    Map<Long, Integer> known = new HashMap<>();
    while (known.size() < size) {
      known.put(random.nextLong(), 1 + random.nextInt(1 << 30));
    }
    WordTable table = new WordTable(known);
    known.forEach((word, what) -> assertThat(table.of(word)).isEqualTo(what));
    for (int i = 0; i < 20_000; i++) {
      long word = random.nextLong();
      assertThat(table.of(word)).isEqualTo(known.getOrDefault(word, 0));
    }
    assertThat(table.of(0)).isZero();
  }
}

package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashNumberingTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 100, 5_000})
  void numbersHashesAsAMapDoes(int expected) {
    Random random = new Random(expected);
    HashNumbering numbering = new HashNumbering(expected);
    Map<Long, Integer> reference = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      long hash = random.nextInt(3) == 0 ? random.nextInt(50) : random.nextLong();
      Integer known = reference.putIfAbsent(hash, reference.size());
      assertThat(numbering.of(hash)).isEqualTo(known == null ? reference.size() - 1 : known);
    }
    assertThat(numbering.size()).isEqualTo(reference.size());
  }
}

package org.dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.dateline.nlp.SpanLayer.Located;
import org.junit.jupiter.api.Test;

class SpanLayerTest {
  @Test
  void rowsComeInTheOrderOfTheTextAndByRange() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 50; round++) {
      SpanLayer<Integer> layer = new SpanLayer<>();
      List<Located<Integer>> expected = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int begin = random.nextInt(30);
        int end = begin + 1 + random.nextInt(3);
        layer.add(i, begin, end);
        expected.add(new Located<>(i, begin, end));
      }
      expected.sort(
          Comparator.<Located<Integer>>comparingInt(Located::begin).thenComparingInt(Located::end));
      assertThat(layer.all()).isEqualTo(expected);
      int from = random.nextInt(30);
      int to = from + random.nextInt(10);
      assertThat(layer.beginningIn(from, to))
          .isEqualTo(expected.stream().filter(s -> s.begin() >= from && s.begin() < to).toList());
    }
  }

  @Test
  void aRowCoversAtLeastOneToken() {
    SpanLayer<String> layer = new SpanLayer<>();
    layer.add("x", 5, 5);
    assertThat(layer.all()).containsExactly(new Located<>("x", 5, 6));
  }
}

package org.dateline.clean.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TreesTest {
  @Test
  void addsUpTheLeavesAndGivesAChance() throws JsonProcessingException {
    String json = "[[[0, 1.5, 2], [-2.0], [1, 0.0, 4], [0.5], [3.0]], [[0.25]]]";
    Trees trees = new Trees(new ObjectMapper().readTree(json));
    assertThat(trees.chance(new double[] {1.5, 9})).isCloseTo(logistic(-1.75), within(1e-12));
    assertThat(trees.chance(new double[] {2, 0})).isCloseTo(logistic(0.75), within(1e-12));
    assertThat(trees.chance(new double[] {2, 1})).isCloseTo(logistic(3.25), within(1e-12));
  }

  private static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}

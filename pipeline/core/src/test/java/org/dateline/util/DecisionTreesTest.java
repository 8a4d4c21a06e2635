package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DecisionTreesTest {
  @Test
  void addsUpTheLeavesAndGivesAChance() throws JsonProcessingException {
    String json = "[[[0, 1.5, 2], [-2.0], [1, 0.0, 4], [0.5], [3.0]], [[0.25]]]";
    DecisionTrees trees = new DecisionTrees(new ObjectMapper().readTree(json));
    assertThat(chance(trees, 1.5f, 9)).isCloseTo(logistic(-1.75), within(1e-12));
    assertThat(chance(trees, 2, 0)).isCloseTo(logistic(0.75), within(1e-12));
    assertThat(chance(trees, 2, 1)).isCloseTo(logistic(3.25), within(1e-12));
  }

  @Test
  void asksTheFirstQuarterAloneWhereThatSettlesARow() throws JsonProcessingException {
    String json = "[[[0, 1.5, 2], [-2.0], [-1.0]], [[0.25]], [[0.25]], [[0.25]]]";
    DecisionTrees trees = new DecisionTrees(new ObjectMapper().readTree(json), 1.6);
    assertThat(chance(trees, 1)).isCloseTo(logistic(-2), within(1e-12));
    assertThat(chance(trees, 2)).isCloseTo(logistic(-0.25), within(1e-12));
    String above = json.replace("-", "");
    trees = new DecisionTrees(new ObjectMapper().readTree(above), 1.6);
    assertThat(chance(trees, 1)).isCloseTo(logistic(2), within(1e-12));
    assertThat(chance(trees, 2)).isCloseTo(logistic(1.75), within(1e-12));
  }

  @Test
  void asksManyRowsAsItAsksEach() throws JsonProcessingException {
    String json = "[[[0, 1.5, 2], [-2.0], [-1.0]], [[1, 7, 2], [0.25], [0.5]], [[0.25]], [[0.25]]]";
    DecisionTrees trees = new DecisionTrees(new ObjectMapper().readTree(json), 1.6);
    float[][] rows = new float[37][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {-1, i % 3, i % 10};
    }
    double[] chances = trees.chances(rows, 1);
    assertThat(chances).hasSize(rows.length);
    for (int i = 0; i < rows.length; i++) {
      assertThat(chances[i]).isEqualTo(chance(trees, i % 3, i % 10));
    }
    assertThat(chances[2]).isCloseTo(logistic(-0.25), within(1e-12));
    assertThat(trees.chances(new float[0][], 0)).isEmpty();
  }

  @Test
  void comparesNegativeNumbersZerosAndThresholdsBetweenFloats() throws JsonProcessingException {
    assertThat(isAbove(-0.0f, "0.0")).isFalse();
    assertThat(isAbove(-1, "-2.5")).isTrue();
    assertThat(isAbove(-3, "-2.5")).isFalse();
    assertThat(isAbove(0.1f, "0.1")).as("the float is a little more than 0.1").isTrue();
    assertThat(isAbove(Float.MAX_VALUE, "-1e30")).isTrue();
    assertThat(isAbove(-Float.MAX_VALUE, "1e30")).isFalse();
  }

  private static boolean isAbove(float value, String threshold) throws JsonProcessingException {
    String json = "[[[0, " + threshold + ", 2], [-1.0], [1.0]]]";
    return chance(new DecisionTrees(new ObjectMapper().readTree(json)), value) > 0.5;
  }

  private static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  private static double chance(DecisionTrees trees, float... row) {
    return trees.chances(new float[][] {row}, 0)[0];
  }
}

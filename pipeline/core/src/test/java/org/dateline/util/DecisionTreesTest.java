package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

  @Test
  void sumsTheLeavesThatRecursionFinds() throws JsonProcessingException {
    SplittableRandom random = new SplittableRandom(1);
    for (int forest = 0; forest < 20; forest++) {
      List<String> trees = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        trees.add("[" + String.join(",", tree(random, 0, 0)) + "]");
      }
      JsonNode json = new ObjectMapper().readTree("[" + String.join(",", trees) + "]");
      DecisionTrees fast = new DecisionTrees(json);
      for (int i = 0; i < 50; i++) {
        float[] row = {random.nextInt(9) - 4, (float) random.nextDouble(-4, 4), random.nextInt(3)};
        double sum = 0;
        for (JsonNode tree : json) {
          sum += leaf(tree, 0, row);
        }
        assertThat(chance(fast, row)).isCloseTo(logistic(sum), within(1e-12));
      }
    }
  }

  /** Nodes of a tree in depth-first order; {@code first} is the number of the first one. */
  private static List<String> tree(SplittableRandom random, int depth, int first) {
    if (depth == 5 || random.nextInt(4) == 0) {
      return List.of("[" + (random.nextInt(200) - 100) / 64.0 + "]");
    }
    List<String> below = tree(random, depth + 1, first + 1);
    List<String> above = tree(random, depth + 1, first + 1 + below.size());
    List<String> nodes = new ArrayList<>();
    int feature = random.nextInt(3);
    double threshold = (random.nextInt(17) - 8) / 2.0;
    nodes.add("[" + feature + "," + threshold + "," + (first + 1 + below.size()) + "]");
    nodes.addAll(below);
    nodes.addAll(above);
    return nodes;
  }

  private static double leaf(JsonNode tree, int at, float[] row) {
    JsonNode node = tree.get(at);
    if (node.size() == 1) {
      return node.get(0).asDouble();
    }
    boolean above = row[node.get(0).asInt()] > node.get(1).asDouble();
    return leaf(tree, above ? node.get(2).asInt() : at + 1, row);
  }

  private static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  private static double chance(DecisionTrees trees, float... row) {
    return trees.chances(new float[][] {row}, 0)[0];
  }
}

package org.dateline.clean.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** Boosted trees over a row of features: their leaves are summed, the sum gives a probability. */
final class Forest {
  private final int[] features;
  private final float[] thresholds;
  private final int[] lefts;
  private final int[] rights;
  private final float[] leaves;
  private final int[] roots;

  /**
   * Reads a forest: {@code roots}, and for the inner nodes of all trees in one list {@code
   * feature}, {@code threshold}, {@code left} and {@code right}. A child below 0 is the leaf {@code
   * -1 - child}.
   */
  Forest(JsonNode json) {
    roots = ints(json.get("roots"));
    features = ints(json.get("feature"));
    thresholds = floats(json.get("threshold"));
    lefts = ints(json.get("left"));
    rights = ints(json.get("right"));
    leaves = floats(json.get("leaf"));
  }

  /** The probability that a row of features gets. */
  float probability(float[] row) {
    float sum = 0;
    for (int node : roots) {
      while (node >= 0) {
        node = row[features[node]] <= thresholds[node] ? lefts[node] : rights[node];
      }
      sum += leaves[-1 - node];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  /** The largest feature number that is asked for. */
  int lastFeature() {
    return Arrays.stream(features).max().orElse(0);
  }

  private static int[] ints(JsonNode list) {
    int[] values = new int[list.size()];
    Arrays.setAll(values, i -> list.get(i).intValue());
    return values;
  }

  private static float[] floats(JsonNode list) {
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) list.get(i).doubleValue();
    }
    return values;
  }
}

package org.dateline.clean.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/**
 * Boosted trees over a row of features: their leaves are summed, the sum gives a probability.
 *
 * <p>Asked in the order of their training, the first trees settle most rows: where the sum is far
 * from even after a quarter of them, the rest is not asked.
 */
final class Forest {
  private final int[] features;
  private final float[] thresholds;
  private final int[] lefts;
  private final int[] rights;
  private final float[] leaves;
  private final int[] roots;
  private final int early;
  private final float settled;

  /**
   * Reads a forest: {@code roots}, and for the inner nodes of all trees in one list {@code
   * feature}, {@code threshold}, {@code left} and {@code right}. A child below 0 is the leaf {@code
   * -1 - child}. {@code settled} is how far below even, in log odds, a row is settled early.
   */
  Forest(JsonNode json) {
    roots = ints(json.get("roots"));
    features = ints(json.get("feature"));
    thresholds = floats(json.get("threshold"));
    lefts = ints(json.get("left"));
    rights = ints(json.get("right"));
    leaves = floats(json.get("leaf"));
    settled = (float) json.get("settled").doubleValue();
    early = roots.length / 4;
  }

  /** The probability that a row of features gets. */
  float probability(float[] row) {
    float sum = sum(row, 0, early);
    if (sum > -settled) {
      sum += sum(row, early, roots.length);
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  private float sum(float[] row, int from, int to) {
    float sum = 0;
    for (int tree = from; tree < to; tree++) {
      int node = roots[tree];
      while (node >= 0) {
        node = row[features[node]] <= thresholds[node] ? lefts[node] : rights[node];
      }
      sum += leaves[-1 - node];
    }
    return sum;
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

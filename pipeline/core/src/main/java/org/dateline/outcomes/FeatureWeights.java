package org.dateline.outcomes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The weights of features: each value has a number, and each feature a table from these numbers to
 * rows of weights, one weight for each type. One search for a word serves all features that use it.
 */
@SuppressWarnings("EnumOrdinal") // tables are arrays by feature, read for each word
final class FeatureWeights {
  /** No value, or a row without weights. */
  static final int NONE = 0;

  private final Map<String, Integer> values = new HashMap<>();
  private final int[][] rows = new int[Feature.values().length][1];
  private final int width;
  private float[] weights;
  private int size;

  /**
   * An empty table.
   *
   * @param width how many weights a row has
   * @param expected how many rows there will be, roughly
   */
  FeatureWeights(int width, int expected) {
    this.width = width;
    this.weights = new float[width * Math.max(2, expected / 2)];
    this.size = 1;
  }

  /** Sets a weight. */
  void put(Feature feature, String value, int column, float weight) {
    int number = values.computeIfAbsent(value, v -> values.size() + 1);
    int[] own = rows[feature.ordinal()];
    if (number >= own.length) {
      own = Arrays.copyOf(own, Math.max(number + 1, own.length * 2));
      rows[feature.ordinal()] = own;
    }
    if (own[number] == NONE) {
      own[number] = size++;
      if (size * width > weights.length) {
        weights = Arrays.copyOf(weights, weights.length * 2);
      }
    }
    weights[own[number] * width + column] = weight;
  }

  /** The number of a value; {@link #NONE} if no feature has a weight for it. */
  int value(String value) {
    return values.getOrDefault(value, NONE);
  }

  /** The row of a feature with a value; {@link #NONE} if it has no weights. */
  int row(Feature feature, int value) {
    int[] own = rows[feature.ordinal()];
    return value < own.length ? own[value] : NONE;
  }

  /** A weight of a row. */
  float of(int row, int column) {
    return weights[row * width + column];
  }
}

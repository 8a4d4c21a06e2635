package org.dateline.util;

import java.util.ArrayList;
import java.util.List;

/**
 * Receives the features of one row, each with its name. The same code lists the names of a model's
 * features and fills its input rows, so names and numbers always have the same order.
 */
@FunctionalInterface
public interface FeatureSink {
  /** Adds the next feature of the row. */
  void add(String name, double value);

  /**
   * A sink that writes the numbers into an array and ignores the names.
   *
   * @param row receives the numbers, rounded to float: models are trained on floats
   * @param from index of the first number
   */
  static FeatureSink into(float[] row, int from) {
    return new FeatureSink() {
      private int next = from;

      @Override
      public void add(String name, double value) {
        row[next++] = (float) value;
      }
    };
  }

  /**
   * Makes feature names in advance, because features are filled for every block.
   *
   * @param things one group of names for each
   * @param endings one name for each; without endings each thing has one name
   * @return names in the order of the things, then of the endings
   */
  static String[] names(String prefix, Object[] things, String... endings) {
    List<String> names = new ArrayList<>();
    for (Object thing : things) {
      for (String ending : endings.length == 0 ? new String[] {""} : endings) {
        names.add(prefix + thing + ending);
      }
    }
    return names.toArray(String[]::new);
  }
}

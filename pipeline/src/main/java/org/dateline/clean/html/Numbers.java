package org.dateline.clean.html;

import java.util.Arrays;

/** Collects numbers, as exact as the models were trained on, and forgets their names. */
final class Numbers implements Sink {
  private float[] values = new float[200];
  private int size;

  @Override
  public void add(String name, double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = (float) value;
  }

  /** All that was added, in order. */
  float[] done() {
    return Arrays.copyOf(values, size);
  }
}

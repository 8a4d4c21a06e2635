package org.dateline.clean.html;

/** Puts numbers in a row, as exact as the models were trained on, and forgets their names. */
final class FeatureRow implements NamedFeatureSink {
  private final float[] row;
  private int next;

  /** Fills a row from a place on. */
  FeatureRow(float[] row, int next) {
    this.row = row;
    this.next = next;
  }

  @Override
  public void add(String name, double value) {
    row[next++] = (float) value;
  }
}

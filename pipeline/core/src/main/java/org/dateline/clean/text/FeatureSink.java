package org.dateline.clean.text;

/** Takes features one by one, each with its name, so that names and numbers cannot drift apart. */
interface FeatureSink {
  /** One feature of the row at hand. */
  void put(String name, float value);
}

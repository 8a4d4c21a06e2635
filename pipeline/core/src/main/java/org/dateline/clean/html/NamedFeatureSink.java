package org.dateline.clean.html;

/** Takes numbers with their names. */
@FunctionalInterface
interface NamedFeatureSink {
  /** Adds one number. */
  void add(String name, double value);
}

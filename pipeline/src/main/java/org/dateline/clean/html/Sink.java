package org.dateline.clean.html;

/** Takes numbers with their names. */
@FunctionalInterface
interface Sink {
  /** Adds one number. */
  void add(String name, double value);
}

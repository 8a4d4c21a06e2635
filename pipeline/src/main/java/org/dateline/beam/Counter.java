package org.dateline.beam;

/** Takes counts by name while a step runs. */
public interface Counter {
  /** Adds to the count of a name such as {@code removed/caption}. */
  void add(String name, long amount);
}

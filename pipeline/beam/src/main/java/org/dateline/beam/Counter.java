package org.dateline.beam;

/** Takes counts by name while a step runs. */
public interface Counter {
  /** Adds to the count of a name such as {@code removed/caption}. */
  void add(String name, long amount);

  /**
   * Says one place that a count is made of: of the places of each count the first are kept, see
   * {@link Places}.
   *
   * @param detail what was found there; empty where the name of the count says it
   */
  void place(String name, String uri, long offset, String detail);
}

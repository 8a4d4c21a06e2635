package org.dateline.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is read from the lines of a page: each line is read when somebody first asks, once for all
 * who ask.
 */
final class Memo<T> {
  private final List<@Nullable T> read;
  private final IntFunction<T> reader;

  /**
   * Nothing read yet.
   *
   * @param lines how many there are
   * @param reader reads a line, by its number
   */
  Memo(int lines, IntFunction<T> reader) {
    this.read = new ArrayList<>(Collections.nCopies(lines, null));
    this.reader = reader;
  }

  /** What a line has. */
  T of(int line) {
    T known = read.get(line);
    if (known == null) {
      known = reader.apply(line);
      read.set(line, known);
    }
    return known;
  }
}

package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Things by the number of a container or a tag path: such numbers begin at 0 and leave none out,
 * and -1 stands for none.
 */
final class ByNumber<T> {
  private final List<T> things = new ArrayList<>();
  private final Supplier<T> maker;

  /** Makes each thing when it, or one of a greater number, is first asked for. */
  ByNumber(Supplier<T> maker) {
    this.maker = maker;
  }

  T of(int number) {
    while (things.size() <= number + 1) {
      things.add(maker.get());
    }
    return things.get(number + 1);
  }
}

package org.dateline.dates;

import org.jspecify.annotations.Nullable;

/**
 * What a pattern kept on its way, newest first: an immutable list, so that trying another way costs
 * nothing.
 *
 * @param name under which it was kept
 * @param found an {@link TypedToken} or an {@link Expr}
 * @param begin its first token
 * @param end token after its last
 * @param before what was kept earlier
 */
record Bindings(String name, Object found, int begin, int end, @Nullable Bindings before) {
  /** The newest one of a name; null where there is none. */
  static @Nullable Bindings find(@Nullable Bindings bindings, String name) {
    for (Bindings b = bindings; b != null; b = b.before) {
      if (b.name.equals(name)) {
        return b;
      }
    }
    return null;
  }
}

package org.dateline.dates;

import org.jspecify.annotations.Nullable;

/** Makes an expression of what a rule's pattern kept; null where it makes no sense (31 April). */
@FunctionalInterface
interface Meaning {
  /** The expression; null refuses the match. */
  @Nullable Expr make(Captures captures);
}

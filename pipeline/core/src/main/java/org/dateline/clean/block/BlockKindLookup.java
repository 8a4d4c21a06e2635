package org.dateline.clean.block;

import org.jspecify.annotations.Nullable;

/** Says of a block, when asked, whether it is title, by-line or date line and so no text. */
@FunctionalInterface
public interface BlockKindLookup {
  /**
   * The kind of a block, see {@link BlockKinds}; null for all others, by its number in the page.
   */
  @Nullable String of(int block);
}

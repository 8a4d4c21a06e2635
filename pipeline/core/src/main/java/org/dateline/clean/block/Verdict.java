package org.dateline.clean.block;

import org.jspecify.annotations.Nullable;

/**
 * The decision on one block of a page.
 *
 * @param kind the kind of the block
 * @param reason why the block was removed: the text of a {@link RemovalReason} or the name of a
 *     line rule; null for a block that is part of the text
 * @param score the model's probability that the block is part of the article, from 0 to 1
 */
public record Verdict(BlockKind kind, @Nullable String reason, double score) {

  /** A paragraph that is part of the text. */
  public static Verdict kept(double score) {
    return kept(BlockKind.BODY, score);
  }

  /** A block that is part of the text; see {@link BlockKind#isText}. */
  public static Verdict kept(BlockKind kind, double score) {
    return new Verdict(kind, null, score);
  }

  /** A block that was removed. */
  public static Verdict removed(BlockKind kind, RemovalReason reason, double score) {
    return new Verdict(kind, reason.text(), score);
  }

  /**
   * The decision that needs no model.
   *
   * @param kind the kind according to {@link ArticleMetadata#blockKinds}; null if it has none
   * @param repeated whether the page's site repeats the block
   * @return null if the model must decide
   */
  public static @Nullable Verdict known(@Nullable BlockKind kind, boolean repeated, double score) {
    if (kind != null) {
      return removed(kind, RemovalReason.METADATA, score);
    }
    return repeated ? removed(BlockKind.BOILERPLATE, RemovalReason.SITE_REPEATS, score) : null;
  }

  /** Whether the block is part of the text. */
  public boolean isKept() {
    return kind.isText();
  }
}

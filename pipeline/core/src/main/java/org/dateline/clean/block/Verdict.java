package org.dateline.clean.block;

import org.jspecify.annotations.Nullable;

/**
 * What was decided on one block of a page.
 *
 * @param kind what it is, see {@link BlockKinds}
 * @param reason why it was taken out; null for what stays in the text
 * @param score how sure the judge is that it belongs to the article, from 0 to 1
 */
public record Verdict(String kind, @Nullable String reason, double score) {

  /**
   * What is decided before a model is asked; null where nothing is.
   *
   * @param kind what metadata says of the block, see {@link ArticleMetadata#blockKinds}; null for
   *     nothing
   * @param repeated whether the page's site repeats it
   */
  public static @Nullable Verdict known(@Nullable String kind, boolean repeated, double score) {
    if (kind != null) {
      return new Verdict(kind, RemovalReasons.METADATA, score);
    }
    return repeated
        ? new Verdict(BlockKinds.BOILERPLATE, RemovalReasons.SITE_REPEATS, score)
        : null;
  }
}

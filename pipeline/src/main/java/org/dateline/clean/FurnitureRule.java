package org.dateline.clean;

/** Says whether a block that a site repeats is furniture. */
public final class FurnitureRule {
  private static final long LEAST = 3;
  private static final double SHARE = 0.2;

  private FurnitureRule() {}

  /**
   * True where the block stands in three articles of the site or more, and in a fifth of them.
   *
   * @param articlesWithBlock articles of the site that the block stands in
   * @param articlesOfSite all articles of the site
   */
  public static boolean isFurniture(long articlesWithBlock, long articlesOfSite) {
    return articlesWithBlock >= LEAST && articlesWithBlock >= SHARE * articlesOfSite;
  }
}

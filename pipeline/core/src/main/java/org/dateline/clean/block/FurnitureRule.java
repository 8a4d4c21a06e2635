package org.dateline.clean.block;

/**
 * Says whether a block that a site repeats is furniture.
 *
 * <p>Only repeats within one site count: a syndicated story stands once on each of many sites, and
 * its paragraphs are furniture of none. Three thresholds were weighed against sites of 3 to 10,000
 * articles: menus stand in nearly all articles, those of one section in a twentieth or more, while
 * a story is rarely printed more than four times and a background paragraph of wire copy rarely
 * stands in a fifth of all stories.
 */
public final class FurnitureRule {
  private static final long LEAST = 3;
  private static final double SHARE = 0.05;
  private static final long LEAST_FOR_SENTENCES = 5;
  private static final double SHARE_FOR_SENTENCES = 0.2;

  private FurnitureRule() {}

  /**
   * True for a block that stands in enough articles of its site: three and a twentieth of all; a
   * block that reads like a sentence, five and a fifth of all.
   *
   * @param key the block's key, see {@link FurnitureKeys}; never that of a site
   * @param articlesWithBlock articles of the site that the block stands in
   * @param articlesOfSite all articles of the site
   */
  public static boolean isFurniture(String key, long articlesWithBlock, long articlesOfSite) {
    return FurnitureKeys.isSentence(key)
        ? enough(articlesWithBlock, articlesOfSite, LEAST_FOR_SENTENCES, SHARE_FOR_SENTENCES)
        : enough(articlesWithBlock, articlesOfSite, LEAST, SHARE);
  }

  private static boolean enough(long count, long all, long least, double share) {
    return count >= least && count >= share * all;
  }
}

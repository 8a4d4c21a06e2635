package org.dateline.clean;

import java.util.HashSet;
import java.util.Set;
import org.dateline.schema.Block;
import org.dateline.schema.Page;
import org.dateline.text.NormalForm;

/**
 * The keys that the corpus pass counts: a site, and the hash of a block that stands on one of its
 * pages.
 */
public final class FurnitureKeys {
  private static final char BETWEEN = '\t';

  private FurnitureKeys() {}

  /** Hashes of a page's blocks, each once; none for a page whose site is not known. */
  public static Set<String> of(Page page) {
    Set<String> hashes = new HashSet<>();
    if (!site(page).isEmpty()) {
      for (Block block : page.getBlocks()) {
        hashes.add(NormalForm.id(block.getText()));
      }
    }
    return hashes;
  }

  /** The site that a page counts for; empty where it is not known. */
  public static String site(Page page) {
    String site = page.getSite();
    return site == null ? "" : site;
  }

  /** The key of a block of a site; an empty hash makes the key of the site itself. */
  public static String key(String site, String hash) {
    return site + BETWEEN + hash;
  }

  /** The key of the site that a block's key belongs to. */
  public static String siteKey(String key) {
    return key.substring(0, key.indexOf(BETWEEN) + 1);
  }
}

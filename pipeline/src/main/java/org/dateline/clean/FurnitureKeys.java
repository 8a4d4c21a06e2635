package org.dateline.clean;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.schema.Block;
import org.dateline.schema.Evidence;
import org.dateline.schema.Page;
import org.dateline.text.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the corpus pass counts: a site, and the hash of a block that stands on one of its
 * pages.
 *
 * <p>Hashes of blocks that read like sentences carry a mark, because {@link FurnitureRule} asks
 * more of them: a story that a site prints again, or brings up to date three times a day, repeats
 * its sentences too.
 */
public final class FurnitureKeys {
  private static final char BETWEEN = '\t';
  private static final String SENTENCE = "~";
  private static final int FEWEST_LETTERS = 2;
  private static final int SENTENCE_WORDS = 5;
  private static final double REPRINT = 0.6;
  private static final String END_MARKS = ".!?\u3002\uff01\uff1f\u061f\u06d4\u0964";
  private static final String CLOSING = "\"'\u201d\u2019\u00bb)]\u300d";

  private FurnitureKeys() {}

  /**
   * Hashes of a page's blocks, each once; none for a page whose site is not known. Blocks of fewer
   * than two letters are not counted.
   */
  public static Set<String> of(Page page) {
    return site(page).isEmpty() ? Set.of() : new HashSet<>(hashes(page).values());
  }

  /**
   * The site that a page counts for: that of its address, or of the address that it gives of
   * itself, or its publisher, or the folder of its file. Empty where there is none of these.
   */
  public static String site(Page page) {
    if (page.getSite() != null) {
      return page.getSite();
    }
    String own = Pages.site(first(page, "url"));
    if (own != null) {
      return own;
    }
    String source = first(page, "source");
    return source == null ? folder(page.getSourceUri()) : source.toLowerCase(Locale.ROOT);
  }

  /** The key of a block of a site; an empty hash makes the key of the site itself. */
  public static String key(String site, String hash) {
    return site.replace(BETWEEN, ' ') + BETWEEN + hash;
  }

  /** The key of the site that a block's key belongs to. */
  public static String siteKey(String key) {
    return key.substring(0, key.indexOf(BETWEEN) + 1);
  }

  /** True for the key of a block that reads like a sentence. */
  static boolean isSentence(String key) {
    return key.endsWith(SENTENCE);
  }

  /**
   * Ids ({@link NormalForm#id}) of the blocks of a page that its site repeats.
   *
   * <p>Where most of the page's sentences are among them the page is a reprint, and none of its
   * sentences is furniture.
   *
   * @param furniture keys that {@link FurnitureRule} accepted
   */
  public static Set<String> repeated(Page page, Set<String> furniture) {
    Set<String> repeated = new HashSet<>();
    if (furniture.isEmpty()) {
      return repeated;
    }
    String site = site(page);
    Map<Block, String> hashes = hashes(page);
    boolean reprint = isReprint(hashes, site, furniture);
    hashes.forEach(
        (block, hash) -> {
          boolean spared = reprint && isSentence(hash);
          if (!spared && furniture.contains(key(site, hash))) {
            repeated.add(isSentence(hash) ? hash.substring(0, hash.length() - 1) : hash);
          }
        });
    return repeated;
  }

  private static boolean isReprint(Map<Block, String> hashes, String site, Set<String> furniture) {
    long all = 0;
    long repeated = 0;
    for (Map.Entry<Block, String> entry : hashes.entrySet()) {
      if (isSentence(entry.getValue())) {
        int length = entry.getKey().getText().length();
        all += length;
        repeated += furniture.contains(key(site, entry.getValue())) ? length : 0;
      }
    }
    return repeated > REPRINT * all;
  }

  private static Map<Block, String> hashes(Page page) {
    Map<Block, String> hashes = new LinkedHashMap<>();
    for (Block block : page.getBlocks()) {
      String text = block.getText();
      if (text.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
          == FEWEST_LETTERS) {
        hashes.put(block, NormalForm.id(text) + (readsLikeSentence(text) ? SENTENCE : ""));
      }
    }
    return hashes;
  }

  private static boolean readsLikeSentence(String text) {
    int end = text.length() - 1;
    while (end > 0 && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    boolean ended = END_MARKS.indexOf(text.charAt(end)) >= 0;
    boolean wide = text.charAt(end) > '\u3000';
    return ended && (wide || text.chars().filter(c -> c == ' ').count() >= SENTENCE_WORDS - 1);
  }

  private static @Nullable String first(Page page, String field) {
    List<Evidence> evidence = page.getEvidence();
    for (Evidence piece : evidence) {
      if (piece.getField().equals(field)) {
        return piece.getValue();
      }
    }
    return null;
  }

  private static String folder(String uri) {
    int slash = uri.lastIndexOf('/');
    return slash < 0 ? "" : uri.substring(0, slash);
  }
}

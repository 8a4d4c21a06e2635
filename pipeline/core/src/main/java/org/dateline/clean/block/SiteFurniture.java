package org.dateline.clean.block;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.schema.Article;
import org.dateline.schema.Block;
import org.dateline.schema.Evidence;
import org.dateline.schema.Page;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;
import org.dateline.util.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * Recognises furniture by repetition within a site. The corpus pass counts keys: a site and the
 * hash of a block on one of its pages.
 *
 * <p>Hashes of blocks that look like sentences have a suffix, because their threshold is higher: a
 * site that prints or updates an article again repeats its sentences too.
 *
 * <p>Only repeats within one site count: a syndicated article is on many sites once each. The
 * thresholds were chosen on sites of 3 to 10,000 articles: menus are in nearly all articles, menus
 * of one section in a twentieth or more; an article is rarely printed more than four times, and a
 * background paragraph of an agency is rarely in a fifth of all articles.
 */
public final class SiteFurniture {
  private static final char BETWEEN = '\t';
  private static final String SENTENCE = "~";
  private static final int FEWEST_LETTERS = 2;
  private static final int SENTENCE_WORDS = 5;
  private static final double REPRINT = 0.6;
  private static final String END_MARKS = ".!?\u3002\uff01\uff1f\u061f\u06d4\u0964";
  private static final String CLOSING = "\"'\u201d\u2019\u00bb)]\u300d";

  private SiteFurniture() {}

  /**
   * Hashes of a page's blocks, each once; none for a page whose site is not known. Blocks of fewer
   * than two letters are not counted.
   */
  public static Set<String> of(Page page) {
    Set<String> hashes = new HashSet<>();
    if (site(page).isEmpty()) {
      return hashes;
    }
    for (Block block : page.getBlocks()) {
      String text = block.getText();
      if (isCounted(text)) {
        hashes.add(hash(text, NormalForm.id(text)));
      }
    }
    return hashes;
  }

  /** The same for a story of an earlier run, of which no page is left. */
  public static Set<String> of(Story story) {
    Set<String> hashes = new HashSet<>();
    if (site(story.getArticle()).isEmpty()) {
      return hashes;
    }
    for (SourceParagraph paragraph : story.getParagraphs()) {
      String text = paragraph.getText();
      if (isCounted(text)) {
        hashes.add(hash(text, paragraph.getParagraphId()));
      }
    }
    return hashes;
  }

  /** The site that an article of an earlier run counts for, see {@link #site(Page)}. */
  public static String site(Article article) {
    if (article.getSite() != null) {
      return article.getSite();
    }
    String source = article.getSource();
    return source == null ? folder(article.getSourceUri()) : source.toLowerCase(Locale.ROOT);
  }

  /**
   * The site that a page counts for: that of its address, or of the address that it gives of
   * itself, or its publisher, or the folder of its file. Empty where there is none of these.
   */
  public static String site(Page page) {
    if (page.getSite() != null) {
      return page.getSite();
    }
    String own = PageStart.site(first(page, "url"));
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
   * Numbers of the blocks of a page that its site repeats.
   *
   * <p>Where most of the page's sentences are among them the page is a reprint, and none of its
   * sentences is furniture.
   *
   * @param ids of the page's blocks, see {@link NormalForm#id}
   * @param furniture keys that {@link SiteFurniture} accepted
   */
  public static Set<Integer> repeated(Page page, List<String> ids, Set<String> furniture) {
    Set<Integer> repeated = new HashSet<>();
    if (furniture.isEmpty()) {
      return repeated;
    }
    String site = site(page);
    long all = 0;
    long known = 0;
    Set<Integer> sentences = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String text = page.getBlocks().get(i).getText();
      String hash = isCounted(text) ? hash(text, ids.get(i)) : "";
      boolean found = !hash.isEmpty() && furniture.contains(key(site, hash));
      boolean sentence = isSentence(hash);
      all += sentence ? text.length() : 0;
      known += sentence && found ? text.length() : 0;
      if (found) {
        (sentence ? sentences : repeated).add(i);
      }
    }
    if (known <= REPRINT * all) {
      repeated.addAll(sentences);
    }
    return repeated;
  }

  /** The hash of the text of a block that is counted. */
  private static String hash(String text, String id) {
    return readsLikeSentence(text) ? id + SENTENCE : id;
  }

  private static boolean isCounted(String text) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters < FEWEST_LETTERS; ) {
      int c = text.codePointAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      i += Character.charCount(c);
    }
    return letters == FEWEST_LETTERS;
  }

  private static boolean readsLikeSentence(String text) {
    int end = text.length() - 1;
    while (end > 0 && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    boolean ended = END_MARKS.indexOf(text.charAt(end)) >= 0;
    boolean wide = text.charAt(end) > '\u3000';
    return ended && (wide || spaces(text) >= SENTENCE_WORDS - 1);
  }

  private static int spaces(String text) {
    int spaces = 0;
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      spaces++;
    }
    return spaces;
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

  private static final long LEAST = 3;
  private static final double SHARE = 0.05;
  private static final long LEAST_FOR_SENTENCES = 5;
  private static final double SHARE_FOR_SENTENCES = 0.2;

  /**
   * True for a block that stands in enough articles of its site: three and a twentieth of all; a
   * block that reads like a sentence, five and a fifth of all.
   *
   * @param key the block's key, see {@link SiteFurniture}; never that of a site
   * @param articlesWithBlock articles of the site that the block stands in
   * @param articlesOfSite all articles of the site
   */
  public static boolean isFurniture(String key, long articlesWithBlock, long articlesOfSite) {
    return SiteFurniture.isSentence(key)
        ? enough(articlesWithBlock, articlesOfSite, LEAST_FOR_SENTENCES, SHARE_FOR_SENTENCES)
        : enough(articlesWithBlock, articlesOfSite, LEAST, SHARE);
  }

  private static boolean enough(long count, long all, long least, double share) {
    return count >= least && count >= share * all;
  }
}

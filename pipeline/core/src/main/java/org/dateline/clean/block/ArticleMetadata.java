package org.dateline.clean.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an article.
 *
 * @param title headline, null where none was found
 * @param byline names of the authors
 * @param agency news agency
 * @param datelinePlace place or places of the dateline, as printed
 * @param published ISO 8601, as exact as is known
 * @param publishedFrom which evidence gave it: given, json-ld, meta, time, url, text, dateline,
 *     copyright; modified where only a change is dated
 * @param modified ISO 8601
 * @param source publisher
 * @param language ISO 639-1
 * @param url address of the article
 * @param blockKinds finds the blocks that are title, by-line or date line
 */
public record ArticleMetadata(
    @Nullable String title,
    List<String> byline,
    @Nullable String agency,
    @Nullable String datelinePlace,
    @Nullable String published,
    @Nullable String publishedFrom,
    @Nullable String modified,
    @Nullable String source,
    @Nullable String language,
    @Nullable String url,
    BlockKindLookup blockKinds) {

  /** Finds the blocks that are title, by-line or date line and so not part of the text. */
  @FunctionalInterface
  public interface BlockKindLookup {
    /**
     * The kind of a block.
     *
     * @param block index of the block in the page
     * @return TITLE, BYLINE or DATELINE; null for all other blocks
     */
    @Nullable BlockKind of(int block);
  }
}

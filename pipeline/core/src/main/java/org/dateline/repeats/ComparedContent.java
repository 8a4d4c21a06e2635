package org.dateline.repeats;

import java.nio.charset.StandardCharsets;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;

/**
 * What the search compares: the text of a paragraph or the {@link ArticleDigest} of an article,
 * with its rank.
 */
final class ComparedContent {
  private final Rank rank;
  private final boolean article;
  private final byte[] bytes;

  ComparedContent(Rank rank, boolean article, byte[] bytes) {
    this.rank = rank;
    this.article = article;
    this.bytes = bytes;
  }

  /** Reads what {@link #write} wrote. */
  static ComparedContent read(EntryReader from) {
    return new ComparedContent(from.nextRank(), from.next() == 1, from.nextBytes());
  }

  /** Appends this content to an entry. */
  EntryWriter write(EntryWriter to) {
    return to.putRank(rank).put(article ? 1 : 0).putBytes(bytes);
  }

  Rank rank() {
    return rank;
  }

  boolean isArticle() {
    return article;
  }

  /** The text; only of a paragraph. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The digest; only of an article. */
  ArticleDigest digest() {
    return ArticleDigest.of(bytes);
  }
}

package org.dateline.repeats;

import java.nio.charset.StandardCharsets;

/** What is compared of a paragraph, its text, or of an article, its digest. */
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

  /** Writes it. */
  EntryWriter write(EntryWriter to) {
    return to.putRank(rank).put(article ? 1 : 0).putBytes(bytes);
  }

  Rank rank() {
    return rank;
  }

  boolean isArticle() {
    return article;
  }

  /** A paragraph's text. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** An article's digest. */
  Digest digest() {
    return Digest.of(bytes);
  }
}

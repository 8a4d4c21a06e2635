package org.dateline.nlp;

import org.dateline.schema.Article;

/** Articles as the cleaning step hands them on, for tests and benchmarks of what comes after it. */
public final class CleanArticles {
  private CleanArticles() {}

  /**
   * An article of one paragraph with nothing but an id and a text; title, publication date and
   * language are the caller's to add.
   */
  public static Article.Builder of(String id, String text) {
    return Article.newBuilder()
        .setArticleId(id)
        .setSourceUri("memory:")
        .setRecordOffset(0)
        .setFormat("TEXT")
        .setCharset("UTF-8")
        .setAnalysed(true)
        .setStatus("ARTICLE")
        .setText(text)
        .setParagraphCount(1)
        .setRemovedParagraphCount(0)
        .setRepeatedParagraphCount(0)
        .setClusterId(id)
        .setIsRepresentative(true);
  }
}

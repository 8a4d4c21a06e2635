package org.dateline.repeats;

/**
 * Where a paragraph or an article stands among its like: the first of them represents the rest.
 *
 * @param published see {@link Earliness}
 * @param article the article, or the one that the paragraph stands in
 * @param index of the paragraph in its article, from 0; 0 for an article
 */
public record Rank(long published, Id article, int index) implements Comparable<Rank> {
  @Override
  public int compareTo(Rank other) {
    int order = Long.compare(published, other.published);
    if (order == 0) {
      order = article.compareTo(other.article);
    }
    return order != 0 ? order : Integer.compare(index, other.index);
  }
}

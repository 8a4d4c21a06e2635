package org.dateline.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows that one extractor found in a {@link Document}, in the order of the text, each with its
 * tokens.
 *
 * @param <T> type of the rows
 */
public final class SpanLayer<T> {
  private static final Comparator<Located<?>> ORDER =
      Comparator.<Located<?>>comparingInt(Located::begin).thenComparingInt(Located::end);
  private final List<Located<T>> spans = new ArrayList<>();
  private boolean sorted = true;

  /**
   * A row and its tokens.
   *
   * @param row the row
   * @param begin its first token
   * @param end the token after its last; greater than begin
   * @param <T> type of the row
   */
  public record Located<T>(T row, int begin, int end) {}

  /** Adds a row with its first token and the token after its last. */
  public void add(T row, int begin, int end) {
    Located<T> span = new Located<>(row, begin, Math.max(end, begin + 1));
    sorted = sorted && (spans.isEmpty() || ORDER.compare(spans.get(spans.size() - 1), span) <= 0);
    spans.add(span);
  }

  /** All rows, ordered by first token, then by end, then by the order in which they were added. */
  public List<Located<T>> all() {
    if (!sorted) {
      spans.sort(ORDER);
      sorted = true;
    }
    return spans;
  }

  /** The rows that begin in a range of tokens, end exclusive, in the order of {@link #all}. */
  public List<Located<T>> beginningIn(int begin, int end) {
    List<Located<T>> all = all();
    int first = firstAt(all, begin);
    int after = first;
    while (after < all.size() && all.get(after).begin() < end) {
      after++;
    }
    return all.subList(first, after);
  }

  private static <T> int firstAt(List<Located<T>> all, int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).begin() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

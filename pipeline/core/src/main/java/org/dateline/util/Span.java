package org.dateline.util;

/**
 * A stretch of a text in Java char indices.
 *
 * @param begin first char, inclusive
 * @param end char after the last, exclusive
 */
public record Span(int begin, int end) {
  /** A stretch of a text without the white space at its ends; empty where there is nothing else. */
  public static Span trimmed(String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(begin, end);
  }

  /** True if it holds nothing. */
  public boolean isEmpty() {
    return begin == end;
  }

  /** True if the index lies inside. */
  public boolean contains(int charIndex) {
    return begin <= charIndex && charIndex < end;
  }

  /** The stretch of text that it marks. */
  public String of(String text) {
    return text.substring(begin, end);
  }
}

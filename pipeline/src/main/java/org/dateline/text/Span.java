package org.dateline.text;

/**
 * A stretch of a text in Java char indices.
 *
 * @param begin first char, inclusive
 * @param end char after the last, exclusive
 */
public record Span(int begin, int end) {
  /** True if the index lies inside. */
  public boolean contains(int charIndex) {
    return begin <= charIndex && charIndex < end;
  }

  /** The stretch of text that it marks. */
  public String of(String text) {
    return text.substring(begin, end);
  }
}

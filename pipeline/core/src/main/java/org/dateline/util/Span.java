package org.dateline.util;

/**
 * A range of a text in Java char indices.
 *
 * @param begin index of the first char
 * @param end index after the last char
 */
public record Span(int begin, int end) {
  /** The range of a text without white space at its ends; empty if it is all white space. */
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

  /** True if the range has no chars. */
  public boolean isEmpty() {
    return begin == end;
  }

  /** True if the range contains an index. */
  public boolean contains(int charIndex) {
    return begin <= charIndex && charIndex < end;
  }

  /** The chars of a text in this range. */
  public String of(String text) {
    return text.substring(begin, end);
  }
}

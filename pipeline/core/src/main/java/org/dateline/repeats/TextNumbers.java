package org.dateline.repeats;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The numbers of a text, to count those that another text has too. A number's weight grows with its
 * length, because two texts often share a single digit by chance.
 */
final class TextNumbers {
  private static final double SINGLE = 0.5;
  private static final int HEAVIEST = 4;

  private final String[] sorted;

  private TextNumbers(String[] sorted) {
    this.sorted = sorted;
  }

  /** The numbers of a text in normal form. */
  static TextNumbers of(String normal) {
    String[] found = new String[8];
    int count = 0;
    for (int i = 0; i < normal.length(); i++) {
      if (isDigit(normal.charAt(i))) {
        int end = end(normal, i);
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = normal.substring(i, end);
        i = end;
      }
    }
    String[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return new TextNumbers(sorted);
  }

  /** How many numbers there are. */
  int count() {
    return sorted.length;
  }

  /** The numbers, sorted as text. */
  Stream<String> stream() {
    return Arrays.stream(sorted);
  }

  /** Sum of the weights. */
  double weight() {
    return stream().mapToDouble(TextNumbers::weight).sum();
  }

  /** Weight of the numbers that both texts have, each as often as it is in both. */
  double common(TextNumbers other) {
    double common = 0;
    for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
      int order = sorted[i].compareTo(other.sorted[j]);
      if (order == 0) {
        common += weight(sorted[i]);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  private static double weight(String number) {
    return number.length() == 1 ? SINGLE : Math.min(number.length(), HEAVIEST);
  }

  /** Char index after a number; single points, commas and slashes may separate its digits. */
  private static int end(String text, int begin) {
    int end = begin + 1;
    for (int i = end; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        end = i + 1;
      } else if ((c != '.' && c != ',' && c != '/') || i > end) {
        break;
      }
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

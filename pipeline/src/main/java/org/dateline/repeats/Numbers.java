package org.dateline.repeats;

import java.util.Arrays;
import java.util.List;

/**
 * The numbers of a text, and how many of them another text has.
 *
 * <p>A number counts by its digits: two texts have a single digit in common by chance.
 */
final class Numbers {
  private final String[] sorted;

  private Numbers(String[] sorted) {
    this.sorted = sorted;
  }

  /** The numbers of a normal form. */
  static Numbers of(String normal) {
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
    return new Numbers(sorted);
  }

  /** How many numbers there are. */
  int count() {
    return sorted.length;
  }

  /** Hashes of 16 bits, sorted; of the first in the order of the text where there are more. */
  List<Integer> hashes(int most) {
    return Arrays.stream(sorted)
        .map(number -> (number.hashCode() * 0x9E3779B1) >>> 16)
        .limit(most)
        .sorted()
        .toList();
  }

  /** Sum of the digits' weight: a single digit counts half. */
  double weight() {
    double sum = 0;
    for (String number : sorted) {
      sum += weight(number);
    }
    return sum;
  }

  /** Weight of what both have. */
  double commonWeight(Numbers other) {
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
    return number.length() == 1 ? 0.5 : Math.min(number.length(), 4);
  }

  /** After the last digit of a number with points, commas and strokes inside. */
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

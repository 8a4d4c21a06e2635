package org.dateline.metadata;

/**
 * A line of visible text of a page, from one block boundary to the next.
 *
 * @param text white space collapsed
 * @param begin how many characters of visible text stand before it
 */
record VisibleLine(String text, int begin) {
  int end() {
    return begin + text.length();
  }
}

package org.dateline.clean.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses pages within bounds of size, number of nodes and depth: never of time, which would change
 * the rows.
 */
final class BoundedParser {
  /** The longest page, in characters. */
  static final int MOST_CHARACTERS = 64_000_000;

  /** Tags that a page may have. */
  static final int MOST_NODES = 1_000_000;

  /** Characters of a tag at least, so that no short page has too many. */
  private static final int SHORTEST_TAG = 2;

  /** Elements that may stand in one another. */
  static final int MOST_DEPTH = 4_000;

  private BoundedParser() {}

  /** The parsed page; how deep it is shows {@link #checkDepth} when it is walked through. */
  static Document parse(String html) {
    if (html.length() > MOST_CHARACTERS) {
      throw new PageTooLargeException("characters", MOST_CHARACTERS);
    }
    if (html.length() > MOST_NODES * SHORTEST_TAG && tags(html) > MOST_NODES) {
      throw new PageTooLargeException("nodes", MOST_NODES);
    }
    return Jsoup.parse(html, Parser.htmlParser().setMaxDepth(MOST_DEPTH));
  }

  /** Counts what may be tags before any are built. */
  private static int tags(String html) {
    int tags = 0;
    for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
      if (Character.isLetter(html.charAt(i + 1))) {
        tags++;
      }
    }
    return tags;
  }

  /**
   * Stops at a page whose elements stand too deep in one another.
   *
   * @param depth how many elements a node stands in
   */
  static void checkDepth(int depth) {
    if (depth >= MOST_DEPTH - 2) {
      throw new PageTooLargeException("depth", MOST_DEPTH);
    }
  }
}

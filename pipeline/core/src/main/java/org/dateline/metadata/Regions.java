package org.dateline.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;

/** The stretches of a page that are comments or other stories, as its elements open and close. */
final class Regions {
  /**
   * A stretch of the page.
   *
   * @param flag what it is, of {@link ClassWords}
   * @param begin in characters of the page's visible lines
   * @param end exclusive
   */
  record Region(int flag, int begin, int end) {}

  /** A region whose element has not ended. */
  private record Open(Element element, int flag, int begin) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Region> ended = new ArrayList<>();

  /** Opens a region. An element has one: its class, read later, says more of it than its name. */
  void open(Element element, int flag, int here) {
    if (isLast(element)) {
      open.removeLast();
    }
    open.addLast(new Open(element, flag, here));
  }

  /** Ends the region of an element, if it has one. */
  void close(Element element, int here) {
    if (isLast(element)) {
      Open last = open.removeLast();
      ended.add(new Region(last.flag, last.begin, here));
    }
  }

  /** All regions whose elements have ended, in the order of their ends. */
  List<Region> ended() {
    return ended;
  }

  private boolean isLast(Element element) {
    Open last = open.peekLast();
    return last != null && last.element.equals(element);
  }
}

package org.dateline.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Where things are on a page, built while a walk goes over its elements: lines of visible text,
 * headings, and the regions of comments and of other stories.
 *
 * <p>A place is the number of characters of visible text before it. The walk calls the methods in
 * document order.
 */
final class PageLayout {
  private static final int MAX_LINE = 2000;
  private static final int TAIL = 40;

  private final List<VisibleLine> lines = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final Deque<OpenRegion> open = new ArrayDeque<>();
  private final char[] line = new char[MAX_LINE];
  private int length;
  private int ended;
  private int lineBegin;

  /**
   * A line of visible text, from one block boundary to the next.
   *
   * @param text with white space collapsed; at most 2,000 chars
   * @param begin place of its first character
   */
  record VisibleLine(String text, int begin) {
    int end() {
      return begin + text.length();
    }
  }

  /** A heading: its tag from h1 to h3, its text, and the places of its begin and end. */
  record Heading(String tag, String text, int begin, int end) {}

  /**
   * A part of the page that is not the story.
   *
   * @param flag {@link MarkupNames#COMMENT} or {@link MarkupNames#ASIDE}, or both
   * @param begin place of its first character
   * @param end place after its last character
   */
  record Region(int flag, int begin, int end) {}

  /** A region before the end of its element. */
  private record OpenRegion(Element element, int flag, int begin) {}

  /** Adds text to the current line; characters above its maximum length are dropped. */
  void append(String text) {
    for (int i = 0; i < text.length() && length < MAX_LINE; i++) {
      char c = text.charAt(i);
      if (!ShortText.isBlank(c)) {
        line[length++] = c;
      } else if (length > 0 && line[length - 1] != ' ') {
        line[length++] = ' ';
      }
    }
  }

  /** Ends the current line and counts it as visible text. */
  void endLine() {
    if (length > 0) {
      String text = new String(line, 0, length).strip();
      if (!text.isEmpty()) {
        lines.add(new VisibleLine(text, lineBegin));
        ended = lineBegin + text.length() + 1;
      }
      length = 0;
    }
    lineBegin = ended;
  }

  /** The current place: the characters of visible text so far, with the unfinished line. */
  int here() {
    return lineBegin + length;
  }

  /** The last words of the current line, up to here. */
  String tail() {
    int begin = Math.max(0, length - TAIL);
    return new String(line, begin, length - begin);
  }

  /** Adds a heading that begins here. */
  void addHeading(String tag, String text) {
    headings.add(new Heading(tag, text, here(), here() + text.length()));
  }

  /**
   * Opens a region. An element has at most one: a later call for the same element replaces it, as
   * the class of an element is more exact than its tag.
   */
  void openRegion(Element element, int flag) {
    if (isLast(element)) {
      open.removeLast();
    }
    open.addLast(new OpenRegion(element, flag, here()));
  }

  /** Closes the region of an element, if it has one, at the end of the last complete line. */
  void closeRegion(Element element) {
    if (isLast(element)) {
      OpenRegion last = open.removeLast();
      regions.add(new Region(last.flag, last.begin, ended));
    }
  }

  private boolean isLast(Element element) {
    OpenRegion last = open.peekLast();
    return last != null && last.element.equals(element);
  }

  /** The complete lines, in document order. */
  List<VisibleLine> lines() {
    return lines;
  }

  /** The headings, in document order. */
  List<Heading> headings() {
    return headings;
  }

  /** The closed regions, in the order of their ends. */
  List<Region> regions() {
    return regions;
  }

  /**
   * Looks up the flags of the regions around a place of a page. The time of a look-up grows with
   * the logarithm of the number of regions.
   */
  static final class RegionFlags {
    /** Places where a region begins or ends, sorted. */
    private final int[] places;

    /** The flags from each place to the next. */
    private final int[] flags;

    /** Takes regions, in any order. */
    RegionFlags(List<Region> regions) {
      int[] begins = new int[regions.size()];
      int[] ends = new int[regions.size()];
      int[] all = new int[2 * regions.size()];
      for (int i = 0; i < begins.length; i++) {
        begins[i] = regions.get(i).begin();
        ends[i] = Math.max(regions.get(i).end(), begins[i] + 1); // an empty one holds its own place
        all[2 * i] = begins[i];
        all[2 * i + 1] = ends[i];
      }
      this.places = Arrays.stream(all).sorted().distinct().toArray();
      this.flags = new int[places.length];
      for (int bit = 0; bit < Integer.SIZE; bit++) {
        mark(regions, begins, ends, 1 << bit);
      }
    }

    private void mark(List<Region> regions, int[] begins, int[] ends, int flag) {
      int[] change = null;
      for (int i = 0; i < begins.length; i++) {
        if ((regions.get(i).flag() & flag) != 0) {
          change = change == null ? new int[places.length] : change;
          change[Arrays.binarySearch(places, begins[i])]++;
          change[Arrays.binarySearch(places, ends[i])]--;
        }
      }
      int open = 0;
      for (int i = 0; change != null && i < places.length; i++) {
        open += change[i];
        flags[i] |= open > 0 ? flag : 0;
      }
    }

    /** The flags of all regions that hold a place; 0 for none. */
    int at(int place) {
      int found = Arrays.binarySearch(places, place);
      int before = found >= 0 ? found : -found - 2;
      return before < 0 ? 0 : flags[before];
    }
  }
}

package org.dateline.clean.html;

import java.util.HashMap;
import java.util.Map;

/** What the names of elements say of them, as masks: one look-up an element. */
final class Tags {
  /** Text before and after the tag stands on one line. */
  static final int INLINE = 1;

  /** What is in the element is no text of the page. */
  static final int UNREAD = 2;

  /** The element holds one paragraph rather than several. */
  static final int TEXTUAL = 4;

  /** The element shows a picture, a film or another page. */
  static final int MEDIA = 8;

  static final int BOLD = 16;
  static final int ITALIC = 32;
  static final int LINK = 64;
  static final int BREAK = 128;

  private static final Map<String, Integer> KINDS = new HashMap<>();

  static {
    add(
        INLINE, "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
        "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "picture", "q", "rb", "rp",
        "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
        "u", "var", "wbr");
    add(
        UNREAD,
        "applet",
        "canvas",
        "datalist",
        "head",
        "iframe",
        "math",
        "noframes",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title");
    add(
        TEXTUAL,
        "blockquote",
        "dd",
        "dt",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "p",
        "pre",
        "td",
        "th",
        "tr",
        "center");
    add(MEDIA, "img", "video", "audio", "iframe", "object", "embed", "picture", "canvas", "svg");
    add(BOLD, "b", "strong");
    add(ITALIC, "i", "em");
    add(LINK, "a");
    add(BREAK, "br");
  }

  private Tags() {}

  private static void add(int kind, String... tags) {
    for (String tag : tags) {
      KINDS.merge(tag, kind, (a, b) -> a | b);
    }
  }

  /** The kinds of a tag as a mask; 0 for one of none. */
  static int kinds(String tag) {
    return KINDS.getOrDefault(tag, 0);
  }
}

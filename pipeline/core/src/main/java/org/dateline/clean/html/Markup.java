package org.dateline.clean.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The name and attributes of an element, read in one pass. */
final class Markup {
  private static final String ARTICLE_BODY = "articleBody";

  final String tag;
  final int kinds;
  String classes = "";
  String id = "";
  String role = "";
  String rel = "";
  boolean articleBody;
  boolean hidden;

  /**
   * The markup of an element.
   *
   * @param kinds the {@link #kinds(String)} of its name
   */
  Markup(Element element, int kinds) {
    this.tag = element.normalName();
    this.kinds = kinds;
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        read(attribute.getKey(), attribute.getValue());
      }
    }
  }

  private void read(String name, String value) {
    switch (name) {
      case "class" -> classes = value.trim();
      case "id" -> id = value;
      case "role" -> role = value;
      case "rel" -> rel = value;
      case "itemprop", "property" -> articleBody |= value.equals(ARTICLE_BODY);
      case "hidden" -> hidden = true;
      case "aria-hidden" -> hidden |= value.equals("true");
      case "style" -> hidden |= hides(value);
      default -> {}
    }
  }

  private static boolean hides(String style) {
    return style.contains("none") && style.replace(" ", "").contains("display:none");
  }

  /** Inline element: the text around it is on the same line. */
  static final int INLINE = 1;

  /** The content of the element is not text of the page. */
  static final int UNREAD = 2;

  /** The element contains one paragraph, not several. */
  static final int TEXTUAL = 4;

  /** The element shows a picture, a video or another page. */
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

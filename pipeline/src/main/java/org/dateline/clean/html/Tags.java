package org.dateline.clean.html;

import java.util.Set;

/** Which elements run within a line, and which hold nothing to read. */
final class Tags {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "picture", "q", "rb", "rp", "rt",
          "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
          "var", "wbr");
  private static final Set<String> UNREAD =
      Set.of(
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
  private static final Set<String> TEXTUAL =
      Set.of(
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
  private static final Set<String> MEDIA =
      Set.of("img", "video", "audio", "iframe", "object", "embed", "picture", "canvas", "svg");

  private Tags() {}

  /** Whether text before and after the tag stands on one line. */
  static boolean isInline(String tag) {
    return INLINE.contains(tag);
  }

  /** Whether what is in the element is no text of the page. */
  static boolean isUnread(String tag) {
    return UNREAD.contains(tag);
  }

  /** Whether the element holds one paragraph rather than several. */
  static boolean isTextual(String tag) {
    return TEXTUAL.contains(tag);
  }

  /** Whether the element shows a picture, a film or another page. */
  static boolean isMedia(String tag) {
    return MEDIA.contains(tag);
  }

  static boolean isBold(String tag) {
    return tag.equals("b") || tag.equals("strong");
  }

  static boolean isItalic(String tag) {
    return tag.equals("i") || tag.equals("em");
  }
}

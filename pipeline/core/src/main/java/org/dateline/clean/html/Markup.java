package org.dateline.clean.html;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an element's name and attributes say of its content, read in one pass. */
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
   * @param kinds what {@link Tags} says of its name
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
}

package org.dateline.clean.html;

/** Elements around a block that say something of it. */
@SuppressWarnings("EnumOrdinal") // a mask lives as long as one run
enum Flag {
  ARTICLE,
  MAIN,
  HEADER,
  FOOTER,
  NAV,
  ASIDE,
  FIGURE,
  FIGCAPTION,
  FORM,
  TABLE,
  LIST,
  QUOTE,
  ARTICLE_BODY,
  BUTTON,
  LINK,
  HIDDEN,
  HEADING,
  DEFINITION,
  ADDRESS;

  /** The flag's place in a mask. */
  int bit() {
    return 1 << ordinal();
  }

  /** The flags that an element sets for itself and all below it. */
  static int mask(Markup markup) {
    return byTag(markup.tag)
        | byRole(markup.role)
        | (markup.articleBody ? ARTICLE_BODY.bit() : 0)
        | (markup.hidden ? HIDDEN.bit() : 0);
  }

  private static int byTag(String tag) {
    return switch (tag) {
      case "article" -> ARTICLE.bit();
      case "main" -> MAIN.bit();
      case "header" -> HEADER.bit();
      case "footer" -> FOOTER.bit();
      case "nav" -> NAV.bit();
      case "aside" -> ASIDE.bit();
      case "figure" -> FIGURE.bit();
      case "figcaption", "caption" -> FIGCAPTION.bit();
      case "form" -> FORM.bit();
      case "table" -> TABLE.bit();
      case "ul", "ol", "menu" -> LIST.bit();
      case "blockquote", "q" -> QUOTE.bit();
      case "button", "label" -> BUTTON.bit();
      case "a" -> LINK.bit();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING.bit();
      case "dl" -> DEFINITION.bit();
      case "address" -> ADDRESS.bit();
      default -> 0;
    };
  }

  private static int byRole(String role) {
    return switch (role) {
      case "main" -> MAIN.bit();
      case "banner" -> HEADER.bit();
      case "contentinfo" -> FOOTER.bit();
      case "navigation", "menu" -> NAV.bit();
      case "complementary" -> ASIDE.bit();
      default -> 0;
    };
  }
}

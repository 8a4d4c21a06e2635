package org.dateline.metadata;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Classifies the address of a link: first page of a site, or page of a person. */
final class PageLinks {
  private static final Pattern PROFILE =
      Pattern.compile(
          "/(?:editors?|writers?|contributors?|columnists?|correspondents?|authors?|autore?n?|autor[ei]s|auteurs?|byline|reporters?|journalists?|periodista|redakteure?|staff|people|profile?)/[\\w%-]+|[?&]author=");

  private static final Pattern HOME =
      Pattern.compile(
          "(?:(?:https?:)?//[^/]+)?/?(?:index\\.\\w+)?|https?://web\\.archive\\.org/web/\\w+/https?://[^/]+/?|/web/\\w+/https?://[^/]+/?");

  private static final int LINK_DEPTH = 4;
  private static final int OWN_WORDS = 15;

  private PageLinks() {}

  /** Whether an address is that of a site's first page; it may come through a web archive. */
  static boolean isHome(String href) {
    return HOME.matcher(href.strip()).matches();
  }

  /** Whether a heading leads to the site's first page: then it is the site's name. */
  static boolean leadsHome(Element heading) {
    Element link = firstLink(heading);
    Element around = heading.parent();
    link = link == null && around != null && around.normalName().equals("a") ? around : link;
    return link != null && isHome(link.attr("href"));
  }

  private static @Nullable Element firstLink(Element around) {
    for (int i = 0; i < around.childNodeSize(); i++) {
      if (around.childNode(i) instanceof Element child) {
        boolean found = child.normalName().equals("a") && child.hasAttr("href");
        Element link = found ? child : firstLink(child);
        if (link != null) {
          return link;
        }
      }
    }
    return null;
  }

  /**
   * Whether an element stands in a link with more words than its own: then it says something of the
   * page that the link leads to. A link on the date alone leads to an archive or to the page
   * itself.
   */
  static boolean isOfOtherPage(Element element) {
    Element around = element.parent();
    for (int i = 0; i < LINK_DEPTH && around != null; i++) {
      if (around.normalName().equals("a") && around.hasAttr("href")) {
        boolean own =
            around.attr("rel").contains("bookmark") || around.attr("href").startsWith("#");
        return !own
            && ShortText.of(around, 300).length() > ShortText.of(element, 160).length() + OWN_WORDS;
      }
      around = around.parent();
    }
    return false;
  }

  /** Whether an address is that of a person's page. Few have what the pattern needs. */
  static boolean isProfile(String href) {
    boolean mayBe = href.contains("author=");
    for (int i = href.indexOf('/'); i >= 0 && !mayBe; i = href.indexOf('/', i + 1)) {
      mayBe = beginsProfile(href, i + 1);
    }
    return mayBe && PROFILE.matcher(href).find();
  }

  /** Whether a word at a place begins as those of {@link #PROFILE} do. */
  private static boolean beginsProfile(String href, int at) {
    if (at == href.length()) {
      return false;
    }
    return switch (href.charAt(at)) {
      case 'a' -> href.startsWith("aut", at);
      case 'b' -> href.startsWith("byline", at);
      case 'c' ->
          href.startsWith("contributor", at)
              || href.startsWith("columnist", at)
              || href.startsWith("correspondent", at);
      case 'e' -> href.startsWith("editor", at);
      case 'w' -> href.startsWith("writer", at);
      case 'j' -> href.startsWith("journalist", at);
      case 'p' -> href.startsWith("pe", at) || href.startsWith("profil", at);
      case 'r' -> href.startsWith("reporter", at) || href.startsWith("redakteur", at);
      case 's' -> href.startsWith("staff", at);
      default -> false;
    };
  }
}

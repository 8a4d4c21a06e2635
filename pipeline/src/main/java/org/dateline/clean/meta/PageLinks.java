package org.dateline.clean.meta;

import java.util.regex.Pattern;

/** What a link's address says of the page that it leads to. */
final class PageLinks {
  private static final Pattern PROFILE =
      Pattern.compile(
          "/(?:authors?|autore?n?|autor[ei]s|auteurs?|byline|reporters?|journalists?|periodista|redakteure?|staff|people|profile?)/[\\w%-]+|[?&]author=");

  /** What the words of {@link #PROFILE} begin with. */
  private static final String PROFILE_BEGINS = "abrjps";

  private static final Pattern HOME =
      Pattern.compile(
          "(?:(?:https?:)?//[^/]+)?/?(?:index\\.\\w+)?|https?://web\\.archive\\.org/web/\\w+/https?://[^/]+/?|/web/\\w+/https?://[^/]+/?");

  private PageLinks() {}

  /** Whether an address is that of a site's first page; it may come through a web archive. */
  static boolean isHome(String href) {
    return HOME.matcher(href.strip()).matches();
  }

  /** Whether an address is that of a person's page. Few have what the pattern needs. */
  static boolean isProfile(String href) {
    boolean mayBe = href.contains("author=");
    for (int i = href.indexOf('/'); i >= 0 && !mayBe; i = href.indexOf('/', i + 1)) {
      mayBe = i + 1 < href.length() && PROFILE_BEGINS.indexOf(href.charAt(i + 1)) >= 0;
    }
    return mayBe && PROFILE.matcher(href).find();
  }
}

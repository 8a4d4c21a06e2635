package org.dateline.clean.meta;

import java.util.List;
import java.util.regex.Pattern;

/** What a link's address says of the page that it leads to. */
final class PageLinks {
  private static final Pattern PROFILE =
      Pattern.compile(
          "/(?:authors?|autore?n?|autor[ei]s|auteurs?|byline|reporters?|journalists?|periodista|redakteure?|staff|people|profile?)/[\\w%-]+|[?&]author=");

  /** What the words of {@link #PROFILE} begin with. */
  private static final List<String> PROFILE_BEGINS =
      List.of(
          "aut",
          "byline",
          "reporter",
          "journalist",
          "periodista",
          "redakteur",
          "staff",
          "peo",
          "profil");

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
      mayBe = beginsProfile(href, i + 1);
    }
    return mayBe && PROFILE.matcher(href).find();
  }

  private static boolean beginsProfile(String href, int at) {
    for (String begin : PROFILE_BEGINS) {
      if (href.startsWith(begin, at)) {
        return true;
      }
    }
    return false;
  }
}

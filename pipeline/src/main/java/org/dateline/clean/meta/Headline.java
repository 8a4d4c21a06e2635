package org.dateline.clean.meta;

import org.dateline.clean.meta.PageWalk.Heading;
import org.jspecify.annotations.Nullable;

/** Finds the heading of a page that is the story's own. */
final class Headline {
  private Headline() {}

  /**
   * The heading that the page's title or a headline field contains, the biggest first; else the
   * first of the biggest; null where there is no heading.
   */
  static @Nullable Heading of(PageWalk walk) {
    StringBuilder titles = new StringBuilder();
    for (Found found : walk.found) {
      if (found.field().equals("title") && !found.from().equals("class")) {
        titles.append(key(found.value())).append('\n');
      }
    }
    String all = titles.toString();
    Heading best = null;
    for (Heading heading : walk.headings) {
      String key = key(heading.text());
      boolean named = key.length() > 12 && all.contains(key);
      if (named && (best == null || rank(heading) < rank(best))) {
        best = heading;
      }
    }
    return best != null ? best : first(walk);
  }

  private static @Nullable Heading first(PageWalk walk) {
    Heading best = null;
    for (Heading heading : walk.headings) {
      if (best == null || rank(heading) < rank(best)) {
        best = heading;
      }
    }
    return best;
  }

  private static int rank(Heading heading) {
    return heading.tag().charAt(1);
  }

  /** A title for comparing: its letters and digits only, in lower case. */
  static String key(String title) {
    char[] key = new char[title.length()];
    int size = 0;
    for (int i = 0; i < key.length; i++) {
      char c = title.charAt(i);
      if (c >= 0x80) {
        return anyKey(title);
      }
      if (c >= 'A' && c <= 'Z') {
        key[size++] = (char) (c + ('a' - 'A'));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key[size++] = c;
      }
    }
    return new String(key, 0, size);
  }

  private static String anyKey(String title) {
    StringBuilder key = new StringBuilder(title.length());
    int at = 0;
    while (at < title.length()) {
      int c = title.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        key.appendCodePoint(Character.toLowerCase(c));
      }
      at += Character.charCount(c);
    }
    return key.toString();
  }
}

package org.dateline.metadata;

import org.dateline.metadata.EvidenceWalk.WalkedPage;
import org.dateline.metadata.MarkupFacts.PageFact;
import org.dateline.metadata.PageLayout.Heading;
import org.jspecify.annotations.Nullable;

/** Finds the heading of a page that is the story's own. */
final class Headline {
  /** The lower case of letters and digits; 0 for marks. */
  private static final char[] LOWER = new char[0x250];

  static {
    for (char c = 0; c < LOWER.length; c++) {
      LOWER[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private Headline() {}

  /**
   * The heading that the page's title or a headline field contains, the biggest first; else the
   * first of the biggest; null if there is no heading.
   */
  static @Nullable Heading of(WalkedPage page) {
    StringBuilder titles = new StringBuilder();
    for (PageFact fact : page.facts()) {
      if (fact.field().equals("title") && !fact.from().equals("class")) {
        titles.append(key(fact.value())).append('\n');
      }
    }
    String all = titles.toString();
    Heading best = null;
    for (Heading heading : page.headings()) {
      String key = key(heading.text());
      boolean named = key.length() > 12 && all.contains(key);
      if (named && (best == null || rank(heading) < rank(best))) {
        best = heading;
      }
    }
    return best != null ? best : first(page);
  }

  private static @Nullable Heading first(WalkedPage page) {
    Heading best = null;
    for (Heading heading : page.headings()) {
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
      if (c < LOWER.length) {
        key[size] = LOWER[c];
        size += LOWER[c] == 0 ? 0 : 1;
      } else if (Character.isSurrogate(c)) {
        return anyKey(title);
      } else if (Character.isLetterOrDigit(c)) {
        key[size++] = Character.toLowerCase(c);
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

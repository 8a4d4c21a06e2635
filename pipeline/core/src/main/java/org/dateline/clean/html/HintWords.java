package org.dateline.clean.html;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.util.WordNumbers;

/**
 * Maps the words of an element's class, id, role and rel to hints, from {@code
 * clean/html_hints.tsv}.
 */
final class HintWords {
  /** Hints that count on an article or main element, which contains a whole article or teaser. */
  private static final int OF_STORY =
      Hint.CONTENT.bit()
          | Hint.ARTICLE.bit()
          | Hint.COMMENT.bit()
          | Hint.RELATED.bit()
          | Hint.AD.bit()
          | Hint.NEWSLETTER.bit();

  /** Blog software names an entry's categories and tags in its class: {@code category-comment}. */
  private static final int OF_ENTRY = Hint.CONTENT.bit() | Hint.ARTICLE.bit();

  private static final String PATH = "clean/html_hints.tsv";

  /** Words for what an element or its page allows or has, not for what it is: comments-enabled. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:(?:has|have|no|with|without|allow|enable|disable|show|hide|is|not)[-_]+[\\w-]+"
              + "|[\\w-]+[-_](?:enabled|disabled|open|opened|closed|allowed|on|off|active|inactive|visible"
              + "|available))(?![\\w-])");

  /** Characters of an attribute that are read. */
  private static final int MOST = 400;

  private final WordNumbers words;

  HintWords(RuleSet rules) {
    Map<String, Integer> masks = new HashMap<>();
    for (Row row : rules.rows(PATH, 2)) {
      int bit = hint(row).bit();
      for (String word : row.cell(1).split(" ")) {
        masks.merge(word, bit, (a, b) -> a | b);
      }
    }
    this.words = new WordNumbers(masks);
  }

  private static Hint hint(Row row) {
    try {
      return Hint.valueOf(row.cell(0));
    } catch (IllegalArgumentException e) {
      throw row.error("there is no hint " + row.cell(0));
    }
  }

  /**
   * The hints of an element as a mask.
   *
   * @param known masks of attribute values seen before on this page
   */
  int mask(Markup markup, Map<String, Integer> known) {
    String tag = markup.tag;
    if (tag.equals("body") || tag.equals("html")) {
      return 0;
    }
    int mask =
        mask(markup.classes, known)
            | mask(markup.id, known)
            | mask(markup.role, known)
            | mask(markup.rel, known);
    if (mask == 0) {
      return 0;
    }
    if (markup.classes.contains("hentry")) {
      return mask & OF_ENTRY;
    }
    return tag.equals("article") || tag.equals("main") ? mask & OF_STORY : mask;
  }

  private int mask(String value, Map<String, Integer> known) {
    if (value.isEmpty()) {
      return 0;
    }
    Integer seen = known.get(value);
    if (seen == null) {
      seen = words.all(STATE.matcher(value).replaceAll(" "), MOST);
      known.put(value, seen);
    }
    return seen;
  }

  /** The role of an element's content according to its class, id, role and rel. */
  @SuppressWarnings("EnumOrdinal") // a mask lives as long as one run
  enum Hint {
    CONTENT,
    ARTICLE,
    LEAD,
    SHARE,
    RELATED,
    COMMENT,
    NAV,
    AD,
    PROMO,
    CAPTION,
    BYLINE,
    DATE,
    TITLE,
    NEWSLETTER,
    COOKIE,
    FOOTER,
    HEADER,
    SIDEBAR,
    TAGS,
    HIDDEN,
    MEDIA,
    LEGAL,
    AUTHOR_BOX;

    /** The hint's place in a mask. */
    int bit() {
      return 1 << ordinal();
    }
  }
}

package org.dateline.clean.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jsoup.nodes.Element;

/** Reads an element's class, id, role and rel as hints. */
final class HintWords {
  /** Hints that an element around a whole story, or a whole teaser, can give. */
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

  private final Map<String, Integer> words = new HashMap<>();

  HintWords(RuleSet rules) {
    for (Row row : rules.rows(PATH, 2)) {
      int bit = hint(row).bit();
      for (String word : row.cell(1).split(" ")) {
        words.merge(word, bit, (a, b) -> a | b);
      }
    }
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
  int mask(Element element, Map<String, Integer> known) {
    int mask = 0;
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html")) {
      return 0;
    }
    if (element.attributesSize() > 0) {
      mask |= mask(element.className(), known);
      mask |= mask(element.id(), known);
      mask |= mask(element.attr("role"), known);
      mask |= mask(element.attr("rel"), known);
    }
    if (element.className().contains("hentry")) {
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
      seen = parse(value);
      known.put(value, seen);
    }
    return seen;
  }

  /** Splits at everything that is no letter and before a capital: {@code relatedLinks}. */
  private int parse(String value) {
    int mask = 0;
    int begin = 0;
    int length = Math.min(value.length(), 400);
    for (int i = 0; i <= length; i++) {
      boolean end = i == length || !Character.isLetter(value.charAt(i)) || startsWord(value, i);
      if (end) {
        mask |= word(value, begin, i);
        begin = i < length && Character.isLetter(value.charAt(i)) ? i : i + 1;
      }
    }
    return mask;
  }

  private static boolean startsWord(String value, int i) {
    return i > 0
        && Character.isUpperCase(value.charAt(i))
        && Character.isLowerCase(value.charAt(i - 1));
  }

  private int word(String value, int begin, int end) {
    if (end - begin < 2) {
      return 0;
    }
    return words.getOrDefault(value.substring(begin, end).toLowerCase(Locale.ROOT), 0);
  }
}

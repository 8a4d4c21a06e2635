package org.dateline.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/** Classifies a date by the words before it: published, modified, or other. */
final class DateLabels {
  private static final int WORDS = 8;

  private final Map<String, String> kinds = new HashMap<>();

  DateLabels(RuleSet rules) {
    for (Row row : rules.rows("metadata/date_labels.tsv", 2)) {
      if (!List.of("published", "modified", "other").contains(row.cell(1))) {
        throw row.error("unknown kind " + row.cell(1));
      }
      kinds.put(row.cell(0), row.cell(1));
    }
  }

  /** {@code published}, {@code modified}, {@code other}, or empty: the last label in a text. */
  String kind(String before) {
    List<String> words = words(before);
    for (int i = words.size() - 1; i >= 0; i--) {
      for (int n = Math.min(3, words.size() - i); n > 0; n--) {
        String kind = kinds.get(String.join(" ", words.subList(i, i + n)));
        if (kind != null) {
          return kind;
        }
      }
    }
    return "";
  }

  /** The last words of a text, in lower case. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(WORDS);
    int end = text.length();
    while (end > 0 && words.size() < WORDS) {
      int begin = end;
      while (begin > 0 && isWord(text.codePointBefore(begin))) {
        begin -= Character.charCount(text.codePointBefore(begin));
      }
      if (begin < end) {
        words.add(text.substring(begin, end).toLowerCase(Locale.ROOT));
      }
      end = begin == end ? end - Character.charCount(text.codePointBefore(end)) : begin;
    }
    Collections.reverse(words);
    return words;
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}

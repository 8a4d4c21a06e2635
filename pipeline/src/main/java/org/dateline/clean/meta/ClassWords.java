package org.dateline.clean.meta;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/** What the names in class and id attributes say an element holds. */
final class ClassWords {
  static final int DATE = 1;
  static final int AUTHOR = 2;
  static final int COMMENT = 4;
  static final int ASIDE = 8;
  static final int TITLE = 16;
  static final int KICKER = 32;

  private static final Map<String, Integer> FLAGS =
      Map.of(
          "date", DATE, "author", AUTHOR, "comment", COMMENT, "aside", ASIDE, "title", TITLE,
          "kicker", KICKER);

  private final Map<String, Integer> words = new HashMap<>();

  ClassWords(RuleSet rules) {
    for (Row row : rules.rows("clean/meta/class_words.tsv", 2)) {
      Integer flag = FLAGS.get(row.cell(1));
      if (flag == null) {
        throw row.error("unknown kind " + row.cell(1) + ", expected one of " + FLAGS.keySet());
      }
      words.merge(row.cell(0), flag, (a, b) -> a | b);
    }
  }

  /** The flags of all words in a class or id attribute, words joined by hyphens cut apart. */
  int flags(String attribute) {
    int flags = 0;
    int begin = 0;
    for (int i = 0; i <= attribute.length(); i++) {
      boolean end = i == attribute.length() || !Character.isLetter(attribute.charAt(i));
      boolean hump =
          !end
              && i > begin
              && Character.isUpperCase(attribute.charAt(i))
              && Character.isLowerCase(attribute.charAt(i - 1));
      if (end || hump) {
        flags |= i > begin ? flag(attribute.substring(begin, i)) : 0;
        begin = hump ? i : i + 1;
      }
    }
    return flags;
  }

  private int flag(String word) {
    return words.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }
}

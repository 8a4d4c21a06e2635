package org.dateline.metadata;

import java.util.HashMap;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.util.WordNumbers;

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

  private final WordNumbers words;

  ClassWords(RuleSet rules) {
    Map<String, Integer> masks = new HashMap<>();
    for (Row row : rules.rows("metadata/class_words.tsv", 2)) {
      Integer flag = FLAGS.get(row.cell(1));
      if (flag == null) {
        throw row.error("unknown kind " + row.cell(1) + ", expected one of " + FLAGS.keySet());
      }
      masks.merge(row.cell(0), flag, (a, b) -> a | b);
    }
    this.words = new WordNumbers(masks);
  }

  /** The flags of all words in a class or id attribute, words joined by hyphens cut apart. */
  int flags(String attribute) {
    return words.all(attribute, attribute.length());
  }
}

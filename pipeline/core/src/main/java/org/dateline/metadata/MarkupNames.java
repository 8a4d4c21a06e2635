package org.dateline.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.util.WordNumbers;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the names in markup mean: names of meta elements, and words in class and id attributes. */
final class MarkupNames {
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
  private static final int MAX_CONTENT = 1000;
  private static final Set<String> BYLINE_LABELS =
      Set.of(
          "written by",
          "verfasst von",
          "geschrieben von",
          "écrit par",
          "escrito por",
          "scritto da");

  private final WordNumbers classWords;
  private final Map<String, MetaFact> metaNames = new HashMap<>();

  /**
   * What a meta element says.
   *
   * @param field the field that its content fills
   * @param from the kind of evidence
   * @param name its name in lower case
   */
  record MetaFact(String field, String from, String name) {}

  MarkupNames(RuleSet rules) {
    Map<String, Integer> masks = new HashMap<>();
    for (Row row : rules.rows("metadata/class_words.tsv", 2)) {
      Integer flag = FLAGS.get(row.cell(1));
      if (flag == null) {
        throw row.error("unknown kind " + row.cell(1) + ", expected one of " + FLAGS.keySet());
      }
      masks.merge(row.cell(0), flag, (a, b) -> a | b);
    }
    this.classWords = new WordNumbers(masks);
    for (Row row : rules.rows("metadata/meta_names.tsv", 3)) {
      EvidenceKinds.check(row, row.cell(1), row.cell(2));
      metaNames.put(row.cell(0), new MetaFact(row.cell(1), row.cell(2), row.cell(0)));
    }
  }

  /**
   * The flags of all words in a class or id attribute; a word with hyphens counts as its parts. 0
   * for none.
   */
  int flags(String attribute) {
    return classWords.all(attribute, attribute.length());
  }

  /** What a meta element says; null if its name is not listed or its content is empty or long. */
  @Nullable MetaFact meta(Element meta) {
    String content = meta.attr("content").strip();
    if (content.isEmpty() || content.length() > MAX_CONTENT) {
      return null;
    }
    for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
      MetaFact fact = name.isEmpty() ? null : metaNames.get(name);
      if (fact != null) {
        return fact;
      }
    }
    return null;
  }

  /** Whether {@code twitter:label1} says that {@code twitter:data1} holds the author. */
  static boolean isBylineLabel(Element meta) {
    return meta.attr("name").equals("twitter:label1")
        && BYLINE_LABELS.contains(meta.attr("content").strip().toLowerCase(Locale.ROOT));
  }
}

package org.dateline.dates;

import java.util.List;
import org.dateline.nlp.CleanArticles;
import org.dateline.nlp.DocumentParser;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/** Runs the extractor over plain texts, for tests and the benchmark. */
public final class Texts {
  /** The built-in rules, read once. */
  public static final RuleSet RULES = RuleSet.builtIn();

  private static final DocumentParser ANALYSER = new DocumentParser(RULES);
  private static final DateExtractor DEFAULT = new DateExtractor(RULES, DateOptions.defaults());

  private Texts() {}

  /** An article with nothing but a text, a publication date and a language. */
  public static Article article(
      String text, @Nullable String published, @Nullable String language) {
    return CleanArticles.of("a1", text).setPublished(published).setLanguage(language).build();
  }

  /** The rows of a text with an extractor. */
  static List<DateMention> rows(DateExtractor extractor, String text, @Nullable String published) {
    return extractor.extract(article(text, published, "en"), ANALYSER.parsePlain(text));
  }

  /** The rows of a text in a language with the default options. */
  static List<DateMention> rowsIn(String language, String text, @Nullable String published) {
    return DEFAULT.extract(article(text, published, language), ANALYSER.parsePlain(text));
  }

  /** The rows of an English text with the default options. */
  static List<DateMention> rows(String text, @Nullable String published) {
    return rows(DEFAULT, text, published);
  }

  /** "phrase = value" of each row. */
  static List<String> found(List<DateMention> rows) {
    return rows.stream().map(row -> row.getText() + " = " + row.getValue()).toList();
  }

  /** The rules of a language's folder, for tools that count hits: those that may stand alone. */
  public static List<String> ruleNames(String... codes) {
    return LanguagePack.of(RULES, codes).grammar().rules().stream()
        .filter(rule -> !rule.category().startsWith(Grammar.PART) && !rule.isGuard())
        .map(DateRule::name)
        .toList();
  }
}

package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dateline.metadata.LanguageDetector;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Story;
import org.jspecify.annotations.Nullable;

/** Decides the language of a story, and whether dates, parties and outcomes are extracted. */
public final class AnalysisGate {
  private static final String ENGLISH = "en";

  private final LanguageDetector detector;
  private final Predicate<String> hasDateRules;

  /**
   * Takes the detector's lists from the rule set.
   *
   * @param hasDateRules whether there are rules for the dates of a language, by its code
   */
  public AnalysisGate(RuleSet rules, Predicate<String> hasDateRules) {
    this.detector = new LanguageDetector(rules);
    this.hasDateRules = hasDateRules;
  }

  /**
   * Sets the language of a story: the language detected in its text, or else the one that its page
   * declares. If neither is known, the story is analysed as English only if nothing speaks against
   * that: a headline in other letters, or with clearly more function words of another language, is
   * not.
   */
  public Story withLanguage(Story story) {
    Article article = story.getArticle();
    String detected = detector.detect(article.getText());
    String language = detected == null ? article.getLanguage() : detected;
    boolean isEnglish =
        language == null ? detector.mayBe(ENGLISH, article.getText()) : language.equals(ENGLISH);
    boolean analysed = article.getStatus().equals("ARTICLE") && isEnglish;
    List<String> lookedFor = new ArrayList<>();
    if (analysed || (article.getStatus().equals("ARTICLE") && hasDates(language))) {
      lookedFor.add("DATES");
    }
    if (analysed) {
      lookedFor.add("PARTIES");
      lookedFor.add("OUTCOMES");
    }
    Article withLanguage =
        Article.newBuilder(article)
            .setLanguage(language)
            .setAnalysed(analysed)
            .setLookedFor(lookedFor)
            .build();
    return new Story(
        withLanguage,
        story.getParagraphs(),
        story.getDates(),
        story.getParties(),
        story.getOutcomes(),
        story.getWarnings(),
        story.getEarlierEvents());
  }

  private boolean hasDates(@Nullable String language) {
    return language != null && hasDateRules.test(language);
  }
}

package org.dateline.article;

import org.dateline.metadata.LanguageDetector;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Story;

/**
 * Says which language a story is in, and whether dates, parties and outcomes are looked for in it.
 */
public final class AnalysisGate {
  private static final String ENGLISH = "en";

  private final LanguageDetector detector;

  /** Takes the detector's lists from the rule set. */
  public AnalysisGate(RuleSet rules) {
    this.detector = new LanguageDetector(rules);
  }

  /**
   * The story with its language: what its text says, else what its page says. Where neither tells,
   * the text is taken for English, the language that has rules.
   */
  public Story tell(Story story) {
    Article article = story.getArticle();
    String detected = detector.detect(article.getText());
    String language = detected == null ? article.getLanguage() : detected;
    boolean analysed =
        article.getStatus().equals("ARTICLE") && (language == null || language.equals(ENGLISH));
    Article told = Article.newBuilder(article).setLanguage(language).setAnalysed(analysed).build();
    return new Story(
        told,
        story.getParagraphs(),
        story.getDates(),
        story.getParties(),
        story.getOutcomes(),
        story.getWarnings());
  }
}

package org.dateline.article;

import java.util.List;
import org.dateline.dates.DateExtractor;
import org.dateline.dates.DateOptions;
import org.dateline.dates.DateReport;
import org.dateline.nlp.Document;
import org.dateline.nlp.DocumentParser;
import org.dateline.outcomes.OutcomeExtractor;
import org.dateline.outcomes.OutcomeReport;
import org.dateline.parties.PartyExtractor;
import org.dateline.parties.PartyReport;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Outcome;
import org.dateline.schema.Party;
import org.dateline.schema.Story;

/**
 * Finds the dates, parties and outcomes of a story: one {@link Document}, tokenised once, that each
 * extractor reads and extends.
 *
 * <p>Thread-safe: an instance keeps its rules only.
 */
public final class StoryExtractor {
  private final AnalysisGate languages;
  private final DocumentParser parser;
  private final DateExtractor dates;
  private final PartyExtractor parties;
  private final OutcomeExtractor outcomes;

  /** Compiles the rules of a set; outcomes from the default confidence on. */
  public StoryExtractor(RuleSet rules, DateOptions options) {
    this(rules, options, OutcomeExtractor.DEFAULT_CONFIDENCE);
  }

  /**
   * Compiles the rules of a set.
   *
   * @param minConfidence the least confidence of an outcome, from 0 to 1
   * @throws IllegalArgumentException if {@code minConfidence} is not in this range
   */
  public StoryExtractor(RuleSet rules, DateOptions options, double minConfidence) {
    this.parser = new DocumentParser(rules);
    this.dates = new DateExtractor(rules, options);
    this.languages = new AnalysisGate(rules, dates::hasRules);
    this.parties = new PartyExtractor(rules);
    this.outcomes = new OutcomeExtractor(rules, minConfidence);
  }

  /**
   * The story with its language and with the rows of dates, parties and outcomes. In a language
   * without rules only the dates that all languages write alike are found.
   */
  public Story extract(Story cleaned) {
    Story story = languages.withLanguage(cleaned);
    Article article = story.getArticle();
    Document document = parser.parse(story);
    List<DateMention> found = dates.extract(article, document);
    List<Party> named = article.getAnalysed() ? parties.extract(article, document) : List.of();
    List<Outcome> results =
        article.getAnalysed() ? outcomes.extract(article, document, named) : List.of();
    return new Story(
        article,
        story.getParagraphs(),
        found,
        named,
        results,
        story.getWarnings(),
        story.getEarlierEvents());
  }

  /**
   * Why each row of a story was made, and why other phrases, names and matches became no rows.
   *
   * @param dates in reading order, guards included
   * @param parties the parties, then the names that are none
   * @param outcomes one for each match of a pattern
   */
  public record Explanation(
      List<DateReport> dates, List<PartyReport> parties, List<OutcomeReport> outcomes) {}

  /** Explains the rows that {@link #extract} makes of the same story. */
  public Explanation explain(Story cleaned) {
    Story story = languages.withLanguage(cleaned);
    Article article = story.getArticle();
    Document document = parser.parse(story);
    List<DateReport> found = dates.explain(article, document);
    if (!article.getAnalysed()) {
      return new Explanation(found, List.of(), List.of());
    }
    List<PartyReport> names = parties.explain(article, document);
    List<Party> named = parties.extract(article, document);
    return new Explanation(found, names, outcomes.explain(article, document, named));
  }
}

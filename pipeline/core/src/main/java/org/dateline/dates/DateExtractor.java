package org.dateline.dates;

import java.util.ArrayList;
import java.util.List;
import org.dateline.dates.DateOptions.FuturePeriods;
import org.dateline.dates.DirectionCues.Cue;
import org.dateline.dates.RuleMatcher.RuleMatch;
import org.dateline.nlp.Document;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of an article and resolves them against its publication date.
 *
 * <p>Rows depend on the article, the rules and the options only: no clock, locale or time zone is
 * read. One instance can be used for any number of articles and by several threads.
 */
public final class DateExtractor {
  /** The code of ISO 639 for a language that is not known. */
  private static final String UNKNOWN = "und";

  private final DateOptions options;
  private final LanguagePack.All languages;

  /** Reads the lists and rules of all languages; a fault in a file is an error that names it. */
  public DateExtractor(RuleSet rules, DateOptions options) {
    this.options = options;
    this.languages = new LanguagePack.All(rules);
  }

  /**
   * The rows of an article in the order of the text; they are added to the document too.
   *
   * <p>The article's language selects the rules. An article without a language is read as English
   * if it is analysed; it gives only dates that are written alike in all languages if it is not, as
   * one in a language without rules.
   *
   * @param article its language and publication date are read, and its id
   * @param document the article's text; must not hold dates yet
   */
  public List<DateMention> extract(Article article, Document document) {
    return read(article, document, null);
  }

  /** Whether there are rules for the dates of a language, by its code of ISO 639-1. */
  public boolean hasRules(String language) {
    return languages.has(language);
  }

  /** One report for each row of an article and for each match of a guard, in text order. */
  public List<DateReport> explain(Article article, Document document) {
    List<DateReport> reports = new ArrayList<>();
    read(article, document, reports);
    return reports;
  }

  private List<DateMention> read(
      Article article, Document document, @Nullable List<DateReport> reports) {
    boolean isOther = article.getLanguage() == null && !article.getAnalysed();
    LanguagePack language = languages.of(isOther ? UNKNOWN : article.getLanguage());
    TypedTokens typed = new TypedTokens(language, document.tokens());
    RuleMatcher matcher = new RuleMatcher(language, typed, options);
    PublicationDate published = PublicationDate.parse(article.getPublished());
    Resolver resolver = new Resolver(published, options);
    DateRows rows = new DateRows(article, document, options, reports);
    DirectionCues cues = new DirectionCues(typed, language.forms());
    RepetitionGuard repetitions = new RepetitionGuard(document.tokens());
    for (int s = 0; s < document.sentenceCount(); s++) {
      int begin = document.firstToken(s);
      int end = document.endToken(s);
      matcher.enter(begin, end);
      repetitions.enter(begin);
      resolver.enter(s, typed.has("BACKGROUND", begin, end));
      for (int token = begin; token < end; ) {
        RuleMatch match = repetitions.at(token) ? null : matcher.longest(token);
        if (match != null && match.rule().isGuard()) {
          rows.addGuard(match, token);
        } else if (match != null) {
          Expr expr = match.expr();
          Cue cue =
              expr.isDirected()
                  ? cues.around(expr.ahead(), expr.isDayOfMonth(), token, match.end(), begin, end)
                  : Cue.NONE;
          if (expr instanceof Expr.Ahead
              && (options.futurePeriods() == FuturePeriods.DURATION
                  || !cues.pointsAhead(cue, token, begin))) {
            token++; // the length alone is a duration
            continue;
          }
          resolver.place(token == begin || typed.lexical(token - 1, "PLACEPREP") != null);
          rows.add(match, token, cue, resolver);
        }
        token = match == null ? token + 1 : match.end();
      }
    }
    return rows.all();
  }
}

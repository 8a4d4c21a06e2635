package org.dateline.dates;

import java.util.List;
import java.util.Locale;
import org.dateline.dates.Expr.Way;
import org.dateline.nlp.Document;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of an article and what they mean, given its publication date.
 *
 * <p>Text in, rows out; the machine's clock, locale and time zone are never asked. One instance
 * serves any number of texts, and threads.
 */
public final class DateExtractor {
  private static final String FOLDER = "dates/";
  private final DateOptions options;
  private final Language neutral;
  private final Language english;

  /** Reads the lists and rules of the set. */
  public DateExtractor(RuleSet rules, DateOptions options) {
    this.options = options;
    this.neutral = Language.of(rules, List.of(FOLDER + "any/"));
    this.english = Language.of(rules, List.of(FOLDER + "any/", FOLDER + "en/"));
  }

  /**
   * The rows of an article, in reading order. A language other than English, or one not known to be
   * another, gives only what is the same in every language.
   */
  public List<DateMention> extract(Article article, Document text) {
    Language language = isEnglish(article.getLanguage()) ? english : neutral;
    TypedTokens atoms = new TypedTokens(language.lexicon(), text.tokens());
    Matching matching = new Matching(language.grammar(), atoms, options);
    Resolver resolver = new Resolver(PublicationAnchor.parse(article.getPublished()), options);
    DateRows rows = new DateRows(article, text, options);
    DirectionCues cues = new DirectionCues(atoms);
    RepetitionGuard echoes = new RepetitionGuard(text.tokens());
    for (int s = 0; s < text.sentenceCount(); s++) {
      int begin = text.firstToken(s);
      int end = text.endToken(s);
      matching.enter(begin, end);
      echoes.enter(begin);
      for (int token = begin; token < end; ) {
        Matching.Found found = echoes.at(token) ? null : matching.longest(token);
        if (found != null && !found.rule().isGuard()) {
          Expr expr = found.expr();
          Way way =
              expr.isDirected()
                  ? cues.around(expr.ahead(), token, found.end(), begin, end)
                  : Way.BEST;
          rows.add(found, token, way, resolver);
        }
        token = found == null ? token + 1 : found.end();
      }
    }
    return rows.all();
  }

  private static boolean isEnglish(@Nullable String language) {
    return language == null || language.toLowerCase(Locale.ROOT).equals("en");
  }
}

package org.dateline.outcomes;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.nlp.Document;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.nlp.Tokens;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/**
 * An article with what earlier steps found in it, and its lead.
 *
 * @param article the article
 * @param document its text with dates and mentions
 * @param parties its parties
 * @param title its title; null if it has none
 * @param lead number of the first sentence of the story that is a full sentence and not the title
 *     again; the number of sentences if there is none
 * @param log receives the decisions
 */
record OutcomeContext(
    Article article,
    Document document,
    List<Party> parties,
    @Nullable SentenceTokens title,
    int lead,
    DecisionLog log) {
  private static final int SHORTEST_LEAD = 7;
  private static final int SHORTEST_SENTENCE = 5;
  private static final Pattern GAPS = Pattern.compile("[\\s.]+");

  static OutcomeContext of(
      Article article, Document document, List<Party> parties, DecisionLog log) {
    String title = article.getTitle();
    SentenceTokens tokens =
        title == null || title.isBlank() ? null : SentenceTokens.of(title, true);
    int lead = lead(document, title == null ? "" : title);
    return new OutcomeContext(article, document, parties, tokens, lead, log);
  }

  /** The tokens of a sentence. */
  SentenceTokens sentence(int sentence) {
    return new SentenceTokens(
        document.tokens(), document.firstToken(sentence), document.endToken(sentence), false);
  }

  /** The mentions that begin in a range of tokens, each with its party. */
  List<Located<Party>> mentionsIn(int begin, int end) {
    return document.mentions().beginningIn(begin, end);
  }

  /** The dates that begin in a sentence. */
  List<Located<DateMention>> datesOf(int sentence) {
    return document.dates().beginningIn(document.firstToken(sentence), document.endToken(sentence));
  }

  /** True if two or more countries are principals. */
  boolean isBetweenStates() {
    return parties.stream()
            .filter(party -> party.getType().equals("COUNTRY") && party.getIsPrincipal())
            .count()
        >= 2;
  }

  private static int lead(Document document, String title) {
    String heading = normalised(title);
    int s = 0;
    while (s < document.sentenceCount() && !isLead(document, s, heading)) {
      s++;
    }
    return s;
  }

  private static boolean isLead(Document document, int sentence, String heading) {
    int words = 0;
    Tokens tokens = document.tokens();
    for (int i = document.firstToken(sentence); i < document.endToken(sentence); i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    int end = document.endToken(sentence);
    boolean isSentence = words >= SHORTEST_SENTENCE && tokens.lower(end - 1).equals(".");
    return (isSentence || words >= SHORTEST_LEAD)
        && !normalised(document.sentence(sentence).of(document.text())).equals(heading);
  }

  private static String normalised(String text) {
    return GAPS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}

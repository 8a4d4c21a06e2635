package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.nlp.Document;
import org.dateline.nlp.Tokens;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Party;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article with all that was found in it before, and its first sentence that tells something.
 *
 * @param article the article
 * @param text its text
 * @param dates its dates
 * @param parties its parties
 * @param title its title as a line; null where there is none
 * @param lead number of the sentence that the story begins with; the number of sentences where
 *     there is none
 * @param mentions where the parties are named
 * @param datesBySentence dates that lie in a sentence, by its number, in their order
 */
record OutcomeContext(
    Article article,
    Document text,
    List<DateMention> dates,
    List<Party> parties,
    @Nullable SentenceTokens title,
    int lead,
    PartyMentions mentions,
    Map<Integer, List<DateMention>> datesBySentence) {
  private static final int SHORTEST_LEAD = 7;
  private static final Pattern GAPS = Pattern.compile("[\\s.]+");

  static OutcomeContext of(
      Article article, Document text, List<DateMention> dates, List<Party> parties) {
    String title = article.getTitle();
    SentenceTokens line = title == null || title.isBlank() ? null : SentenceTokens.of(title, true);
    int lead = lead(text, title == null ? "" : title);
    PartyMentions mentions = new PartyMentions(text, parties);
    return new OutcomeContext(
        article, text, dates, parties, line, lead, mentions, bySentence(text, dates));
  }

  private static Map<Integer, List<DateMention>> bySentence(
      Document text, List<DateMention> dates) {
    Map<Integer, List<DateMention>> found = new HashMap<>();
    for (DateMention date : text.sentenceCount() == 0 ? List.<DateMention>of() : dates) {
      int begin = text.charIndex(date.getBegin());
      int sentence = text.sentenceOf(text.tokens().firstAt(begin));
      Span span = text.sentence(sentence);
      if (begin >= span.begin() && text.charIndex(date.getEnd()) <= span.end()) {
        found.computeIfAbsent(sentence, s -> new ArrayList<>(2)).add(date);
      }
    }
    return found;
  }

  /** The dates that lie in a sentence, in their order. */
  List<DateMention> datesIn(int sentence) {
    return datesBySentence.getOrDefault(sentence, List.of());
  }

  /** A sentence as a line. */
  SentenceTokens sentence(int sentence) {
    return new SentenceTokens(
        text.tokens(), text.firstToken(sentence), text.endToken(sentence), false);
  }

  /** True where two states or more take part. */
  boolean isBetweenStates() {
    return parties.stream().filter(p -> p.getType().equals("COUNTRY") && p.getIsPrincipal()).count()
        >= 2;
  }

  private static int lead(Document text, String title) {
    String heading = plain(title);
    int s = 0;
    while (s < text.sentenceCount() && !isTelling(text, s, heading)) {
      s++;
    }
    return s;
  }

  private static boolean isTelling(Document text, int sentence, String heading) {
    int words = 0;
    Tokens tokens = text.tokens();
    for (int i = text.firstToken(sentence); i < text.endToken(sentence); i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words >= SHORTEST_LEAD
        && !plain(text.sentence(sentence).of(text.text())).equals(heading);
  }

  private static String plain(String text) {
    return GAPS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}

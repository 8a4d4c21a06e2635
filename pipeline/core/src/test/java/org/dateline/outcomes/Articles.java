package org.dateline.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.dates.DateExtractor;
import org.dateline.dates.DateOptions;
import org.dateline.nlp.CleanArticles;
import org.dateline.nlp.Document;
import org.dateline.nlp.DocumentParser;
import org.dateline.parties.PartyExtractor;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Outcome;
import org.dateline.schema.Party;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;

/** Runs the extractors over a text that is already clean, for tests and benchmarks. */
public final class Articles {
  private final DocumentParser analyser;
  private final PartyExtractor parties;
  private final DateExtractor dates;
  private final OutcomeExtractor outcomes;
  private final Map<String, String> names = new HashMap<>();

  /** Takes the extractors to run. */
  public Articles(
      RuleSet rules, PartyExtractor parties, DateExtractor dates, OutcomeExtractor outcomes) {
    this.analyser = new DocumentParser(rules);
    this.parties = parties;
    this.dates = dates;
    this.outcomes = outcomes;
  }

  /** With all extractors of a rule set, as they are by default. */
  public static Articles of(RuleSet rules) {
    return of(rules, OutcomeExtractor.DEFAULT_CONFIDENCE);
  }

  /** With another least confidence of outcomes: for tests of what is found out about them. */
  static Articles of(RuleSet rules, double minConfidence) {
    return new Articles(
        rules,
        new PartyExtractor(rules),
        new DateExtractor(rules, DateOptions.defaults()),
        new OutcomeExtractor(rules, minConfidence));
  }

  /** The outcomes of a text whose paragraphs are separated by line ends. */
  public List<Outcome> outcomes(String title, String day, String text) {
    Article article = article(title, day, text);
    Document analysed = analysed(article);
    return outcomes.extract(article, analysed, parties(article, analysed));
  }

  /** The reports about all matches in a text whose paragraphs are separated by line ends. */
  List<OutcomeReport> explain(String title, String day, String text) {
    Article article = article(title, day, text);
    Document analysed = analysed(article);
    return outcomes.explain(article, analysed, parties(article, analysed));
  }

  private List<Party> parties(Article article, Document analysed) {
    dates.extract(article, analysed);
    List<Party> found = parties.extract(article, analysed);
    found.forEach(
        p ->
            names.put(
                p.getPartyId(), p.getType().equals("COUNTRY") ? p.getCountry() : p.getName()));
    return found;
  }

  /** Country codes and names of parties by their ids. */
  List<String> names(List<String> ids) {
    return ids.stream().map(id -> names.getOrDefault(id, "unknown " + id)).toList();
  }

  /** Cuts an article into paragraphs, one a line, and those into sentences. */
  public Document analysed(Article article) {
    String text = article.getText();
    List<SourceParagraph> paragraphs = new ArrayList<>();
    Matcher line = Pattern.compile("[^\\n]*\\S[^\\n]*").matcher(text);
    while (line.find()) {
      paragraphs.add(
          SourceParagraph.newBuilder()
              .setParagraphId("p" + paragraphs.size())
              .setText(line.group())
              .setKind("BODY")
              .setBegin(text.codePointCount(0, line.start()))
              .setEnd(text.codePointCount(0, line.end()))
              .build());
    }
    return analyser.parse(Story.newBuilder().setArticle(article).setParagraphs(paragraphs).build());
  }

  /** An article of a day, as the cleaning step would hand it on; day may be empty. */
  public static Article article(String title, String day, String text) {
    return CleanArticles.of("a", text)
        .setTitle(title)
        .setPublished(day.isEmpty() ? null : day)
        .setPublishedDate(day.isEmpty() ? null : LocalDate.parse(day))
        .build();
  }
}

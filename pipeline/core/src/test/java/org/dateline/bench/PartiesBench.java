package org.dateline.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.CleanArticles;
import org.dateline.nlp.Document;
import org.dateline.nlp.DocumentParser;
import org.dateline.parties.PartyExtractor;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;

/**
 * Measures how many articles of 400 words the party rules read in a CPU second, warm, and what
 * loading the lists costs.
 *
 * <p>The articles are put together from the made sentences of {@code parties/examples.tsv}. Prints
 * one line a figure: name, value, unit.
 */
public final class PartiesBench {
  private static final int WORDS = 400;
  private static final int ROUNDS = 40;

  private PartiesBench() {}

  /** Runs it; no arguments. */
  public static void main(String[] args) {
    long loading = cpu();
    RuleSet rules = RuleSet.builtIn();
    long before = used();
    PartyExtractor extractor = new PartyExtractor(rules);
    System.out.printf("parties.load\t%.3f\tCPU s%n", (cpu() - loading) / 1e9);
    System.out.printf("parties.memory\t%.1f\tMB%n", (used() - before) / 1e6);
    DocumentParser analyser = new DocumentParser(rules);
    List<Article> articles = articles(rules);
    List<Document> texts = new ArrayList<>();
    articles.forEach(article -> texts.add(analyser.parsePlain(article.getText())));
    run(extractor, articles, texts);
    long start = cpu();
    long parties = run(extractor, articles, texts);
    double seconds = (cpu() - start) / 1e9;
    System.out.printf("parties.rows\t%d\trows%n", parties / ROUNDS);
    System.out.printf(
        "parties.speed\t%.0f\tarticles of %d words a CPU s%n",
        ROUNDS * articles.size() / seconds, WORDS);
  }

  private static long run(PartyExtractor extractor, List<Article> articles, List<Document> texts) {
    long rows = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < articles.size(); i++) {
        rows += extractor.extract(articles.get(i), texts.get(i)).size();
      }
    }
    return rows;
  }

  private static List<Article> articles(RuleSet rules) {
    List<Article> articles = new ArrayList<>();
    List<Row> rows = rules.rows("parties/examples.tsv", 2);
    for (int first = 0; first < 60; first++) {
      StringBuilder text = new StringBuilder();
      int words = 0;
      for (int i = first * 7; words < WORDS; i++) {
        String sentence = rows.get(i % rows.size()).cell(0);
        String filler =
            "The talks went on for hours and no one knew when they would end that day. ";
        text.append(sentence).append(' ').append(filler).append(i % 3 == 0 ? "\n\n" : "");
        words += (sentence + " " + filler).split(" ").length;
      }
      articles.add(article("a" + first, text.toString()));
    }
    return articles;
  }

  private static Article article(String id, String text) {
    return CleanArticles.of(id, text)
        .setTitle("Talks end with no agreement")
        .setPublished("2004-05-07")
        .build();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

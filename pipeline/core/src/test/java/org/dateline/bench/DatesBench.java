package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.dates.DateExtractor;
import org.dateline.dates.DateOptions;
import org.dateline.dates.DevelopmentTexts;
import org.dateline.dates.DevelopmentTexts.LabelledText;
import org.dateline.dates.Texts;
import org.dateline.nlp.Document;
import org.dateline.nlp.DocumentParser;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;

/**
 * Measures date extraction over the development texts: documents per CPU second after warm-up, time
 * and memory of lists and grammar, time per character of texts made to be slow, hits per rule.
 */
public final class DatesBench {
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 10;
  private static final int HARD_ROUNDS = 5;
  private static final int MEGABYTE = 1_000_000;

  private final RuleSet rules = RuleSet.builtIn();
  private final DocumentParser analyser = new DocumentParser(rules);
  private final DateExtractor extractor;
  private final List<Article> articles = new ArrayList<>();
  private final List<Document> texts = new ArrayList<>();

  private DatesBench(List<LabelledText> documents) {
    load();
    extractor = new DateExtractor(rules, DateOptions.defaults());
    for (LabelledText document : documents) {
      Article article = Texts.article(document.text(), document.published(), "en");
      articles.add(article);
      texts.add(analyser.parsePlain(document.text()));
    }
  }

  /** Runs all measurements; without the development texts there is nothing to measure. */
  public static void main(String[] arguments) throws IOException {
    List<LabelledText> documents = DevelopmentTexts.all();
    if (documents.isEmpty()) {
      print("skipped: the development texts are not here");
      return;
    }
    DatesBench bench = new DatesBench(documents);
    bench.speed();
    bench.hardTexts();
    bench.hits();
  }

  private void load() {
    long memory = used();
    double cpu = cpuSeconds();
    DateExtractor loaded = new DateExtractor(rules, DateOptions.defaults());
    double seconds = cpuSeconds() - cpu;
    long bytes = used() - memory;
    print("lists and grammar: %.2f CPU s cold, %.1f MB", seconds, bytes / 1e6);
    if (loaded.equals(extractor)) {
      throw new IllegalStateException("kept alive until measured");
    }
  }

  private void speed() {
    for (int i = 0; i < WARM_UP; i++) {
      extractAll();
    }
    double before = cpuSeconds();
    long rows = 0;
    for (int i = 0; i < ROUNDS; i++) {
      rows += extractAll();
    }
    double dates = cpuSeconds() - before;
    before = cpuSeconds();
    for (int i = 0; i < ROUNDS; i++) {
      articles.forEach(article -> analyser.parsePlain(article.getText()));
    }
    double analysis = cpuSeconds() - before;
    int documents = articles.size() * ROUNDS;
    print(
        "dateline: %d documents, %d rows, %.2f CPU s, %.0f documents per CPU s"
            + " (with tokens and sentences %.0f)",
        documents, rows, dates, documents / dates, documents / (dates + analysis));
  }

  private long extractAll() {
    long rows = 0;
    for (int i = 0; i < articles.size(); i++) {
      rows += extractor.extract(articles.get(i), texts.get(i)).size();
    }
    return rows;
  }

  /** Texts of one megabyte that a careless grammar would be slow on. */
  private void hardTexts() {
    StringBuilder news = new StringBuilder();
    for (int i = 0; news.length() < MEGABYTE; i++) {
      news.append(articles.get(i % articles.size()).getText()).append("\n\n");
    }
    hardText("news", news.toString());
    for (String part :
        List.of("Monday ", "7", "7 ", "1-", "- ", "the year ", "May 3, ", "a week before ")) {
      hardText("\"" + part + "\"", part.repeat(MEGABYTE / part.length()));
    }
    mixed("week-days", "Monday ", "Friday ", "Sunday ");
    mixed("numbers", "7 ", "3 ", "12 ", "9 ", "48 ");
    mixed("numbers with dashes", "1-", "4-", "2-", "13-");
    mixed("dates", "May 3, ", "Monday, ", "the year ", "in June ");
  }

  /** A text of some phrases in an order that never comes again, the same in each run. */
  private void mixed(String name, String... parts) {
    StringBuilder text = new StringBuilder();
    Random random = new Random(1);
    while (text.length() < MEGABYTE) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    hardText(name + " in any order", text.toString());
  }

  private void hardText(String name, String text) {
    Article article = Texts.article(text, "2004-05-07", "en");
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    int rows = 0;
    for (int i = 0; i < HARD_ROUNDS; i++) { // the first time, the compiler is measured
      double before = cpuSeconds();
      Document analysed = analyser.parsePlain(text);
      double middle = cpuSeconds();
      rows = extractor.extract(article, analysed).size();
      best[0] = Math.min(best[0], middle - before);
      best[1] = Math.min(best[1], cpuSeconds() - middle);
    }
    print("1 MB of %s: tokens %.3f CPU s, dates %.3f CPU s, %d rows", name, best[0], best[1], rows);
  }

  private void hits() {
    Map<String, int[]> hits = new TreeMap<>();
    Texts.ruleNames("any", "en").forEach(name -> hits.put(name, new int[2]));
    for (int i = 0; i < articles.size(); i++) {
      Set<String> here = new HashSet<>();
      for (DateMention row : extractor.extract(articles.get(i), texts.get(i))) {
        int[] counts = hits.computeIfAbsent(row.getRule(), name -> new int[2]);
        counts[0]++;
        counts[1] += here.add(row.getRule()) ? 1 : 0;
      }
    }
    print("rule: hits, documents");
    hits.forEach((name, counts) -> print("  %s: %d, %d", name, counts[0], counts[1]));
  }

  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(java.util.Locale.ROOT, format, values));
  }
}

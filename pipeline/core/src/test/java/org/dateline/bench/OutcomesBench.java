package org.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.dates.DateExtractor;
import org.dateline.dates.DateOptions;
import org.dateline.nlp.Document;
import org.dateline.outcomes.Articles;
import org.dateline.outcomes.OutcomeExtractor;
import org.dateline.parties.PartyExtractor;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.Party;

/**
 * CPU time of parties and outcomes over articles in JSON lines with {@code title} and {@code text};
 * arguments are the files, without any the development articles. Each round analyses the texts
 * anew, outside the clock.
 */
public final class OutcomesBench {
  private static final int ROUNDS = 30;
  private static final String[] USUAL = {"dev_articles.jsonl", "dev_articles_2.jsonl"};
  private final PartyExtractor parties;
  private final OutcomeExtractor outcomes;
  private final DateExtractor dates;
  private final Articles articles;
  private long partyNanos;
  private long outcomeNanos;

  private OutcomesBench(RuleSet rules) {
    this.parties = new PartyExtractor(rules);
    this.outcomes = new OutcomeExtractor(rules);
    this.dates = new DateExtractor(rules, DateOptions.defaults());
    this.articles = new Articles(rules, parties, dates, outcomes);
  }

  /** Prints what the last round took. */
  public static void main(String[] files) throws IOException {
    OutcomesBench bench = new OutcomesBench(RuleSet.builtIn());
    List<Article> read = read(files.length > 0 ? files : usual());
    if (read.isEmpty()) {
      System.out.println("skipped: the development articles are not here");
      return;
    }
    for (int round = 0; round < ROUNDS; round++) {
      bench.partyNanos = 0;
      bench.outcomeNanos = 0;
      read.forEach(bench::run);
    }
    print("parties", read.size(), bench.partyNanos);
    print("outcomes", read.size(), bench.outcomeNanos);
    print("parties and outcomes", read.size(), bench.partyNanos + bench.outcomeNanos);
  }

  private void run(Article article) {
    Document text = articles.analysed(article);
    dates.extract(article, text);
    long start = cpu();
    List<Party> sides = parties.extract(article, text);
    long middle = cpu();
    outcomes.extract(article, text, sides);
    partyNanos += middle - start;
    outcomeNanos += cpu() - middle;
  }

  private static List<Article> read(String[] files) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Article> read = new ArrayList<>();
    for (String file : files) {
      for (String line : Files.readAllLines(Path.of(file))) {
        JsonNode story = mapper.readTree(line);
        read.add(Articles.article(story.path("title").asText(""), "", story.get("text").asText()));
      }
    }
    return read;
  }

  /** The development articles, where they lie beside the project or a folder above it. */
  private static String[] usual() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/eval/parties_outcomes");
      if (Files.isDirectory(folder)) {
        return Stream.of(USUAL)
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .map(Path::toString)
            .toArray(String[]::new);
      }
    }
    return new String[0];
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String what, int count, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%-22s %d articles in %.3f CPU s: %.0f a CPU s%n",
        what,
        count,
        nanos / 1e9,
        count * 1e9 / nanos);
  }
}

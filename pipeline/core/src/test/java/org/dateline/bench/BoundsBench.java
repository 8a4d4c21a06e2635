package org.dateline.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.dateline.article.AnalysisGate;
import org.dateline.article.Cleaner;
import org.dateline.article.PageReader;
import org.dateline.article.PlainStory;
import org.dateline.clean.block.SiteFurniture;
import org.dateline.dates.DateExtractor;
import org.dateline.dates.DateOptions;
import org.dateline.metadata.GivenAuthors;
import org.dateline.nlp.Document;
import org.dateline.nlp.DocumentParser;
import org.dateline.outcomes.OutcomeExtractor;
import org.dateline.parties.PartyExtractor;
import org.dateline.repeats.LocalRun;
import org.dateline.repeats.RepeatOptions;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Media;
import org.dateline.schema.Outcome;
import org.dateline.schema.Page;
import org.dateline.schema.Party;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Story;

/**
 * What the worst records cost that {@link HostileTexts} makes: CPU seconds of each step for 50, 200
 * and 800 kB. Four times the text may cost about four times the time; a step that costs more is
 * named.
 *
 * <p>Arguments are words of the names of the cases to run, without any all of them. A length that
 * would take over a minute, going by the two before it, is left out and said so.
 */
public final class BoundsBench {
  private static final int[] LENGTHS = {12_500, 50_000, 200_000, 800_000};
  private static final double MOST_SECONDS = Double.parseDouble(System.getProperty("most", "60"));

  /** Times below are noise. */
  private static final double LEAST_SECONDS = 0.15;

  /** A step that costs more than this for four times the text is named. */
  private static final double WORST_RATIO = 6;

  private final PageReader reader;
  private final Cleaner cleaner;
  private final AnalysisGate languages;
  private final DocumentParser analyser;
  private final DateExtractor dates;
  private final PartyExtractor parties;
  private final OutcomeExtractor outcomes;
  private Map<String, Double> seconds = new LinkedHashMap<>();

  /** Loads all steps. */
  BoundsBench(RuleSet rules) {
    this.reader = new PageReader(rules);
    this.cleaner = new Cleaner(rules);
    this.languages = new AnalysisGate(rules, "en"::equals);
    this.analyser = new DocumentParser(rules);
    this.dates = new DateExtractor(rules, DateOptions.defaults());
    this.parties = new PartyExtractor(rules);
    this.outcomes = new OutcomeExtractor(rules);
  }

  /** Runs it, one line a case. */
  public static void main(String[] words) {
    BoundsBench bench = new BoundsBench(RuleSet.builtIn());
    for (int i = 0; i < 3; i++) {
      bench.run(HostileTexts.record("warm", Media.TEXT, HostileTexts.prose(100_000)));
    }
    HostileTexts.all()
        .forEach(
            (name, made) -> {
              if (words.length == 0 || Set.of(words).stream().anyMatch(name::contains)) {
                bench.measure(name, made);
              }
            });
  }

  private void measure(String name, IntFunction<RawRecord> made) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-30s", name));
    double last = 0;
    double now = 0;
    Map<String, Double> before = Map.of();
    Map<String, Double> after = Map.of();
    for (int length : LENGTHS) {
      double expected = last > 0.02 ? now * now / last : 4 * now;
      if (expected > MOST_SECONDS) {
        line.append("  left out");
        break;
      }
      seconds = new LinkedHashMap<>();
      String fault = "";
      try {
        run(made.apply(length));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fault = "!" + e.getClass().getSimpleName();
      }
      last = now;
      now = seconds.values().stream().mapToDouble(x -> x).sum();
      before = after;
      after = seconds;
      line.append(String.format(Locale.ROOT, " %8.2f%s", now, fault));
    }
    line.append(String.format(Locale.ROOT, "  x%.1f", now / Math.max(last, 0.001)));
    for (Map.Entry<String, Double> step : after.entrySet()) {
      double earlier = before.getOrDefault(step.getKey(), 0.0);
      if (step.getValue() > LEAST_SECONDS
          && (step.getValue() > WORST_RATIO * earlier || step.getValue() > 2)) {
        line.append(
            String.format(
                Locale.ROOT, "  %s %.2f -> %.2f", step.getKey(), earlier, step.getValue()));
      }
    }
    System.out.println(line);
  }

  /** Runs all steps on one record; what a step throws goes to the caller. */
  void run(RawRecord record) {
    Page page = timed("blocks", () -> reader.read(record));
    timed("furniture", () -> SiteFurniture.of(page));
    Story clean = timed("clean", () -> cleaner.clean(page, Set.of()));
    Story told = timed("language", () -> languages.withLanguage(clean));
    found(told);
    if (record.getMedia() == Media.TEXT) {
      found(PlainStory.story(PlainStory.page(record), new GivenAuthors(RuleSet.builtIn())));
    }
  }

  private void found(Story story) {
    Article article = Article.newBuilder(story.getArticle()).setAnalysed(true).build();
    Document text = timed("analyse", () -> analyser.parse(story));
    List<DateMention> found = timed("dates", () -> dates.extract(article, text));
    List<Party> sides = timed("parties", () -> parties.extract(article, text));
    List<Outcome> out = timed("outcomes", () -> outcomes.extract(article, text, sides));
    Story whole =
        new Story(
            article,
            story.getParagraphs(),
            found,
            sides,
            out,
            story.getWarnings(),
            story.getEarlierEvents());
    timed("repeats", () -> LocalRun.over(List.of(whole), RepeatOptions.defaults()));
  }

  private <T> T timed(String step, Supplier<T> work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      return work.get();
    } finally {
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      seconds.merge(step, nanos / 1e9, Double::sum);
    }
  }
}

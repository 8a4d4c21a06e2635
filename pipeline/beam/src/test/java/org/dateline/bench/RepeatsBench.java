package org.dateline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.beam.FindRepeats;
import org.dateline.repeats.RepeatOptions;
import org.dateline.schema.SourceParagraph;
import org.dateline.schema.Story;

/**
 * Measures the search for repeats on made news: {@code RepeatsBench CORPUS|LINE|NEAR|COPY stories
 * groups [runner options]}. Prints CPU seconds without and with the search, and the run's metrics;
 * {@code hash} is equal for equal rows in any order.
 */
public final class RepeatsBench {
  private enum News {
    CORPUS,
    LINE,
    NEAR,
    COPY
  }

  private static final Path FILE = Path.of("build", "bench-repeats.txt");
  private static final long WRITTEN = 10_000;

  /** Members of the star of one key, at most; docs/repeats.md states it. */
  private static final long STAR_CAP = 1000;

  private RepeatsBench() {}

  /** Runs the generator with the search, which so pays for all that starts; then alone. */
  public static void main(String[] arguments) throws IOException {
    String[] args = arguments.length < 3 ? new String[] {"CORPUS", "3000", "16"} : arguments;
    News news = News.valueOf(args[0].toUpperCase(Locale.ROOT));
    long stories = Long.parseLong(args[1]);
    int groups = Integer.parseInt(args[2]);
    String[] options = Arrays.copyOfRange(args, 3, args.length);
    write(news, Math.min(stories, WRITTEN));
    double whole = run(news, stories, groups, options);
    double alone = run(news, stories, 0, options);
    long paragraphs = stories * (news == News.CORPUS ? NewsMaker.PARAGRAPHS : 1);
    System.out.printf(
        Locale.ROOT,
        "paragraphs=%d cpu_source=%.1f cpu_all=%.1f per_cpu_second=%.0f without_source=%.0f%n",
        paragraphs,
        alone,
        whole,
        paragraphs / whole,
        paragraphs / (whole - alone));
  }

  /** Writes the paragraphs, one a line, for the peer. */
  private static void write(News news, long stories) throws IOException {
    Files.createDirectories(FILE.getParent());
    Make make = new Make(news);
    try (BufferedWriter out = Files.newBufferedWriter(FILE)) {
      for (long i = 0; i < stories; i++) {
        for (SourceParagraph paragraph : make.story(i).getParagraphs()) {
          out.write(paragraph.getText() + "\n");
        }
      }
    }
  }

  private static double run(News news, long stories, int groups, String... args) {
    PipelineOptions options = PipelineOptionsFactory.fromArgs(args).create();
    Pipeline pipeline = Pipeline.create(options);
    PCollection<Story> made =
        pipeline
            .apply(GenerateSequence.from(0).to(stories))
            .apply("Make", ParDo.of(new Make(news)))
            .setCoder(AvroCoder.specific(Story.class));
    if (groups == 0) {
      made.apply("Count", ParDo.of(new CountRows<>("stories")));
    } else {
      PCollectionTuple found =
          made.apply(FindRepeats.create().withOptions(new RepeatOptions(true, groups)));
      found.get(FindRepeats.ARTICLES).apply("CountArticles", ParDo.of(new CountRows<>("articles")));
      found
          .get(FindRepeats.PARAGRAPHS)
          .apply("CountParagraphs", ParDo.of(new CountRows<>("paragraphs")));
      found
          .get(FindRepeats.OCCURRENCES)
          .apply("CountOccurrences", ParDo.of(new CountRows<>("occurrences")));
    }
    double before = CountRows.cpu();
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    double spent = CountRows.cpu() - before;
    var metrics = result.metrics().queryMetrics(MetricsFilter.builder().build());
    metrics.getCounters().forEach(c -> System.out.println(c.getName() + " " + c.getAttempted()));
    metrics
        .getDistributions()
        .forEach(
            d ->
                show(
                    d.getName().getName(), d.getAttempted().getCount(), d.getAttempted().getMax()));
    return spent;
  }

  /** Ends the bench where a star grew over its cap. */
  private static void show(String name, long count, long max) {
    System.out.println(name + " max " + max + " of " + count);
    if (name.equals("largest_star_of_key") && max > STAR_CAP) {
      throw new IllegalStateException("a star of " + max + " members, over the cap " + STAR_CAP);
    }
  }

  private static final class Make extends DoFn<Long, Story> {
    private static final long serialVersionUID = 1;
    private final News news;
    private final NewsMaker maker = new NewsMaker();

    Make(News news) {
      this.news = news;
    }

    @ProcessElement
    public void process(@Element Long number, OutputReceiver<Story> out) {
      out.output(story(number));
    }

    Story story(long number) {
      return switch (news) {
        case CORPUS -> maker.story(number);
        case LINE -> maker.sameLine(number);
        case NEAR -> maker.nearlyEqual(number);
        case COPY -> maker.copy(number);
      };
    }
  }
}

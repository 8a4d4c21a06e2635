package org.dateline.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.beam.FindRepeats;
import org.dateline.repeats.RepeatOptions;
import org.dateline.schema.Story;
import org.dateline.util.NormalForm;

/**
 * Checks that the search for repeats gives the same rows, byte by byte, on DirectRunner and on
 * Flink's embedded cluster at parallelism 1, 2 and 4, with the stories in three orders each: {@code
 * RepeatRows [stories]}. Ends with 1 where rows differ.
 */
public final class RepeatRows {
  private static final List<List<String>> ENGINES =
      List.of(
          List.of("--runner=DirectRunner", "--targetParallelism=2"),
          flink(1, true),
          flink(2, true),
          flink(4, true),
          flink(2, false));

  /** Rows of the run that goes on: all engines here run in this process. */
  private static final Queue<String> ROWS = new ConcurrentLinkedQueue<>();

  private RepeatRows() {}

  /** Runs all engines and orders. */
  public static void main(String[] args) {
    long stories = args.length == 0 ? 300 : Long.parseLong(args[0]);
    String expected = "";
    boolean equal = true;
    for (List<String> engine : ENGINES) {
      for (int order = 0; order < 3; order++) {
        String rows = rows(engine, stories, order);
        expected = expected.isEmpty() ? rows : expected;
        equal &= rows.equals(expected);
        System.out.printf(
            Locale.ROOT,
            "%-110s order %d: %d bytes of rows, %s%n",
            String.join(" ", engine),
            order,
            rows.getBytes(StandardCharsets.UTF_8).length,
            NormalForm.hash(rows));
      }
    }
    System.out.println(equal ? "all equal" : "DIFFERENT");
    System.exit(equal ? 0 : 1);
  }

  /** On Flink's streams, as scripts/bench, or on its data sets. */
  private static List<String> flink(int parallelism, boolean streams) {
    return List.of(
        "--runner=FlinkRunner",
        "--flinkMaster=[local]",
        "--parallelism=" + parallelism,
        "--objectReuse=" + streams,
        "--useDataStreamForBatch=" + streams);
  }

  /** All rows in the order of their text. */
  private static String rows(List<String> engine, long stories, int order) {
    ROWS.clear();
    boolean direct = engine.get(0).endsWith("DirectRunner");
    RepeatOptions options =
        new RepeatOptions(true, direct ? RepeatOptions.FEW_GROUPS : RepeatOptions.MANY_GROUPS);
    Pipeline pipeline =
        Pipeline.create(PipelineOptionsFactory.fromArgs(engine.toArray(String[]::new)).create());
    PCollection<Story> made =
        pipeline
            .apply(GenerateSequence.from(0).to(stories))
            .apply("Make", ParDo.of(new Make(stories, order)))
            .setCoder(AvroCoder.specific(Story.class))
            .apply(Reshuffle.viaRandomKey());
    PCollectionTuple found = made.apply(FindRepeats.create().withOptions(options));
    found.get(FindRepeats.ARTICLES).apply("KeepArticles", ParDo.of(new Keep<>()));
    found.get(FindRepeats.PARAGRAPHS).apply("KeepParagraphs", ParDo.of(new Keep<>()));
    found.get(FindRepeats.OCCURRENCES).apply("KeepOccurrences", ParDo.of(new Keep<>()));
    pipeline.run().waitUntilFinish();
    List<String> rows = new ArrayList<>(ROWS);
    rows.sort(null);
    return String.join("\n", rows);
  }

  private static final class Make extends DoFn<Long, Story> {
    private static final long serialVersionUID = 1;
    private final long stories;
    private final int order;
    private final NewsMaker maker = new NewsMaker();

    Make(long stories, int order) {
      this.stories = stories;
      this.order = order;
    }

    @ProcessElement
    public void process(@Element Long number, OutputReceiver<Story> out) {
      out.output(maker.story(place(number)));
    }

    /** Forwards, backwards, and the even ones before the odd ones. */
    private long place(long number) {
      long half = (stories + 1) / 2;
      return switch (order) {
        case 0 -> number;
        case 1 -> stories - 1 - number;
        default -> number < half ? 2 * number : 2 * (number - half) + 1;
      };
    }
  }

  private static final class Keep<T extends SpecificRecord> extends DoFn<T, Void> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element T row) {
      ROWS.add(row.getSchema().getName() + " " + row);
    }
  }
}

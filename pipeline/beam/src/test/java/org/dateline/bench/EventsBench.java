package org.dateline.bench;

import java.util.Arrays;
import java.util.Locale;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.dateline.beam.FindEvents;
import org.dateline.events.EventOptions;
import org.dateline.schema.Story;

/**
 * Measures the search for events on made reports: {@code EventsBench outcomes groups [runner
 * options]}. Prints CPU seconds and the run's metrics; {@code hash} is equal for equal rows in any
 * order.
 */
public final class EventsBench {
  private EventsBench() {}

  /** Runs the search over generated stories, then the generator alone. */
  public static void main(String[] args) {
    long outcomes = args.length > 0 ? Long.parseLong(args[0]) : 3000;
    int groups = args.length > 1 ? Integer.parseInt(args[1]) : 16;
    String[] options = Arrays.copyOfRange(args, Math.min(2, args.length), args.length);
    double whole = run(outcomes / ReportMaker.OUTCOMES, groups, options);
    double alone = run(outcomes / ReportMaker.OUTCOMES, 0, options);
    System.out.printf(
        Locale.ROOT,
        "outcomes=%d cpu_source=%.1f cpu_all=%.1f per_cpu_second_without_source=%.0f%n",
        outcomes,
        alone,
        whole,
        outcomes / (whole - alone));
  }

  private static double run(long stories, int groups, String... args) {
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.fromArgs(args).create());
    PCollection<Story> made =
        pipeline
            .apply(GenerateSequence.from(0).to(stories))
            .apply("Make", ParDo.of(new Make(stories)))
            .setCoder(AvroCoder.specific(Story.class));
    if (groups == 0) {
      made.apply("Count", ParDo.of(new CountRows<Story>("stories")));
    } else {
      PCollectionTuple found =
          made.apply(FindEvents.create().withOptions(new EventOptions(groups)));
      found.get(FindEvents.OUTCOMES).apply("CountOutcomes", ParDo.of(new CountRows<>("outcomes")));
      found.get(FindEvents.EVENTS).apply("CountEvents", ParDo.of(new CountRows<>("events")));
    }
    double before = CountRows.cpu();
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    double spent = CountRows.cpu() - before;
    result
        .metrics()
        .queryMetrics(MetricsFilter.builder().build())
        .getCounters()
        .forEach(counter -> System.out.println(counter.getName() + " " + counter.getAttempted()));
    return spent;
  }

  private static final class Make extends DoFn<Long, Story> {
    private static final long serialVersionUID = 1;
    private final long stories;
    private final ReportMaker maker = new ReportMaker();

    Make(long stories) {
      this.stories = stories;
    }

    @ProcessElement
    public void process(@Element Long number, OutputReceiver<Story> out) {
      out.output(maker.story(number, stories));
    }
  }
}

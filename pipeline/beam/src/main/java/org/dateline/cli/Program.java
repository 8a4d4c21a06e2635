package org.dateline.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.dateline.beam.InputList;
import org.dateline.beam.Manifest;
import org.dateline.commit.OutputRun;
import org.dateline.tables.RunReport;
import org.dateline.util.Visible;
import org.jspecify.annotations.Nullable;

/** The program around the pipeline: options, checks, progress, commit, summary, exit status. */
final class Program {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_OPTIONS = 2;

  private Program() {}

  /** Runs the program. Returns its exit status; a fault is reported in one line on err. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    boolean wraps = LogStream.isWanted(args) && !(err instanceof LogStream);
    PrintStream log = wraps ? new LogStream(err, Clock.systemUTC()) : err;
    try (Interruption signals = Interruption.watch(log)) {
      return run(args, signals, out, log);
    }
  }

  private static int run(String[] args, Interruption signals, PrintStream out, PrintStream err) {
    try {
      List<String> words = List.of(args);
      if (words.contains("--help") || words.contains("-h") || words.equals(List.of("help"))) {
        out.print(OptionHelp.text());
        return DONE;
      }
      if (words.equals(List.of("--version")) || words.equals(List.of("-V"))) {
        out.println("dateline " + OptionHelp.version());
        return DONE;
      }
      Optional<Commands> command = Commands.of(args);
      if (command.isPresent()) {
        return command.get().run(args, out);
      }
      String[] all = Positional.asOptions(ConfigFile.expand(args));
      DatelineOptions options = CommandLine.parse(all);
      tuneDirectRunner(options, all);
      Cluster.check(all);
      Plan plan = Plan.of(options);
      Advice.InputSizeAdvice.advice(plan).ifPresent(line -> say(err, line));
      if (plan.isTemplate()) {
        writeTemplate(plan, out);
      } else {
        runPipeline(plan, signals, out, err);
      }
      return DONE;
    } catch (OptionException e) {
      fail(err, String.valueOf(e.getMessage()));
      return WRONG_OPTIONS;
    } catch (Exception | OutOfMemoryError | NoClassDefFoundError e) {
      signals.waitForEnd();
      fail(err, FailureMessage.oneLine(e));
      return FAILED;
    }
  }

  /** Prints one line; control characters of file names and options are escaped. */
  private static void say(PrintStream err, String message) {
    err.println("dateline: " + Visible.of(message));
  }

  /** The same for a fault that ends the program. */
  private static void fail(PrintStream err, String message) {
    if (err instanceof LogStream log) {
      log.log("ERROR", Visible.of(message), Map.of());
    } else {
      say(err, message);
    }
  }

  /**
   * Switches off DirectRunner's checks: they cost a third of the time and find faults of the
   * program, not of the input.
   */
  private static void tuneDirectRunner(DatelineOptions options, String[] args) {
    DirectOptions direct = options.as(DirectOptions.class);
    if (!String.join(" ", args).contains("--enforce")) {
      direct.setEnforceEncodability(false);
      direct.setEnforceImmutability(false);
    }
  }

  /** Runs the pipeline of a plan and commits the tables. */
  private static void runPipeline(Plan plan, Interruption signals, PrintStream out, PrintStream err)
      throws IOException {
    long started = System.nanoTime();
    OutputRun output = plan.output().run();
    signals.willEnd(output);
    plan.begin(output);
    try {
      addTo(plan.withEarlier(), output, started, out, err);
    } catch (OptionException e) {
      output.giveUp();
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      signals.waitForEnd();
      throw new RunFault(e, output.giveUp());
    }
  }

  private static void addTo(
      Plan plan, OutputRun output, long started, PrintStream out, PrintStream err)
      throws IOException {
    Earlier earlier = plan.earlier();
    if (earlier != null) {
      tell(earlier.line(plan.options().getInput()), out, err);
      earlier.otherRules(plan).ifPresent(line -> say(err, line));
    }
    if (plan.addsNothing()) {
      output.giveUp();
      return;
    }
    Future<@Nullable InputList> inputs = inBackground(plan);
    try {
      PipelineResult result = runToEnd(plan, err);
      PipelineResult.State state = result.getState();
      if (state != PipelineResult.State.DONE) {
        throw new IOException("the run ended as " + state);
      }
      Manifest manifest = Manifest.read(plan.output().staging());
      double seconds = (System.nanoTime() - started) / 1e9;
      RunReport report = report(plan, manifest, result, seconds);
      Optional<String> withoutPage =
          plan.output().commit(output, manifest, plan.formats(), report, inputs.get());
      Summary summary = new Summary(manifest, plan.options());
      if (err instanceof LogStream) {
        new LogStream(out, Clock.systemUTC()).log("INFO", "done", summary.fields(seconds));
      } else {
        out.print(summary.lines(seconds));
      }
      withoutPage.ifPresent(line -> say(err, line));
      summary.withoutArticles().ifPresent(line -> say(err, line));
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    } finally {
      inputs.cancel(true);
    }
  }

  private static void tell(String line, PrintStream out, PrintStream err) {
    if (err instanceof LogStream) {
      new LogStream(out, Clock.systemUTC()).log("INFO", line, Map.of());
    } else {
      out.println(line);
    }
  }

  /** The digests of the input files, beside the pipeline: it reads the same files. */
  private static Future<@Nullable InputList> inBackground(Plan plan) {
    FutureTask<@Nullable InputList> task = new FutureTask<>(plan::inputs);
    Thread thread = new Thread(task, "inputs");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static PipelineResult runToEnd(Plan plan, PrintStream err) {
    Pipeline pipeline = Pipeline.create(plan.options());
    DatelinePipeline.build(pipeline, plan);
    if (plan.options().getQuiet()) {
      return finished(pipeline.run());
    }
    ProgressLine progress = new ProgressLine(plan, err);
    try (progress) {
      return finished(pipeline.run());
    }
  }

  private static PipelineResult finished(PipelineResult result) {
    result.waitUntilFinish();
    return result;
  }

  private static RunReport report(
      Plan plan, Manifest manifest, PipelineResult result, double seconds) {
    Map<String, Object> engine = new TreeMap<>();
    engine.put("metrics", EngineMetrics.of(result));
    Instant ended = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    engine.put("seconds", Math.round(seconds * 10) / 10.0);
    engine.put("started", ended.minusSeconds(Math.round(seconds)).toString());
    engine.put("ended", ended.toString());
    return plan.report(manifest.counts(), engine).withPlaces(manifest.places());
  }

  /** Writes the job to the template's file instead of running it. Nothing else is written. */
  private static void writeTemplate(Plan plan, PrintStream out) {
    Pipeline pipeline = Pipeline.create(plan.options());
    DatelinePipeline.build(pipeline, plan);
    pipeline.run();
    String file = plan.options().as(TemplateOptions.class).getTemplateLocation();
    out.println("job written to " + file + "; nothing was run");
  }

  /** A run that failed after it had claimed its output folder. */
  static final class RunFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String folderState;

    /**
     * A fault.
     *
     * @param cause why the run failed
     * @param folderState what the output folder holds now, for the user
     */
    RunFault(Throwable cause, String folderState) {
      super(cause);
      this.folderState = folderState;
    }

    /** What the output folder holds now. */
    String folderState() {
      return folderState;
    }
  }
}

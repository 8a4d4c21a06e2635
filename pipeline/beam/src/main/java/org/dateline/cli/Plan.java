package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.dateline.beam.Furniture;
import org.dateline.beam.InputFile;
import org.dateline.beam.Inputs;
import org.dateline.beam.OutputFolder;
import org.dateline.beam.ReadRecords;
import org.dateline.beam.Repeats;
import org.dateline.beam.RunContext;
import org.dateline.beam.WriteTables;
import org.dateline.commit.FolderRefused;
import org.dateline.commit.OutputRun;
import org.dateline.commit.Overlap;
import org.dateline.dates.DateOptions;
import org.dateline.read.FileNames;
import org.dateline.read.ReadOptions;
import org.dateline.repeats.RepeatOptions;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run is going to do, worked out from its options before anything is read or written.
 *
 * @param options as given
 * @param files to read, in path order
 * @param context what every step has to know
 * @param output folder for the tables
 */
record Plan(
    DatelineOptions options, List<InputFile> files, RunContext context, OutputFolder output) {
  private static final String DEFAULT_OUTPUT = "build/tables";

  /** Checks the options against the files and folders that they name. */
  static Plan of(DatelineOptions options) throws IOException {
    FileSystems.setDefaultPipelineOptions(options);
    refuseLocalFolders(options);
    List<InputFile> files = findFiles(options.getInput());
    StoreFailures.refuseBucket(options.getOutput());
    OutputFolder output = output(options);
    refuseOverlap(options, files);
    boolean fail = options.getOnReject() == DatelineOptions.OnReject.FAIL;
    return new Plan(options, files, new RunContext(rules(options), fail), output);
  }

  /** Endings of the files to write: parquet, avro. */
  List<String> formats() {
    return CommandLine.formats(options).stream()
        .map(format -> format.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The first step. */
  ReadRecords read() {
    ReadOptions reading = ReadOptions.of(options.getInputFormat());
    return new ReadRecords(files, reading, context.failOnReject(), options.getLimit());
  }

  /** The last step. */
  WriteTables write() {
    int shards = options.getShards() == 0 && isDirect() ? 1 : options.getShards();
    WriteTables write = new WriteTables(output.staging(), formats(), shards);
    return isTemplate() ? write.thenCommit(output, Reports.of(this, Map.of(), Map.of())) : write;
  }

  /** True if the job is written to a file and something else starts it: it then ends by itself. */
  boolean isTemplate() {
    return options.as(TemplateOptions.class).getTemplateLocation() != null;
  }

  /** True if the text is clean already. */
  boolean asIs() {
    return options.getClean() == DatelineOptions.Clean.NONE;
  }

  /** True for the runner that keeps all in memory and pays for every key. */
  boolean isDirect() {
    return options.getRunner().getSimpleName().equals("DirectRunner");
  }

  /** Groups that keys are spread over: few where each costs time. */
  int groups() {
    return isDirect() ? RepeatOptions.FEW_GROUPS : RepeatOptions.MANY_GROUPS;
  }

  /** The step that finds what a site repeats. */
  Furniture furniture() {
    return asIs() ? Furniture.none() : Furniture.in(groups());
  }

  /** The step that finds repeats, with an earlier run's clusters where one is named. */
  Repeats repeats() {
    boolean near = options.getNearRepeats() == DatelineOptions.Switch.ON;
    RepeatOptions how =
        new RepeatOptions(near, groups(), options.getLikeness(), options.getContainment());
    return Repeats.with(how).knownFrom(options.getKnownRepeats());
  }

  /** How dates are written. */
  DateOptions dates() {
    return new DateOptions(
        options.getDateRanges(),
        options.getVagueDates() == DatelineOptions.Switch.ON,
        options.getRateNouns() == DatelineOptions.Switch.ON,
        options.getAges() == DatelineOptions.Switch.ON,
        options.getFiscalYearStart(),
        options.getWeekStart());
  }

  private static List<InputFile> findFiles(String input) throws IOException {
    try {
      return StoreFailures.ask("--input=" + input, () -> Inputs.find(input));
    } catch (OptionException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new OptionException(String.valueOf(e.getMessage()));
    }
  }

  private static OutputFolder output(DatelineOptions options) {
    try {
      return new OutputFolder(options.getOutput());
    } catch (FolderRefused e) {
      throw new OptionException("--output=" + e.getMessage());
    }
  }

  private static RuleSet rules(DatelineOptions options) {
    String folder = options.getRules();
    try {
      return folder == null ? RuleSet.builtIn() : RuleSet.builtIn().mergedWith(Path.of(folder));
    } catch (RuleException e) {
      throw new OptionException("--rules: " + e.getMessage());
    }
  }

  /**
   * Claims the output folder: where it holds what this run may not replace, or cannot be written,
   * no run begins.
   */
  void begin(OutputRun run) throws IOException {
    boolean mayReplace = options.getOutput().equals(DEFAULT_OUTPUT) || options.getOverwrite();
    String option = "--output=" + options.getOutput();
    try {
      StoreFailures.ask(
          option,
          () -> {
            run.begin(mayReplace);
            return run;
          });
    } catch (FolderRefused e) {
      throw new OptionException("--output=" + e.getMessage());
    }
  }

  /** Dataflow's workers see no folder of the machine that submits the job. */
  private static void refuseLocalFolders(DatelineOptions options) {
    if (!options.getRunner().getSimpleName().equals("DataflowRunner")) {
      return;
    }
    for (String folder : (options.getInput() + "," + options.getOutput()).split(",", -1)) {
      if (!FileNames.isRemote(folder.strip())) {
        throw new OptionException(
            folder
                + ": Dataflow's workers do not see it; name a gs:// path in --input and --output");
      }
    }
  }

  /** What a run reads and what it writes have nothing in common. */
  private static void refuseOverlap(DatelineOptions options, List<InputFile> files) {
    String output = "--output=" + options.getOutput();
    Overlap overlap = new Overlap(options.getOutput());
    List<String> uris = files.stream().map(InputFile::uri).toList();
    overlap
        .with(options.getInput(), uris)
        .ifPresent(
            found -> {
              throw new OptionException(output + " " + found);
            });
    refuseIn(overlap, output, "--rules", options.getRules());
    refuseIn(overlap, output, "--knownRepeats", options.getKnownRepeats());
  }

  private static void refuseIn(
      Overlap overlap, String output, String option, @Nullable String folder) {
    if (folder != null && overlap.isIn(folder)) {
      throw new OptionException(
          output + " lies inside " + option + "=" + folder + "; name a folder outside it");
    }
  }
}

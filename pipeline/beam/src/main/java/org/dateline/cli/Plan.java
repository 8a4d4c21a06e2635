package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.util.ReleaseInfo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.beam.CleanStories;
import org.dateline.beam.CutBlocks;
import org.dateline.beam.EarlierRows;
import org.dateline.beam.ExtractRows;
import org.dateline.beam.FindEvents;
import org.dateline.beam.FindFurniture;
import org.dateline.beam.FindRepeats;
import org.dateline.beam.InputFile;
import org.dateline.beam.InputList;
import org.dateline.beam.Inputs;
import org.dateline.beam.OutputFolder;
import org.dateline.beam.ReadRecords;
import org.dateline.beam.WriteTables;
import org.dateline.commit.FolderRefused;
import org.dateline.commit.OutputRun;
import org.dateline.commit.Overlap;
import org.dateline.dates.DateOptions;
import org.dateline.events.EventOptions;
import org.dateline.read.FieldNames;
import org.dateline.read.FileNames;
import org.dateline.read.ReadOptions;
import org.dateline.repeats.RepeatOptions;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Story;
import org.dateline.tables.RunReport;
import org.jspecify.annotations.Nullable;

/**
 * The files, rules, folders and steps of a run, from its options. All options are checked here,
 * before anything is read or written.
 *
 * @param options as given
 * @param files to read, in path order
 * @param rules the built-in rules, merged with the rules of the user
 * @param output folder for the tables
 * @param earlier the run that this one adds to; null for none
 */
record Plan(
    DatelineOptions options,
    List<InputFile> files,
    RuleSet rules,
    OutputFolder output,
    @Nullable Earlier earlier) {
  private static final String DEFAULT_OUTPUT = "build/tables";

  /** Checks the options against the files and folders that they name. */
  static Plan of(DatelineOptions options) throws IOException {
    FileSystems.setDefaultPipelineOptions(options);
    refuseLocalFolders(options);
    fields(options);
    List<InputFile> files = findFiles(options.getInput());
    StoreFailures.refuseBucket(options.getOutput());
    OutputFolder output = output(options);
    refuseOverlap(options, files);
    Plan plan = new Plan(options, files, rules(options.getRules()), output, null);
    if (options.getAppend() && plan.isTemplate()) {
      throw new OptionException("--append needs the program itself: leave out --templateLocation");
    }
    return plan;
  }

  /**
   * With {@code --append}, where the output folder holds a run: the plan that adds to it, with the
   * files that it has not read. The folder must be claimed before.
   */
  Plan withEarlier() throws IOException {
    if (!options.getAppend()) {
      return this;
    }
    Earlier found = Earlier.in(output, options, files);
    return found == null ? this : new Plan(options, found.growth().files(), rules, output, found);
  }

  /** True if a run that adds to another has nothing to add. */
  boolean addsNothing() {
    return earlier != null && files.isEmpty();
  }

  /** The rows of the earlier run, in the number of groups that suits the engine. */
  @Nullable EarlierRows earlierRows() {
    return earlier == null ? null : earlier.folder().rows(earlier.growth(), groups());
  }

  /** All files that the tables come from; null where a limit leaves some out. */
  @Nullable InputList inputs() {
    return options.getLimit() > 0
        ? null
        : earlier == null ? InputList.of(files) : earlier.growth().inputs();
  }

  /** Endings of the files to write: parquet, avro. */
  List<String> formats() {
    return CommandLine.formats(options).stream()
        .map(format -> format.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The step Read. */
  ReadRecords read() {
    return ReadRecords.from(files)
        .withOptions(ReadOptions.of(options.getInputFormat()).withFields(fields(options)))
        .withFailOnReject(failOnReject())
        .withLimit(options.getLimit());
  }

  /** The step Blocks. */
  CutBlocks blocks() {
    return CutBlocks.create()
        .withRules(rules)
        .withFailOnReject(failOnReject())
        .withCleaning(isCleaning());
  }

  /** The step Furniture. */
  FindFurniture furniture(@Nullable PCollection<Story> before) {
    return FindFurniture.create()
        .withGroups(groups())
        .withCleaning(isCleaning())
        .withEarlier(before);
  }

  /** The step Clean. */
  CleanStories clean(PCollectionView<Set<String>> furniture) {
    return CleanStories.without(furniture)
        .withRules(rules)
        .withFailOnReject(failOnReject())
        .withCleaning(isCleaning());
  }

  /** The step Extract. */
  ExtractRows extract() {
    return ExtractRows.create()
        .withRules(rules)
        .withFailOnReject(failOnReject())
        .withDates(dates())
        .withMinConfidence(options.getMinConfidence());
  }

  /** The step Repeats, with the clusters of an earlier run where an option names one. */
  FindRepeats repeats() {
    boolean near = options.getNearRepeats() == DatelineOptions.Switch.ON;
    RepeatOptions how =
        new RepeatOptions(near, groups(), options.getLikeness(), options.getContainment());
    return FindRepeats.create().withOptions(how).withKnown(options.getKnownRepeats());
  }

  /** The step Events. */
  FindEvents events() {
    int groups = isDirect() ? EventOptions.FEW_GROUPS : EventOptions.MANY_GROUPS;
    return FindEvents.create().withRules(rules).withOptions(new EventOptions(groups));
  }

  /** The step Write. */
  WriteTables write() {
    int shards = options.getShards() == 0 && isDirect() ? 1 : options.getShards();
    WriteTables write =
        WriteTables.to(output)
            .withFormats(formats())
            .withShards(shards)
            .withPartitions(options.getPartitionBy() != null);
    return isTemplate() ? write.withCommit(report(Map.of(), Map.of())) : write;
  }

  /**
   * The content of run.json, without places and files.
   *
   * @param counts the counts of the pipeline
   * @param engine figures of the engine, without its name
   */
  RunReport report(Map<String, Long> counts, Map<String, Object> engine) {
    Map<String, String> versions = new TreeMap<>();
    versions.put("beam", ReleaseInfo.getReleaseInfo().getVersion());
    versions.put("java", Runtime.version().toString());
    versions.put("dateline", OptionHelp.version());
    Map<String, Object> figures = new TreeMap<>(engine);
    figures.put("runner", options.getRunner().getSimpleName());
    return new RunReport(
        OptionHelp.values(options), versions, rules.digest(), counts, List.of(), figures);
  }

  /** True if the job is written to a file and something else starts it: it then ends by itself. */
  boolean isTemplate() {
    return options.as(TemplateOptions.class).getTemplateLocation() != null;
  }

  private boolean isCleaning() {
    return options.getClean() != DatelineOptions.Clean.NONE;
  }

  private boolean failOnReject() {
    return options.getOnReject() == DatelineOptions.OnReject.FAIL;
  }

  /** True for the runner that keeps all in memory and pays for every key. */
  boolean isDirect() {
    return options.getRunner().getSimpleName().equals("DirectRunner");
  }

  /** Number of groups that keys are distributed over: few where each costs time. */
  private int groups() {
    return isDirect() ? RepeatOptions.FEW_GROUPS : RepeatOptions.MANY_GROUPS;
  }

  private DateOptions dates() {
    return new DateOptions(
        options.getDateRanges(),
        options.getVagueDates() == DatelineOptions.Switch.ON,
        options.getRateNouns() == DatelineOptions.Switch.ON,
        options.getAges() == DatelineOptions.Switch.ON,
        options.getFiscalYearStart(),
        options.getWeekStart(),
        options.getFuturePeriods());
  }

  private static FieldNames fields(DatelineOptions options) {
    String given = options.getFields();
    try {
      return given == null ? FieldNames.builtIn() : FieldNames.of(given);
    } catch (IllegalArgumentException e) {
      throw new OptionException("--fields=" + given + ": " + e.getMessage());
    }
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

  /**
   * The built-in rules, merged with those of a folder.
   *
   * @param folder the value of {@code --rules}; null for the built-in rules alone
   */
  static RuleSet rules(@Nullable String folder) {
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
    boolean mayReplace =
        options.getOutput().equals(DEFAULT_OUTPUT)
            || options.getOverwrite()
            || (options.getAppend() && output.earlier() != null);
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

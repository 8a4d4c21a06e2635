package org.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.beam.EarlierFolder;
import org.dateline.beam.Growth;
import org.dateline.beam.InputFile;
import org.dateline.beam.OutputFolder;
import org.jspecify.annotations.Nullable;

/**
 * The run that a run with {@code --append} adds to.
 *
 * @param folder its tables
 * @param growth what is new in the input
 */
record Earlier(EarlierFolder folder, Growth growth) {
  /** Options that change the rows of one article: rows made with others stay as they are. */
  private static final List<String> OF_ROWS =
      List.of(
          "ages",
          "clean",
          "dateRanges",
          "fields",
          "fiscalYearStart",
          "futurePeriods",
          "minConfidence",
          "rateNouns",
          "vagueDates",
          "weekStart");

  /**
   * The run in an output folder and what a new run adds to it; null if the folder holds none.
   *
   * @throws OptionException if nothing tells what that run has read
   */
  static @Nullable Earlier in(OutputFolder output, DatelineOptions options, List<InputFile> files)
      throws IOException {
    EarlierFolder folder = output.earlier();
    if (folder == null) {
      return null;
    }
    if (!folder.listsInputs()) {
      throw new OptionException(
          "--append: the run in "
              + options.getOutput()
              + " has no list of its input (it had a --limit, was a template's or of an older"
              + " version); run once over all files with --overwrite");
    }
    return new Earlier(folder, folder.growth(files));
  }

  /** What is added to what, in one line. */
  String line(String input) {
    int added = growth.files().size();
    int known = growth.known();
    return added == 0
        ? String.format(
            Locale.ROOT,
            "nothing new in %s: all %,d files were read before; the tables stay as they are",
            input,
            known)
        : String.format(
            Locale.ROOT,
            "%-12s %,10d files, of which %,d replace an earlier version; %,d were read before",
            "added",
            added,
            growth.replaced().size(),
            known);
  }

  /** A warning where the earlier rows were made with other rules, options or another version. */
  Optional<String> otherRules(Plan plan) {
    JsonNode run = folder.run();
    List<String> other = new ArrayList<>();
    if (!run.path("rules_digest").asText().equals(plan.rules().digest())) {
      other.add("other rules");
    }
    if (!run.path("versions").path("dateline").asText().equals(OptionHelp.version())) {
      other.add("version " + run.path("versions").path("dateline").asText());
    }
    Map<String, String> now = OptionHelp.values(plan.options());
    for (String name : OF_ROWS) {
      String before = run.path("options").path(name).asText("");
      if (!before.equals(now.getOrDefault(name, ""))) {
        other.add("--" + name + "=" + before);
      }
    }
    return other.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the earlier rows were made with "
                + String.join(", ", other)
                + " and stay so; to have all rows alike run once over all files with --overwrite");
  }
}

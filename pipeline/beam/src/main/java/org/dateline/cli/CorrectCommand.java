package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.commit.LocalFolder;
import org.dateline.correct.CorrectRun;
import org.dateline.rules.RuleException;
import org.dateline.util.Visible;
import org.jspecify.annotations.Nullable;

/**
 * The sub-command {@code correct DIR}: applies a corrections file, or what an annotation tool gave
 * back, to the tables of a run.
 */
final class CorrectCommand {
  /** How the command is called, in one line. */
  static final String USAGE =
      "scripts/dateline correct DIR --corrections=FILE|FOLDER [--output=DIR] [--rules=DIR]";

  private static final String BESIDE = "-corrected";

  private CorrectCommand() {}

  /** Runs the command. Returns the exit status. */
  static int run(String[] args, PrintStream out) throws IOException {
    String folder = null;
    String file = null;
    String output = null;
    String rules = null;
    for (int i = 1; i < args.length; i++) {
      String arg = args[i];
      if (arg.startsWith("--corrections=")) {
        file = arg.substring("--corrections=".length());
      } else if (arg.startsWith("--output=")) {
        output = arg.substring("--output=".length());
      } else if (arg.startsWith("--rules=")) {
        rules = arg.substring("--rules=".length());
      } else if (arg.startsWith("-") || folder != null) {
        throw new OptionException("correct: " + arg + ": not expected; " + USAGE);
      } else {
        folder = arg;
      }
    }
    if (folder == null || file == null) {
      throw new OptionException("correct takes the folder of a run and a file: " + USAGE);
    }
    return correct(RunFolder.open(folder), file, output, rules, out);
  }

  private static int correct(
      RunFolder run, String file, @Nullable String output, @Nullable String rules, PrintStream out)
      throws IOException {
    Path target = target(run, output);
    String used = rules == null ? run.run().path("options").path("rules").textValue() : rules;
    try {
      List<String> lines =
          CorrectRun.make(run.tables(), run.run(), file, path(file), Plan.rules(used), target);
      lines.forEach(line -> out.println(Visible.of(line)));
      return 0;
    } catch (RuleException e) {
      throw new OptionException(String.valueOf(e.getMessage()));
    }
  }

  private static Path path(String file) {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      throw new OptionException("--corrections=" + file + ": there is no such file");
    }
    return path;
  }

  private static Path target(RunFolder run, @Nullable String output) {
    if (output == null && LocalFolder.local(run.folder()) == null) {
      throw new OptionException(run.folder() + " is remote: name a local folder with --output=DIR");
    }
    Path target = Path.of(output == null ? run.folder() + BESIDE : output);
    if (Files.exists(target)) {
      throw new OptionException(
          target + " exists; remove it or name another folder with --output=DIR");
    }
    return target;
  }
}

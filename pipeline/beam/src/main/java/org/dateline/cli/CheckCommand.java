package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.dateline.util.Visible;

/** The sub-command {@code check --rules=DIR}: checks a folder of the user's own rule files. */
final class CheckCommand {
  /** How the command is called, in one line. */
  static final String USAGE = "scripts/dateline check --rules=DIR";

  private CheckCommand() {}

  /** Runs the command. Returns the exit status: 0 for a folder that can be used, else 1. */
  static int run(String[] args, PrintStream out) throws IOException {
    if (args.length != 2 || !args[1].matches("--rules=.+")) {
      throw new OptionException("check takes a folder of rules: " + USAGE);
    }
    String folder = args[1].substring("--rules=".length());
    RulesCheck.Result result = RulesCheck.of(Path.of(folder));
    result.notes().forEach(line -> out.println(Visible.of(line)));
    result.faults().forEach(line -> out.println(Visible.of("FAULT " + line)));
    boolean isGood = result.faults().isEmpty();
    out.println(isGood ? "the rules can be used" : result.faults().size() + " faults");
    return isGood ? 0 : 1;
  }
}

package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sub-commands, each the first word of a command line. */
enum Commands {
  EXPLAIN(ExplainCommand.USAGE, "why blocks were kept or removed; which rule found a row") {
    @Override
    int run(String[] args, PrintStream out) throws IOException {
      return ExplainCommand.run(args, out);
    }
  },
  SHOW(ShowCommand.USAGE, "the tables of a run, or one article with its rows, in a terminal") {
    @Override
    int run(String[] args, PrintStream out) throws IOException {
      return ShowCommand.run(args, out);
    }
  },
  REPORT(ReportCommand.USAGE, "makes report.html anew from the tables of a run") {
    @Override
    int run(String[] args, PrintStream out) throws IOException {
      return ReportCommand.run(args, out);
    }
  },
  CORRECT(CorrectCommand.USAGE, "corrected tables, measured precision and rule lines") {
    @Override
    int run(String[] args, PrintStream out) throws IOException {
      return CorrectCommand.run(args, out);
    }
  },
  EXPORT(ExportCommand.USAGE, "tables for spreadsheets, networks, maps and annotation tools") {
    @Override
    int run(String[] args, PrintStream out) throws IOException {
      return ExportCommand.run(args, out);
    }
  },
  CHECK(
      CheckCommand.USAGE,
      "your rule files: faults with file and line, examples, what they change") {
    @Override
    int run(String[] args, PrintStream out) throws IOException {
      return CheckCommand.run(args, out);
    }
  },
  DIFF(DiffCommand.USAGE, "which rows came, went and changed; exit status 1 where some did") {
    @Override
    int run(String[] args, PrintStream out) throws IOException {
      return DiffCommand.run(args, out);
    }
  };

  private final String usage;
  private final String meaning;

  Commands(String usage, String meaning) {
    this.usage = usage;
    this.meaning = meaning;
  }

  /** Runs the command with the whole command line. Returns the exit status. */
  abstract int run(String[] args, PrintStream out) throws IOException;

  /** The command that a command line begins with, if it begins with one. */
  static Optional<Commands> of(String[] args) {
    return Arrays.stream(values())
        .filter(command -> args.length > 0 && command.word().equals(args[0]))
        .findFirst();
  }

  /** Its word on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How it is called, in one line. */
  String usage() {
    return usage;
  }

  /** What it does, in one line. */
  String meaning() {
    return meaning;
  }
}

package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dateline.beam.LocalPaths;
import org.dateline.export.Export;
import org.dateline.export.ExportFormat;
import org.dateline.report.RunTables;
import org.jspecify.annotations.Nullable;

/**
 * The sub-command {@code export DIR --to=FILE|FOLDER}: writes a run's tables for spreadsheets,
 * network and map tools, and tools for annotation.
 */
final class ExportCommand {
  /** How the command is called, in one line. */
  static final String USAGE =
      "scripts/dateline export DIR --to=FILE|FOLDER [--as=FORMAT] [--table=TABLE]";

  private static final Set<ExportFormat> OF_ONE_TABLE =
      Set.of(ExportFormat.CSV, ExportFormat.JSONL);

  private ExportCommand() {}

  /**
   * Exports the tables of a run.
   *
   * @param args the command line, {@code export} first
   * @return the exit status, 0
   * @throws OptionException in one line, for wrong arguments and files that exist
   */
  static int run(String[] args, PrintStream out) throws IOException {
    String dir = null;
    String to = null;
    String as = null;
    String table = null;
    for (String arg : List.of(args).subList(1, args.length)) {
      if (arg.startsWith("--to=")) {
        to = arg.substring("--to=".length());
      } else if (arg.startsWith("--as=")) {
        as = arg.substring("--as=".length());
      } else if (arg.startsWith("--table=")) {
        table = arg.substring("--table=".length());
      } else if (arg.startsWith("-") || dir != null) {
        throw new OptionException("export: " + arg + ": not expected; " + USAGE);
      } else {
        dir = arg;
      }
    }
    if (dir == null || to == null || to.isEmpty()) {
      throw new OptionException("export takes a run's folder and --to; " + USAGE);
    }
    RunTables tables = RunFolder.open(dir).tables();
    ExportFormat format = format(to, as);
    Path target = LocalPaths.of(to);
    String report = report(LocalPaths.of(dir), target);
    Export export = new Export(tables, report);
    boolean isFolder = format.isFolder() || isFolder(to, target);
    try {
      if (isFolder && !format.isFolder() && !OF_ONE_TABLE.contains(format)) {
        throw new OptionException(
            "--to="
                + to
                + ": "
                + format.option()
                + " is one file: name it, as "
                + to
                + "/tables"
                + format.ending());
      } else if (isFolder) {
        export.folder(format, target);
      } else {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        export.file(format, chosen(tables, target, table), target);
      }
    } catch (FileAlreadyExistsException e) {
      throw new OptionException("--to=" + to + ": holds something already; name another place");
    }
    out.println("written: " + to);
    return 0;
  }

  private static boolean isFolder(String to, Path target) {
    return to.endsWith("/") || Files.isDirectory(target) || ExportFormat.ofFile(to) == null;
  }

  private static ExportFormat format(String to, @Nullable String as) {
    ExportFormat format = as == null ? ExportFormat.ofFile(to) : ExportFormat.named(as);
    if (format == null && as != null) {
      throw new OptionException("--as=" + as + ": expected one of " + ExportFormat.options());
    }
    if (format == null) {
      throw new OptionException(
          "--to="
              + to
              + ": name a file that ends in one of "
              + ExportFormat.endings()
              + ", or a folder with --as=csv, jsonl, brat or xmi");
    }
    return format;
  }

  /** The table of a file with one: as asked, by the file's name, or the table of results. */
  private static String chosen(RunTables tables, Path target, @Nullable String table) {
    List<String> names = tables.names();
    String name = String.valueOf(target.getFileName());
    String plain = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    String wanted = table != null ? table : names.contains(plain) ? plain : null;
    if (wanted == null) {
      return tables.has("events") ? "events" : "outcomes";
    }
    if (!tables.has(wanted)) {
      throw new OptionException(
          "--table=" + wanted + ": expected one of " + String.join(", ", names));
    }
    return wanted;
  }

  /** Address of the run's report as seen from the file; null if the run has none. */
  private static @Nullable String report(Path dir, Path target) {
    Path report = dir.toAbsolutePath().normalize().resolve("report.html");
    Path from = target.toAbsolutePath().normalize().getParent();
    if (from == null || !Files.isRegularFile(report)) {
      return null;
    }
    return from.relativize(report).toString();
  }
}

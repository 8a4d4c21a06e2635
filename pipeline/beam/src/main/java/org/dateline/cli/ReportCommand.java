package org.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.commit.Commit;
import org.dateline.commit.Digests;
import org.dateline.commit.LocalFolder;
import org.dateline.commit.LocalStore;
import org.dateline.report.Report;
import org.dateline.util.Visible;

/**
 * The sub-command {@code report DIR}: makes {@code report.html} for the folder of a finished run,
 * the same bytes as the run itself would write.
 */
final class ReportCommand {
  /** How the command is called, in one line. */
  static final String USAGE = "scripts/dateline report DIR [--to=FILE]";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ReportCommand() {}

  /** Runs the command. Returns the exit status. */
  static int run(String[] args, PrintStream out) throws IOException {
    String folder = null;
    String to = null;
    for (int i = 1; i < args.length; i++) {
      if (args[i].startsWith("--to=")) {
        to = args[i].substring("--to=".length());
      } else if (args[i].startsWith("-") || folder != null) {
        throw new OptionException("report: " + args[i] + ": not expected; " + USAGE);
      } else {
        folder = args[i];
      }
    }
    if (folder == null) {
      throw new OptionException("report takes the folder of a run: " + USAGE);
    }
    RunFolder run = RunFolder.open(folder);
    byte[] page = Report.page(run.tables(), run.run());
    String file = to == null ? put(run, page) : write(to, page);
    out.println("report in " + Visible.of(file));
    return 0;
  }

  private static String write(String file, byte[] page) throws IOException {
    Files.write(Path.of(file), page);
    return file;
  }

  /** Replaces the page of the folder; run.json then lists the new one. */
  private static String put(RunFolder run, byte[] page) throws IOException {
    if (LocalFolder.local(run.folder()) == null) {
      throw new OptionException(run.folder() + " is remote: name a local file with --to=FILE");
    }
    String file = run.folder() + "/" + Report.FILE;
    boolean isListed = false;
    for (JsonNode listed : run.run().path("files")) {
      isListed |= listed.path("path").asText().equals(Report.FILE);
    }
    if (!isListed && Files.exists(Path.of(file))) {
      throw new OptionException(file + " is no file of the run; move it away, or use --to=FILE");
    }
    LocalStore store = new LocalStore();
    store.write(file, page);
    store.write(run.folder() + "/" + Commit.RUN_FILE, listing(run.run().deepCopy(), page));
    return file;
  }

  /** The content of run.json with the new page. */
  private static byte[] listing(ObjectNode run, byte[] page) throws IOException {
    ArrayNode files = run.withArray("files");
    for (int i = files.size() - 1; i >= 0; i--) {
      if (files.get(i).path("path").asText().equals(Report.FILE)) {
        files.remove(i);
      }
    }
    ObjectNode entry = files.addObject().put("path", Report.FILE);
    entry.put("bytes", page.length).put("sha256", Digests.of(page));
    return (JSON.writeValueAsString(run) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}

package org.dateline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.clean.Cleaner;
import org.dateline.clean.Metadata;
import org.dateline.clean.PageReader;
import org.dateline.clean.Verdict;
import org.dateline.read.InputFormat;
import org.dateline.read.ReadOptions;
import org.dateline.read.RecordReader;
import org.dateline.read.RecordSink;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;

/** The sub-command {@code explain FILE}: why each block of a page or text was kept or taken out. */
final class Explain {
  private static final int WIDTH = 90;

  private Explain() {}

  /** Explains one file's records with the pipeline's own classes. Returns the exit status. */
  static int run(String[] args, PrintStream out) throws IOException {
    if (args.length != 2 || args[1].startsWith("--")) {
      throw new OptionException("explain takes one file: scripts/dateline explain FILE");
    }
    Path file = Path.of(args[1]);
    if (!Files.isRegularFile(file)) {
      throw new OptionException("explain: there is no file " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      String name = String.valueOf(file.getFileName());
      new RecordReader(ReadOptions.of(InputFormat.AUTO))
          .read(file.toString(), name, in, new Printer(out));
    }
    return 0;
  }

  private static final class Printer implements RecordSink {
    private final PrintStream out;
    private final PageReader reader;
    private final Cleaner cleaner;

    Printer(PrintStream out) {
      RuleSet rules = RuleSet.builtIn();
      this.out = out;
      this.reader = new PageReader(rules);
      this.cleaner = new Cleaner(rules);
    }

    @Override
    public void record(RawRecord record) {
      Page page = reader.read(record);
      Cleaner.Decision decision = cleaner.decide(page, Set.of());
      out.printf(
          Locale.ROOT,
          "%s at byte %d: %s, %s%n",
          record.getSourceUri(),
          record.getRecordOffset(),
          record.getFormat(),
          record.getCharset());
      printMetadata(decision.metadata());
      if (decision.noArticle() != null) {
        out.println("no article: " + decision.noArticle());
      }
      printBlocks(page, decision.verdicts());
    }

    @Override
    public void reject(Reject reject) {
      out.printf(
          Locale.ROOT,
          "rejected at byte %d: %s, %s%n",
          reject.getRecordOffset(),
          reject.getError(),
          reject.getMessage());
    }

    @Override
    public void skipped(String reason) {
      out.println("skipped: " + reason);
    }

    private void printMetadata(Metadata metadata) {
      out.println("title      " + metadata.title());
      out.println("by-line    " + String.join("; ", metadata.byline()));
      out.println("published  " + metadata.published() + " from " + metadata.publishedFrom());
      out.println("agency     " + metadata.agency() + ", dateline " + metadata.datelinePlace());
    }

    private void printBlocks(Page page, List<Verdict> verdicts) {
      out.printf(Locale.ROOT, "%-7s %-12s %-24s %5s  %s%n", "", "kind", "reason", "score", "block");
      for (int i = 0; i < verdicts.size(); i++) {
        Verdict verdict = verdicts.get(i);
        String reason = verdict.reason() == null ? "" : verdict.reason();
        String text = page.getBlocks().get(i).getText();
        String shown = text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "...";
        String kept = verdict.reason() == null ? "kept" : "removed";
        out.printf(
            Locale.ROOT,
            "%-7s %-12s %-24s %5.2f  %s%n",
            kept,
            verdict.kind(),
            reason,
            verdict.score(),
            shown);
      }
    }
  }
}

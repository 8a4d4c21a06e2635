package org.dateline.cli;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.article.Cleaner;
import org.dateline.article.PageReader;
import org.dateline.beam.LocalPaths;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.Verdict;
import org.dateline.read.InputFormat;
import org.dateline.read.ReadOptions;
import org.dateline.read.RecordReader;
import org.dateline.read.RecordSink;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.dateline.util.Visible;

/** The sub-command {@code explain FILE}: why each block of a page or text was kept or taken out. */
final class ExplainCommand {
  private static final int WIDTH = 90;

  private ExplainCommand() {}

  /** Explains one file's records with the pipeline's own classes. Returns the exit status. */
  static int run(String[] args, PrintStream out) throws IOException {
    if (args.length != 2 || args[1].startsWith("--")) {
      throw new OptionException("explain takes one file: scripts/dateline explain FILE");
    }
    Path file = LocalPaths.of(args[1]);
    if (!Files.isRegularFile(file)) {
      throw new OptionException("explain: there is no file " + args[1]);
    }
    String name = args[1].substring(args[1].lastIndexOf('/') + 1);
    try (InputStream in = Files.newInputStream(file)) {
      new RecordReader(ReadOptions.of(InputFormat.AUTO)).read(args[1], name, in, new Printer(out));
    } catch (AccessDeniedException e) {
      throw new OptionException("explain: " + args[1] + ": permission denied");
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
      print(
          "%s at byte %d: %s, %s",
          record.getSourceUri(), record.getRecordOffset(), record.getFormat(), record.getCharset());
      printMetadata(decision.metadata());
      if (decision.noArticle() != null) {
        print("%s", "no article: " + decision.noArticle());
      }
      printBlocks(page, decision.verdicts());
    }

    @Override
    public void reject(Reject reject) {
      print(
          "rejected at byte %d: %s, %s",
          reject.getRecordOffset(), reject.getError(), reject.getMessage());
    }

    @Override
    public void skipped(String reason) {
      print("%s", "skipped: " + reason);
    }

    private void printMetadata(ArticleMetadata metadata) {
      print("%s", "title      " + metadata.title());
      print("%s", "by-line    " + String.join("; ", metadata.byline()));
      print("%s", "published  " + metadata.published() + " from " + metadata.publishedFrom());
      print("%s", "agency     " + metadata.agency() + ", dateline " + metadata.datelinePlace());
    }

    private void printBlocks(Page page, List<Verdict> verdicts) {
      print("%-7s %-12s %-24s %5s  %s", "", "kind", "reason", "score", "block");
      for (int i = 0; i < verdicts.size(); i++) {
        Verdict verdict = verdicts.get(i);
        String reason = verdict.reason() == null ? "" : verdict.reason();
        String text = page.getBlocks().get(i).getText();
        String shown = text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "...";
        String kept = verdict.reason() == null ? "kept" : "removed";
        print("%-7s %-12s %-24s %5.2f  %s", kept, verdict.kind(), reason, verdict.score(), shown);
      }
    }

    /** Prints one line; what the file says cannot steer the terminal. */
    @FormatMethod
    private void print(String format, Object... values) {
      out.println(Visible.of(String.format(Locale.ROOT, format, values)));
    }
  }
}

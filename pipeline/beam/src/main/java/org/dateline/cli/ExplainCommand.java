package org.dateline.cli;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Cleaner;
import org.dateline.article.PageReader;
import org.dateline.article.StoryExtractor;
import org.dateline.beam.LocalPaths;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.Verdict;
import org.dateline.dates.DateOptions;
import org.dateline.read.InputFormat;
import org.dateline.read.ReadOptions;
import org.dateline.read.RecordReader;
import org.dateline.read.RecordSink;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.dateline.schema.Outcome;
import org.dateline.schema.Page;
import org.dateline.schema.Party;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.dateline.schema.Story;
import org.dateline.util.Visible;
import org.jspecify.annotations.Nullable;

/**
 * The sub-command {@code explain FILE}: why blocks were kept or removed, and which rule found each
 * date, party and outcome.
 *
 * <p>It runs the pipeline's own classes on the records of one file, without furniture of other
 * files. Each {@link Section} is one method of {@link Printer}.
 */
final class ExplainCommand {
  /** How the command is called, in one line. */
  static final String USAGE =
      "scripts/dateline explain FILE [--rules=DIR] [--inputFormat=FORMAT]"
          + " [--dates] [--parties] [--outcomes]";

  private static final int WIDTH = 90;

  /** A part of the output that a switch of the same name asks for. */
  private enum Section {
    DATES,
    PARTIES,
    OUTCOMES;

    /** The switch: {@code --dates}. */
    String option() {
      return "--" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The arguments of the command.
   *
   * @param file as given
   * @param rules folder of the user's rules; null for the built-in rules alone
   * @param sections the sections asked for; empty for metadata and blocks
   */
  private record Arguments(
      String file, @Nullable String rules, InputFormat format, Set<Section> sections) {

    /** Reads the arguments after the word {@code explain}. */
    static Arguments of(List<String> args) {
      List<String> files = new ArrayList<>();
      String rules = null;
      InputFormat format = InputFormat.AUTO;
      Set<Section> sections = EnumSet.noneOf(Section.class);
      for (String arg : args) {
        if (!arg.startsWith("--")) {
          files.add(arg);
        } else if (arg.startsWith("--rules=")) {
          rules = arg.substring("--rules=".length());
        } else if (arg.startsWith("--inputFormat=")) {
          format = format(arg.substring("--inputFormat=".length()));
        } else {
          sections.add(section(arg));
        }
      }
      if (files.size() != 1) {
        throw new OptionException("explain takes one file: " + USAGE);
      }
      return new Arguments(files.get(0), rules, format, sections);
    }

    private static InputFormat format(String value) {
      for (InputFormat format : InputFormat.values()) {
        if (format.name().equals(value)) {
          return format;
        }
      }
      String all =
          Arrays.stream(InputFormat.values()).map(Enum::name).collect(Collectors.joining(", "));
      throw new OptionException("--inputFormat=" + value + ": expected one of " + all);
    }

    private static Section section(String arg) {
      for (Section section : Section.values()) {
        if (section.option().equals(arg)) {
          return section;
        }
      }
      throw new OptionException("explain: " + arg + ": no such option; " + USAGE);
    }
  }

  private ExplainCommand() {}

  /**
   * Explains the records of one file.
   *
   * @param args the command line, {@code explain} first
   * @return the exit status, 0
   * @throws OptionException in one line, for wrong arguments and a file that cannot be read
   */
  static int run(String[] args, PrintStream out) throws IOException {
    Arguments given = Arguments.of(List.of(args).subList(1, args.length));
    String file = given.file();
    Path path = LocalPaths.of(file);
    if (!Files.isRegularFile(path)) {
      throw new OptionException("explain: there is no file " + file);
    }
    Printer printer = printer(given, out);
    String name = file.substring(file.lastIndexOf('/') + 1);
    try (InputStream in = Files.newInputStream(path)) {
      new RecordReader(ReadOptions.of(given.format())).read(file, name, in, printer);
    } catch (AccessDeniedException e) {
      throw new OptionException("explain: " + file + ": permission denied");
    }
    return 0;
  }

  private static Printer printer(Arguments given, PrintStream out) {
    RuleSet rules = Plan.rules(given.rules());
    try {
      return new Printer(out, rules, given.sections());
    } catch (RuleException e) {
      throw new OptionException("--rules: " + e.getMessage());
    }
  }

  /** Prints each record as it is read. */
  private static final class Printer implements RecordSink {
    private final PrintStream out;
    private final Set<Section> sections;
    private final PageReader reader;
    private final Cleaner cleaner;
    private final @Nullable StoryExtractor extractor;
    private final ExplainReports reports;

    Printer(PrintStream out, RuleSet rules, Set<Section> sections) {
      this.out = out;
      this.sections = sections;
      this.reader = new PageReader(rules);
      this.cleaner = new Cleaner(rules);
      this.reports = new ExplainReports(line -> out.println(Visible.of(line)));
      this.extractor =
          sections.isEmpty() ? null : new StoryExtractor(rules, DateOptions.defaults());
    }

    @Override
    public void record(RawRecord record) {
      Page page = reader.read(record);
      Cleaner.Decision decision = cleaner.decide(page, Set.of());
      print(
          "%s at byte %d: %s, %s",
          record.getSourceUri(), record.getRecordOffset(), record.getFormat(), record.getCharset());
      printMetadata(decision.metadata());
      if (sections.isEmpty()) {
        reports.metadata(cleaner.explainMetadata(page));
      }
      if (decision.noArticle() != null) {
        print("%s", "no article: " + decision.noArticle());
      }
      if (extractor == null) {
        printBlocks(page, decision.verdicts());
        return;
      }
      Story cleaned = cleaner.clean(page, Set.of());
      Story story = extractor.extract(cleaned);
      StoryExtractor.Explanation why = extractor.explain(cleaned);
      printAnalysis(story.getArticle());
      for (Section section : sections) {
        switch (section) {
          case DATES -> {
            printDates(story);
            reports.dates(why.dates());
          }
          case PARTIES -> {
            printParties(story);
            reports.parties(why.parties());
          }
          case OUTCOMES -> {
            printOutcomes(story);
            reports.outcomes(why.outcomes());
          }
        }
      }
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
        String kept = verdict.reason() == null ? "kept" : "removed";
        print(
            "%-7s %-12s %-24s %5.2f  %s",
            kept, verdict.kind(), reason, verdict.score(), cut(page.getBlocks().get(i).getText()));
      }
    }

    private void printAnalysis(Article article) {
      String analysed = article.getAnalysed() ? "" : ", without rules for parties and outcomes";
      print("%s", "language   " + article.getLanguage() + analysed);
    }

    /** The dates with their rules, in reading order. */
    private void printDates(Story story) {
      print("dates      %d", story.getDates().size());
      for (DateMention date : story.getDates()) {
        print(
            "%-4s %-8s %-24s %-10s %-24s %d-%d  %s",
            date.getDateId(),
            date.getType(),
            date.getValue(),
            date.getAnchor(),
            date.getRule(),
            date.getBegin(),
            date.getEnd(),
            date.getText());
      }
    }

    /** The parties with their rules, each with its mentions. */
    private void printParties(Story story) {
      print("parties    %d", story.getParties().size());
      for (Party party : story.getParties()) {
        String principal = party.getIsPrincipal() ? "principal" : "";
        print(
            "%-8s %-9s %-4s %-40s %s",
            party.getType(),
            principal,
            orDash(party.getCountry()),
            party.getRule(),
            party.getName());
        if (party.getTitle() != null || party.getAffiliation() != null) {
          print(
              "         title %s, affiliation %s, role %s",
              orDash(party.getTitle()), orDash(party.getAffiliation()), orDash(party.getRole()));
        }
        party
            .getMentions()
            .forEach(
                mention ->
                    print(
                        "         %d-%d  %s",
                        mention.getBegin(), mention.getEnd(), mention.getText()));
      }
    }

    /** The outcomes with rule, cue, participants and the sentence that they come from. */
    private void printOutcomes(Story story) {
      Map<String, String> names = new HashMap<>();
      story.getParties().forEach(party -> names.put(party.getPartyId(), party.getName()));
      print("outcomes   %d", story.getOutcomes().size());
      for (Outcome outcome : story.getOutcomes()) {
        String primary = outcome.getIsPrimary() ? "primary" : "";
        print(
            "%-4s %-18s %-9s %-7s %-32s cue: %s",
            outcome.getOutcomeId(),
            outcome.getType(),
            outcome.getStatus(),
            primary,
            outcome.getRule(),
            outcome.getCue());
        print("       participants  %s", named(outcome.getParticipants(), names));
        print("       actors        %s", named(outcome.getActors(), names));
        print("       recipients    %s", named(outcome.getRecipients(), names));
        print(
            "       date          %s %s",
            orDash(outcome.getDateValue()), orDash(outcome.getDateText()));
        String where =
            outcome.getBegin() == null ? "title" : outcome.getBegin() + "-" + outcome.getEnd();
        print("       %-13s %s", where, outcome.getEvidence());
      }
    }

    private static String named(List<String> ids, Map<String, String> names) {
      return ids.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining("; "));
    }

    private static String orDash(@Nullable String value) {
      return value == null ? "-" : value;
    }

    private static String cut(String text) {
      int points = text.codePointCount(0, text.length());
      return points <= WIDTH ? text : text.substring(0, text.offsetByCodePoints(0, WIDTH)) + "...";
    }

    /** Prints one line. Control characters of the file are escaped, see {@link Visible}. */
    @FormatMethod
    private void print(String format, Object... values) {
      out.println(Visible.of(String.format(Locale.ROOT, format, values)));
    }
  }
}

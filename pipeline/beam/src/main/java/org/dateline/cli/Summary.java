package org.dateline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.beam.Manifest;
import org.dateline.tables.Table;
import org.dateline.util.Visible;

/** The last lines of a run: rows of each table, and skips, rejects and removals by reason. */
final class Summary {
  private static final int NAMES = 3;
  private static final int WIDTH = 160;

  private final Map<String, Long> counts;
  private final Map<String, List<String>> places;
  private final String output;
  private final String input;
  private final boolean hasReport;

  /** From the counts of the pipeline and the options of the run. */
  Summary(Manifest manifest, DatelineOptions options) {
    this.counts = new TreeMap<>(manifest.counts());
    this.places = manifest.places();
    this.output = Visible.of(options.getOutput());
    this.input = options.getInput();
    this.hasReport = options.getReport() == DatelineOptions.Switch.ON;
  }

  /** Rows a table, what was skipped, rejected and removed, and how to look at the tables. */
  String lines(double seconds) {
    List<String> lines = new ArrayList<>();
    for (Table table : Table.values()) {
      lines.add(line("%-12s %,10d rows", table.folder(), count(table.folder())));
    }
    lines.add(line("%-12s %,10d read in %.1f s", "records", count("records"), seconds));
    add(lines, "skipped", "skipped", "named in " + output + "/run.json");
    add(lines, "rejected", "rejected", "each a row of rejects");
    add(lines, "no article", "no_article", "rows of articles with status NO_ARTICLE");
    add(lines, "undated", "undated", "articles whose day of publication is not known");
    add(lines, "not analysed", "not_analysed", "articles in a language without rules");
    add(lines, "warnings", "warnings", "named in " + output + "/run.json");
    String removed = removed();
    if (!removed.isEmpty()) {
      lines.add(line("%-12s %s", "removed", removed));
    }
    lines.add("tables in " + output);
    lines.add("look:  " + look());
    lines.add("");
    return String.join(System.lineSeparator(), lines);
  }

  /** The same for {@code --log=json}: seconds, folder and all counts. */
  Map<String, Object> fields(double seconds) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("seconds", Math.round(seconds * 10) / 10.0);
    fields.put("output", output);
    fields.put("counts", counts);
    return fields;
  }

  /** How to see the rows on this machine: the page for a browser, else a command. */
  private String look() {
    return hasReport
        ? "open " + output + "/report.html in a browser"
        : "scripts/dateline show " + output;
  }

  /** One line for a run without articles, with the likely reason and what to do. */
  Optional<String> withoutArticles() {
    if (count("articles") > sum("no_article")) {
      return Optional.empty();
    }
    String reason = "";
    for (String name : counts.keySet()) {
      boolean isReason = name.matches("(skipped|rejected|no_article)/.*");
      if (isReason && (reason.isEmpty() || count(name) > count(reason))) {
        reason = name;
      }
    }
    String most =
        reason.isEmpty()
            ? ""
            : line("; %,d %s (%s)", count(reason), reason.replaceFirst("/", " as "), names(reason));
    return Optional.of(
        line("NO ARTICLE in %,d records%s: %s", count("records"), most, Advice.on(reason, input)));
  }

  /** A line for a kind of count, and one for each of its reasons with the first places. */
  private void add(List<String> lines, String label, String kind, String meaning) {
    if (sum(kind) == 0) {
      return;
    }
    lines.add(line("%-12s %,10d %s", label, sum(kind), meaning));
    for (String name : counts.keySet()) {
      if (name.equals(kind) || name.startsWith(kind + "/")) {
        String reason = name.equals(kind) ? "" : name.substring(kind.length() + 1);
        lines.add(line("  %-21s %,8d  %s", reason, count(name), names(name)).stripTrailing());
      }
    }
  }

  private String removed() {
    List<String> reasons = new ArrayList<>();
    counts.forEach(
        (name, sum) -> {
          if (name.startsWith("removed/")) {
            reasons.add(name.substring("removed/".length()) + ' ' + sum);
          }
        });
    return String.join(", ", reasons);
  }

  /** The first places of a count, as short as they can be named. */
  private String names(String name) {
    List<String> some = places.getOrDefault(name, List.of());
    List<String> shown = new ArrayList<>();
    for (String place : some.subList(0, Math.min(NAMES, some.size()))) {
      shown.add(cut(Visible.of(Advice.shortened(place))));
    }
    boolean more = count(name) > shown.size() && !shown.isEmpty();
    return String.join(", ", shown) + (more ? ", ..." : "");
  }

  private static String cut(String text) {
    int points = text.codePointCount(0, text.length());
    return points <= WIDTH ? text : text.substring(0, text.offsetByCodePoints(0, WIDTH)) + "...";
  }

  private long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  private long sum(String kind) {
    return counts.keySet().stream()
        .filter(name -> name.equals(kind) || name.startsWith(kind + "/"))
        .mapToLong(this::count)
        .sum();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

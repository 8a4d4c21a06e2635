package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.dateline.report.Cells;
import org.dateline.report.RunTables;
import org.dateline.util.Visible;
import org.jspecify.annotations.Nullable;

/**
 * The sub-command {@code show}: the tables of a run in a terminal. With the name of a table it
 * prints rows, with the id of an article (or its beginning) the article with what was found in it.
 */
final class ShowCommand {
  /** How the command is called, in one line. */
  static final String USAGE = "scripts/dateline show DIR [TABLE|ARTICLE] [--rows=N]";

  private static final int ROWS = 20;
  private static final int CELL = 44;
  private static final int TITLE = 70;
  private static final int ID = 12;

  private final RunFolder run;
  private final RunTables tables;
  private final PrintStream out;
  private final int rows;

  private ShowCommand(RunFolder run, PrintStream out, int rows) {
    this.run = run;
    this.tables = run.tables();
    this.out = out;
    this.rows = rows;
  }

  /** Runs the command. Returns the exit status. */
  static int run(String[] args, PrintStream out) throws IOException {
    List<String> words = new ArrayList<>();
    int rows = ROWS;
    for (int i = 1; i < args.length; i++) {
      if (args[i].matches("--rows=\\d{1,6}")) {
        rows = Integer.parseInt(args[i].substring("--rows=".length()));
      } else if (args[i].startsWith("-")) {
        throw new OptionException("show: " + args[i] + ": not expected; " + USAGE);
      } else {
        words.add(args[i]);
      }
    }
    if (words.isEmpty() || words.size() > 2) {
      throw new OptionException("show takes the folder of a run: " + USAGE);
    }
    ShowCommand show = new ShowCommand(RunFolder.open(words.get(0)), out, rows);
    if (words.size() == 1) {
      show.overview();
    } else if (show.tables.has(words.get(1))) {
      show.table(words.get(1));
    } else {
      show.article(words.get(1));
    }
    return 0;
  }

  /** Rows a table, then the articles in order of their dates. */
  private void overview() throws IOException {
    for (String table : tables.names()) {
      long count = run.run().path("counts").path(table).asLong();
      print("%-12s %,10d rows", table, count);
    }
    Map<String, Integer> outcomes = new HashMap<>();
    tables.each(
        "outcomes", row -> outcomes.merge(Cells.textOr(row, "article_id"), 1, Integer::sum));
    List<String[]> articles = new ArrayList<>();
    tables.each(
        "articles",
        row -> {
          if (Cells.textOr(row, "status").equals("ARTICLE")) {
            String id = Cells.textOr(row, "article_id");
            String day = Cells.textOr(row, "published");
            int count = outcomes.getOrDefault(id, 0);
            articles.add(
                new String[] {
                  id, day, count == 0 ? "" : String.valueOf(count), Cells.textOr(row, "title")
                });
          }
        });
    articles.sort(
        Comparator.<String[], String>comparing(a -> a[1].isEmpty() ? "~" : a[1])
            .thenComparing(a -> a[0]));
    print("");
    print("%-12s  %-10s  %8s  %s", "article", "published", "outcomes", "title");
    for (String[] one : articles.subList(0, Math.min(rows, articles.size()))) {
      String day = one[1].length() > 10 ? one[1].substring(0, 10) : one[1];
      print("%-12s  %-10s  %8s  %s", start(one[0]), day, one[2], cut(one[3], TITLE));
    }
    more(articles.size());
    print(
        "one article: scripts/dateline show %s ARTICLE; a table: scripts/dateline show %1$s"
            + " outcomes",
        Visible.of(run.folder()));
  }

  private void more(long all) {
    if (all > rows) {
      print("the first %,d of %,d; --rows=N shows more", rows, all);
    }
  }

  /** The first rows of a table, in order of their cells, one line each. */
  private void table(String name) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    tables.each(
        name,
        row -> {
          if (columns.isEmpty()) {
            row.getSchema().getFields().forEach(field -> columns.add(field.name()));
          }
          List<String> cells = new ArrayList<>();
          for (Schema.Field field : row.getSchema().getFields()) {
            cells.add(shown(row, field.name()));
          }
          lines.add(cells);
        });
    if (lines.isEmpty()) {
      print("%s has no rows", name);
      return;
    }
    lines.sort(Comparator.comparing(cells -> String.join("\t", cells)));
    for (List<String> cells : lines.subList(0, Math.min(rows, lines.size()))) {
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          print("%-20s %s", columns.get(i), cells.get(i));
        }
      }
      print("");
    }
    more(lines.size());
  }

  private static String shown(GenericRecord row, String column) {
    boolean isDay = column.endsWith("_date") || column.endsWith("_reported");
    Object value = isDay ? Cells.day(row, column) : Cells.any(row, column);
    return value == null ? "" : cut(value.toString(), CELL * 2);
  }

  /** One article: its text with marks, then its outcomes, parties and dates. */
  private void article(String id) throws IOException {
    List<GenericRecord> found = new ArrayList<>();
    tables.each(
        "articles",
        row -> {
          if (Cells.textOr(row, "article_id").startsWith(id) && found.size() < 2) {
            found.add(row);
          }
        });
    if (found.size() != 1) {
      throw new OptionException(
          "show: "
              + id
              + (found.isEmpty()
                  ? " is no table and begins no article_id of " + run.folder()
                  : " begins more than one article_id; give more of it"));
    }
    GenericRecord article = found.get(0);
    String whole = Cells.textOr(article, "article_id");
    ArticlePrinter printer = new ArticlePrinter(article, System.console() != null);
    tables.each("dates", row -> printer.date(owned(row, whole)));
    tables.each("parties", row -> printer.party(owned(row, whole)));
    tables.each("outcomes", row -> printer.outcome(owned(row, whole)));
    printer.print(out);
  }

  private static @Nullable GenericRecord owned(GenericRecord row, String article) {
    return Objects.equals(Cells.text(row, "article_id"), article) ? row : null;
  }

  private static String start(String id) {
    return id.length() <= ID ? id : id.substring(0, ID);
  }

  /** A text on one line, safe for a terminal, not longer than some code points. */
  static String cut(String text, int most) {
    String line = Visible.of(text);
    int points = line.codePointCount(0, line.length());
    return points <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }

  private void print(String format, Object... values) {
    out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
  }
}

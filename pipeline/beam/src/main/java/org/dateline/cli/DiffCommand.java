package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.dateline.commit.Digests;
import org.dateline.report.Cells;
import org.dateline.report.RunTables;
import org.dateline.util.Visible;
import org.jspecify.annotations.Nullable;

/**
 * The sub-command {@code diff RUN RUN}: which rows came, went and changed from one run to another.
 *
 * <p>Rows of dates and outcomes are the same by their place in the article, not by their number:
 * one row more does not change all that follow.
 */
final class DiffCommand {
  /** How the command is called, in one line. */
  static final String USAGE = "scripts/dateline diff RUN RUN [--rows=N]";

  private static final int ROWS = 5;
  private static final int CELL = 60;
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "articles", List.of("article_id"),
          "paragraphs", List.of("paragraph_id"),
          "occurrences", List.of("article_id", "index"),
          "dates", List.of("article_id", "begin", "end"),
          "parties", List.of("article_id", "party_id"),
          "outcomes", List.of("article_id", "type", "begin", "cue"),
          "events", List.of("event_id"),
          "rejects", List.of("source_uri", "record_offset"));

  /** Numbers of rows, which follow from the rows before, and the marks of corrected tables. */
  private static final Set<String> NUMBERS =
      Set.of("date_id", "outcome_id", "corrected", "machine");

  private final RunTables old;
  private final RunTables now;
  private final PrintStream out;
  private final int rows;
  private long differences;

  private DiffCommand(RunTables old, RunTables now, PrintStream out, int rows) {
    this.old = old;
    this.now = now;
    this.out = out;
    this.rows = rows;
  }

  /** Runs the command. Returns the exit status: 0 for equal runs, 1 for others. */
  static int run(String[] args, PrintStream out) throws IOException {
    List<String> words = new ArrayList<>();
    int rows = ROWS;
    for (int i = 1; i < args.length; i++) {
      if (args[i].matches("--rows=\\d{1,6}")) {
        rows = Integer.parseInt(args[i].substring("--rows=".length()));
      } else if (args[i].startsWith("-")) {
        throw new OptionException("diff: " + args[i] + ": not expected; " + USAGE);
      } else {
        words.add(args[i]);
      }
    }
    if (words.size() != 2) {
      throw new OptionException("diff takes the folders of two runs: " + USAGE);
    }
    RunTables old = RunFolder.open(words.get(0)).tables();
    RunTables now = RunFolder.open(words.get(1)).tables();
    DiffCommand diff = new DiffCommand(old, now, out, rows);
    TreeSet<String> names = new TreeSet<>(old.names());
    names.addAll(now.names());
    for (String table : names) {
      diff.table(table);
    }
    if (diff.differences == 0) {
      out.println("the runs have the same rows");
    }
    return diff.differences == 0 ? 0 : 1;
  }

  private void table(String table) throws IOException {
    if (!KEYS.containsKey(table) || !old.has(table) || !now.has(table)) {
      differences++;
      String which =
          old.has(table) == now.has(table)
              ? "both runs"
              : old.has(table) ? "the first run" : "the second run";
      print("%-12s only compared where it is known; it is in %s", table, which);
      return;
    }
    Map<String, String> before = digests(old, table);
    Map<String, String> after = digests(now, table);
    TreeSet<String> came = new TreeSet<>(after.keySet());
    came.removeAll(before.keySet());
    TreeSet<String> went = new TreeSet<>(before.keySet());
    went.removeAll(after.keySet());
    TreeSet<String> changed = new TreeSet<>();
    before.forEach(
        (key, digest) -> {
          String other = after.get(key);
          if (other != null && !other.equals(digest)) {
            changed.add(key);
          }
        });
    differences += came.size() + went.size() + changed.size();
    print(
        "%-12s %,8d came %,8d went %,8d changed %,10d the same",
        table,
        came.size(),
        went.size(),
        changed.size(),
        before.size() - went.size() - changed.size());
    Map<String, GenericRecord> oldRows = some(old, table, first(went), first(changed));
    Map<String, GenericRecord> newRows = some(now, table, first(came), first(changed));
    for (String key : first(came)) {
      print("  + %s", told(newRows.get(key)));
    }
    for (String key : first(went)) {
      print("  - %s", told(oldRows.get(key)));
    }
    for (String key : first(changed)) {
      change(key, oldRows.get(key), newRows.get(key));
    }
  }

  private List<String> first(TreeSet<String> keys) {
    return keys.stream().limit(rows).toList();
  }

  private void change(String key, @Nullable GenericRecord before, @Nullable GenericRecord after) {
    if (before == null || after == null) {
      return;
    }
    print("  ~ %s", ShowCommand.cut(key, CELL * 2));
    TreeSet<String> columns = new TreeSet<>();
    before.getSchema().getFields().forEach(field -> columns.add(field.name()));
    after.getSchema().getFields().forEach(field -> columns.add(field.name()));
    columns.removeAll(NUMBERS);
    for (String column : columns) {
      String is = String.valueOf(Cells.any(before, column));
      String was = String.valueOf(Cells.any(after, column));
      if (!is.equals(was)) {
        print("      %s: %s -> %s", column, ShowCommand.cut(is, CELL), ShowCommand.cut(was, CELL));
      }
    }
  }

  private static Map<String, GenericRecord> some(
      RunTables tables, String table, List<String> one, List<String> other) throws IOException {
    TreeSet<String> wanted = new TreeSet<>(one);
    wanted.addAll(other);
    Map<String, GenericRecord> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      tables.each(
          table,
          row -> {
            String key = key(table, row);
            if (wanted.contains(key)) {
              found.merge(key, row, (a, b) -> digest(a).compareTo(digest(b)) <= 0 ? a : b);
            }
          });
    }
    return found;
  }

  /** Key of each row, and the digest of its cells; rows with one key count as one. */
  private static Map<String, String> digests(RunTables tables, String table) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    tables.each(
        table,
        row ->
            digests.merge(
                key(table, row), digest(row), (a, b) -> a.compareTo(b) <= 0 ? a + b : b + a));
    return digests;
  }

  private static String key(String table, GenericRecord row) {
    StringBuilder key = new StringBuilder();
    for (String column : KEYS.getOrDefault(table, List.of())) {
      key.append(key.isEmpty() ? "" : " ").append(Cells.any(row, column));
    }
    return key.toString();
  }

  private static String digest(GenericRecord row) {
    StringBuilder text = new StringBuilder();
    for (Schema.Field field : row.getSchema().getFields()) {
      if (!NUMBERS.contains(field.name())) {
        text.append(field.name()).append('=').append(row.get(field.pos())).append('\n');
      }
    }
    return Digests.of(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  private static String told(@Nullable GenericRecord row) {
    if (row == null) {
      return "";
    }
    List<String> cells = new ArrayList<>();
    for (Schema.Field field : row.getSchema().getFields()) {
      Object value = row.get(field.pos());
      boolean isShort = value instanceof CharSequence || value instanceof Number;
      if (isShort && cells.size() < 7 && !value.toString().isEmpty()) {
        cells.add(field.name() + "=" + ShowCommand.cut(value.toString(), 40));
      }
    }
    return Visible.of(String.join("  ", cells));
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}

package org.dateline;

import java.util.Locale;
import java.util.Map;
import org.dateline.report.Table;

/** The closing lines of a run. */
final class Summary {
  private Summary() {}

  /** Rows a table, what was skipped, rejected and removed, and how to look at the tables. */
  static String of(Map<String, Long> counts, String output, double seconds) {
    StringBuilder out = new StringBuilder();
    for (Table table : Table.values()) {
      out.append(
          String.format(
              Locale.ROOT, "%-12s %,10d rows%n", table.folder(), count(counts, table.folder())));
    }
    out.append(
        String.format(
            Locale.ROOT, "records      %,10d read in %.1f s", count(counts, "records"), seconds));
    out.append(reasons(counts, "skipped/"))
        .append(reasons(counts, "rejected/"))
        .append(reasons(counts, "removed/"));
    out.append(System.lineSeparator())
        .append("tables in ")
        .append(output)
        .append(System.lineSeparator());
    out.append("look:  duckdb -c \"select type, evidence from '")
        .append(output)
        .append("/outcomes/*.parquet'\"");
    return out.append(System.lineSeparator()).toString();
  }

  private static long count(Map<String, Long> counts, String name) {
    return counts.getOrDefault(name, 0L);
  }

  private static String reasons(Map<String, Long> counts, String prefix) {
    StringBuilder out = new StringBuilder();
    counts.forEach(
        (name, sum) -> {
          if (name.startsWith(prefix)) {
            out.append(out.length() == 0 ? "" : ", ")
                .append(name.substring(prefix.length()))
                .append(' ')
                .append(sum);
          }
        });
    String label = prefix.substring(0, prefix.length() - 1);
    return out.length() == 0 ? "" : String.format(Locale.ROOT, "%n%-12s %s", label, out);
  }
}

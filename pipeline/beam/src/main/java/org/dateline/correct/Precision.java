package org.dateline.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.correct.Correction.Verdict;

/** How many of the judged rows of each table are right, with a 95 % interval after Wilson. */
final class Precision {
  private static final double Z = 1.959964;

  /**
   * Figures of one table.
   *
   * @param right rows judged right
   * @param judged rows judged right, wrong or in need of a change
   */
  record Figure(int right, int judged) {
    /** Lower end of the interval, from 0 to 1. */
    double low() {
      return Math.max(0, centre() - spread());
    }

    /** Upper end of the interval, from 0 to 1. */
    double high() {
      return Math.min(1, centre() + spread());
    }

    private double share() {
      return (double) right / judged;
    }

    private double centre() {
      return (share() + Z * Z / (2 * judged)) / (1 + Z * Z / judged);
    }

    private double spread() {
      double inner = share() * (1 - share()) / judged + Z * Z / (4.0 * judged * judged);
      return Z * Math.sqrt(inner) / (1 + Z * Z / judged);
    }
  }

  private Precision() {}

  /**
   * Figures by table; a row with several verdicts counts once, right only if none is against it.
   */
  static Map<String, Figure> of(List<Correction> corrections) {
    Map<String, TreeSet<String>> judged = new TreeMap<>();
    Map<String, TreeSet<String>> faulty = new TreeMap<>();
    for (Correction one : corrections) {
      if (one.verdict() != Verdict.MISSING && !one.table().equals("articles")) {
        String row = one.articleId() + " " + one.row();
        judged.computeIfAbsent(one.table(), table -> new TreeSet<>()).add(row);
        if (one.verdict() != Verdict.RIGHT) {
          faulty.computeIfAbsent(one.table(), table -> new TreeSet<>()).add(row);
        }
      }
    }
    Map<String, Figure> figures = new TreeMap<>();
    judged.forEach(
        (table, rows) -> {
          int wrong = faulty.getOrDefault(table, new TreeSet<>()).size();
          figures.put(table, new Figure(rows.size() - wrong, rows.size()));
        });
    return figures;
  }

  /** One line for each table. */
  static List<String> lines(Map<String, Figure> figures) {
    List<String> lines = new ArrayList<>();
    figures.forEach(
        (table, figure) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-12s %d of %d judged rows are right: %.0f %% (95 %% interval %.0f to %.0f"
                        + " %%)",
                    table,
                    figure.right(),
                    figure.judged(),
                    100 * figure.share(),
                    100 * figure.low(),
                    100 * figure.high())));
    return lines;
  }
}

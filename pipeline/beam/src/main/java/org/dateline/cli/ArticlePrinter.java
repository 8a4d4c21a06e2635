package org.dateline.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.dateline.report.Cells;
import org.dateline.util.Visible;
import org.jspecify.annotations.Nullable;

/**
 * Prints one article with its rows. On a terminal dates, parties and outcome sentences have
 * colours; elsewhere they stand in brackets. Control characters of the text are shown as escapes.
 */
final class ArticlePrinter {
  private static final String RESET = "\u001b[0m";
  private static final String DATE = "\u001b[33m";
  private static final String PARTY = "\u001b[36m";
  private static final String OUTCOME = "\u001b[4m";

  private final GenericRecord article;
  private final boolean isTerminal;
  private final List<Mark> marks = new ArrayList<>();
  private final List<String> dates = new ArrayList<>();
  private final List<String> parties = new ArrayList<>();
  private final List<GenericRecord> outcomes = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  /** A highlighted span of the text, in code points. */
  private record Mark(int begin, int end, String colour) {}

  /**
   * An article without rows yet.
   *
   * @param article its row
   * @param isTerminal whether to colour
   */
  ArticlePrinter(GenericRecord article, boolean isTerminal) {
    this.article = article;
    this.isTerminal = isTerminal;
  }

  /** Adds a row of dates; null adds nothing. */
  void date(@Nullable GenericRecord row) {
    if (row != null) {
      mark(row, DATE);
      dates.add(
          line("%-28s %-8s %s", Cells.textOr(row, "text"), Cells.textOr(row, "type"), value(row)));
    }
  }

  private static String value(GenericRecord row) {
    return Cells.textOr(row, "value") + "  (" + Cells.textOr(row, "rule") + ")";
  }

  /** Adds a row of parties; null adds nothing. */
  void party(@Nullable GenericRecord row) {
    if (row == null) {
      return;
    }
    String name = Cells.textOr(row, "name");
    names.put(Cells.textOr(row, "party_id"), name);
    Cells.records(row, "mentions").forEach(mention -> mark(mention, PARTY));
    parties.add(
        line(
            "%-28s %-8s %-4s %s",
            name,
            Cells.textOr(row, "type"),
            Cells.textOr(row, "country"),
            Cells.textOr(row, "title")));
  }

  /** Adds a row of outcomes; null adds nothing. */
  void outcome(@Nullable GenericRecord row) {
    if (row != null) {
      mark(row, OUTCOME);
      outcomes.add(row);
    }
  }

  private void mark(GenericRecord row, String colour) {
    Integer begin = Cells.number(row, "begin");
    Integer end = Cells.number(row, "end");
    if (begin != null && end != null) {
      marks.add(new Mark(begin, end, colour));
    }
  }

  /** Prints all. */
  void print(PrintStream out) {
    out.println(Visible.of(Cells.textOr(article, "title")));
    String day = Cells.textOr(article, "published");
    out.println(
        Visible.of(
            (day.isEmpty() ? "no date" : day)
                + "  "
                + Cells.textOr(article, "source")
                + "  "
                + Cells.textOr(article, "source_uri")));
    out.println();
    out.println(text());
    list(out, "outcomes", outcomes.stream().sorted(byBegin()).map(this::told).toList());
    list(out, "parties", parties.stream().sorted().toList());
    list(out, "dates", dates);
  }

  private static Comparator<GenericRecord> byBegin() {
    return Comparator.comparingInt(
        row -> Objects.requireNonNullElse(Cells.number(row, "begin"), -1));
  }

  private String told(GenericRecord row) {
    List<String> sides =
        Cells.texts(row, "participants").stream().map(id -> names.getOrDefault(id, id)).toList();
    String day = Cells.day(row, "start_date");
    return line(
        "%-20s %-10s %s  [%s]",
        Cells.textOr(row, "type"),
        day == null ? "no date" : day,
        String.join(", ", sides),
        Cells.textOr(row, "cue"));
  }

  private static void list(PrintStream out, String name, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println();
      out.println(name);
      lines.forEach(line -> out.println("  " + Visible.of(line).stripTrailing()));
    }
  }

  /** The text with its marks; line breaks stay, other control characters do not. */
  private String text() {
    int[] points = Cells.textOr(article, "text").codePoints().toArray();
    TreeMap<Integer, String> signs = new TreeMap<>();
    if (isTerminal) {
      colours(points.length, signs);
    } else {
      for (Mark mark : marks) {
        signs.merge(mark.begin(), "[", (a, b) -> a + b);
        signs.merge(mark.end(), "]", (a, b) -> b + a);
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i <= points.length; i++) {
      out.append(signs.getOrDefault(i, ""));
      if (i < points.length) {
        String one = Character.toString(points[i]);
        out.append(points[i] == '\n' ? System.lineSeparator() : Visible.of(one));
      }
    }
    return out.toString();
  }

  /** At each change the colours that hold from there on. */
  private void colours(int length, TreeMap<Integer, String> signs) {
    for (Mark mark : marks) {
      signs.put(mark.begin(), "");
      signs.put(Math.min(mark.end(), length), "");
    }
    signs.replaceAll(
        (at, old) -> {
          StringBuilder now = new StringBuilder(RESET);
          for (Mark mark : marks) {
            if (mark.begin() <= at && at < mark.end()) {
              now.append(mark.colour());
            }
          }
          return now.toString();
        });
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

package org.dateline.correct;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.dateline.Dateline;
import org.dateline.correct.Correction.Verdict;
import org.dateline.read.RecordSink;
import org.dateline.report.Cells;
import org.dateline.report.RunTables;
import org.dateline.rules.RuleException;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.dateline.schema.RawRecord;
import org.dateline.schema.Reject;
import org.dateline.schema.Story;

/**
 * Lines for a user's rule files that give the corrected rows. Each line is tried: the article is
 * read again with the lines, and a line stays only if its correction then holds.
 */
final class Proposals {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 60;

  /**
   * A line for a rule file.
   *
   * @param file path of the list, such as parties/not_names.txt
   * @param line the line, cells parted by tabs
   */
  private record Line(String file, String line) {}

  private final Map<String, GenericRecord> articles = new HashMap<>();
  private final Map<String, GenericRecord> parties = new HashMap<>();
  private final Map<Correction, List<Line>> candidates = new HashMap<>();
  private final List<Correction> order = new ArrayList<>();
  private final TreeMap<String, LinkedHashSet<String>> kept = new TreeMap<>();
  private final List<String> without = new ArrayList<>();

  /** Finds candidates for corrections of parties. */
  Proposals(RunTables tables, List<Correction> corrections) throws IOException {
    Set<String> wanted = new HashSet<>();
    corrections.forEach(one -> wanted.add(one.articleId()));
    tables.each(
        "articles",
        row -> {
          if (wanted.contains(Cells.textOr(row, "article_id"))) {
            articles.put(Cells.textOr(row, "article_id"), row);
          }
        });
    tables.each(
        "parties",
        row -> {
          if (wanted.contains(Cells.textOr(row, "article_id"))) {
            parties.put(Cells.textOr(row, "article_id") + " " + Cells.textOr(row, "party_id"), row);
          }
        });
    for (Correction one : corrections) {
      if (one.verdict() != Verdict.RIGHT) {
        order.add(one);
        candidates.put(one, one.table().equals("parties") ? lines(one) : List.of());
      }
    }
  }

  private List<Line> lines(Correction one) {
    GenericRecord row = parties.get(one.articleId() + " " + one.row());
    List<Line> lines = new ArrayList<>();
    if (one.verdict() == Verdict.MISSING) {
      missing(one, lines);
    } else if (row != null && one.verdict() == Verdict.WRONG) {
      for (String text : mentions(row)) {
        lines.add(new Line("parties/not_names.txt", text));
      }
      for (String text : mentions(row)) {
        lines.add(new Line("remove.tsv", "parties/organisations.tsv\t" + text));
      }
    } else if (row != null) {
      change(one, row, lines);
    }
    lines.removeIf(line -> line.line().length() > LONGEST || line.line().contains("\n"));
    return lines;
  }

  private static void missing(Correction one, List<Line> lines) {
    String country = one.value().matches("[A-Z]{3}") ? one.value() : "-";
    if (one.type().equals("ORG")) {
      lines.add(new Line("parties/organisations.tsv", one.text() + "\tCVL\t" + country + "\t-"));
    } else if (one.type().equals("COUNTRY") && !country.equals("-")) {
      lines.add(new Line("parties/country_names.tsv", one.text() + "\t" + country));
      lines.add(new Line("parties/demonyms.tsv", one.text() + "\t" + country));
    }
  }

  private static void change(Correction one, GenericRecord row, List<Line> lines) {
    String type = Cells.textOr(row, "type");
    String name = Cells.textOr(row, "name");
    String role = Cells.textOr(row, "role").isEmpty() ? "CVL" : Cells.textOr(row, "role");
    String country = Cells.textOr(row, "country").isEmpty() ? "-" : Cells.textOr(row, "country");
    boolean isOrg = type.equals("ORG");
    switch (one.column()) {
      case "country" -> {
        if (isOrg) {
          lines.add(
              new Line(
                  "parties/organisations.tsv", String.join("\t", name, role, one.value(), "-")));
        } else if (type.equals("PERSON")) {
          lines.add(new Line("parties/leaders.tsv", String.join("\t", name, "-", one.value())));
        } else {
          mentions(row)
              .forEach(
                  text ->
                      lines.add(new Line("parties/country_names.tsv", text + "\t" + one.value())));
        }
      }
      case "role" -> {
        if (isOrg) {
          lines.add(
              new Line(
                  "parties/organisations.tsv", String.join("\t", name, one.value(), country, "-")));
        }
      }
      case "type" -> {
        if (one.value().equals("ORG")) {
          lines.add(
              new Line("parties/organisations.tsv", String.join("\t", name, "CVL", country, "-")));
        }
      }
      case "name" -> {
        if (isOrg) {
          lines.add(
              new Line(
                  "parties/organisations.tsv",
                  String.join("\t", name, role, country, one.value())));
        }
      }
      default -> {}
    }
  }

  private static Set<String> mentions(GenericRecord row) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(Cells.textOr(row, "name"));
    Cells.records(row, "mentions").forEach(mention -> texts.add(Cells.textOr(mention, "text")));
    return texts;
  }

  /**
   * Tries the candidates and keeps those that give the corrected row.
   *
   * @param rules the rules of the run
   * @param folder an empty folder for trials
   */
  void tryAll(RuleSet rules, Path folder) throws IOException {
    for (Correction one : order) {
      boolean isFound = false;
      for (List<Line> some : choices(candidates.getOrDefault(one, List.of()))) {
        if (!isFound && holds(one, some, rules, folder)) {
          some.forEach(
              line ->
                  kept.computeIfAbsent(line.file(), file -> new LinkedHashSet<>())
                      .add(line.line()));
          isFound = true;
        }
      }
      if (!isFound) {
        without.add(one.told());
      }
    }
  }

  /** Each line alone, then all together. */
  private static List<List<Line>> choices(List<Line> lines) {
    List<List<Line>> choices = new ArrayList<>();
    lines.forEach(line -> choices.add(List.of(line)));
    if (lines.size() > 1) {
      choices.add(lines);
    }
    return choices;
  }

  private boolean holds(Correction one, List<Line> lines, RuleSet rules, Path folder)
      throws IOException {
    GenericRecord article = articles.get(one.articleId());
    if (article == null) {
      return false;
    }
    TreeMap<String, LinkedHashSet<String>> files = new TreeMap<>();
    lines.forEach(
        line -> files.computeIfAbsent(line.file(), file -> new LinkedHashSet<>()).add(line.line()));
    write(folder, files);
    try {
      return isGiven(one, extract(article, rules.mergedWith(folder)));
    } catch (RuleException e) {
      return false;
    } finally {
      for (String file : files.keySet()) {
        Files.deleteIfExists(folder.resolve(file));
      }
    }
  }

  private boolean isGiven(Correction one, Story story) {
    GenericRecord row = parties.get(one.articleId() + " " + one.row());
    String name = row == null ? one.text() : Cells.textOr(row, "name");
    String type = row == null ? one.type() : Cells.textOr(row, "type");
    for (Party party : story.getParties()) {
      boolean isHere =
          party.getMentions().stream()
              .anyMatch(m -> m.getBegin() <= one.begin() && one.begin() < m.getEnd());
      boolean isSame = party.getType().equals(type) && party.getName().equals(name);
      if (one.verdict() == Verdict.WRONG && isSame) {
        return false;
      }
      if (one.verdict() == Verdict.MISSING && isHere && party.getType().equals(type)) {
        return one.value().isEmpty() || one.value().equals(party.getCountry());
      }
      if (one.verdict() == Verdict.CHANGE && (isHere || isSame)) {
        return one.value().equals(cell(party, one.column()));
      }
    }
    return one.verdict() == Verdict.WRONG;
  }

  private static String cell(Party party, String column) {
    String value =
        switch (column) {
          case "country" -> party.getCountry();
          case "role" -> party.getRole();
          case "type" -> party.getType();
          case "name" -> party.getName();
          default -> null;
        };
    return value == null ? "" : value;
  }

  /** The rows of an article's text, read as it is. */
  private static Story extract(GenericRecord article, RuleSet rules) throws IOException {
    Dateline dateline = Dateline.builder().rules(rules).cleaning(false).build();
    var line = JSON.createObjectNode().put("text", Cells.textOr(article, "text"));
    for (String column : new String[] {"title", "published", "source"}) {
      String value = Cells.text(article, column);
      if (value != null) {
        line.put(column, value);
      }
    }
    List<RawRecord> records = new ArrayList<>();
    dateline.read(
        "article.jsonl",
        new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)),
        new RecordSink() {
          @Override
          public void record(RawRecord record) {
            records.add(record);
          }

          @Override
          public void reject(Reject reject) {}

          @Override
          public void skipped(String reason) {}
        });
    if (records.isEmpty()) {
      throw new IOException("the article cannot be read again");
    }
    return dateline.extract(records.get(0));
  }

  /** Writes the kept lines as rule files below a folder. */
  void write(Path folder) throws IOException {
    write(folder, kept);
  }

  private static void write(Path folder, Map<String, LinkedHashSet<String>> files)
      throws IOException {
    for (Map.Entry<String, LinkedHashSet<String>> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(
          path, "# Proposed by corrections.\n" + String.join("\n", file.getValue()) + "\n");
    }
  }

  /** The kept lines by file. */
  Map<String, LinkedHashSet<String>> kept() {
    return kept;
  }

  /** Corrections that no line gives. */
  List<String> without() {
    return without;
  }
}

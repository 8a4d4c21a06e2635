package org.dateline.beam;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.dateline.tables.Table;

/**
 * The files and counts of a complete run: the last file that the pipeline writes into its staging
 * folder, and the only input of the commit.
 *
 * @param files for each table its parts
 * @param counts name to sum: rows a table, and what the steps counted
 * @param places name of a count to its first places, in order
 */
public record Manifest(
    Map<String, List<Part>> files, Map<String, Long> counts, Map<String, List<String>> places) {
  /** Name of the file in the staging folder. */
  static final String FILE = "manifest.tsv";

  /**
   * Length and SHA-256 of a file when it was written.
   *
   * @param bytes the length
   * @param sha256 hexadecimal digits
   */
  record Content(long bytes, String sha256) {}

  /**
   * The files with the same rows of a table, one for each format.
   *
   * @param base their name without ending
   * @param files ending to content, sorted
   */
  record Part(String base, Map<String, Content> files) {}

  /** The line for files of a table. */
  static String fileLine(Table table, Part part, long rows) {
    StringBuilder line =
        new StringBuilder("file\t" + table.folder() + "\t" + part.base() + "\t" + rows);
    part.files()
        .forEach(
            (ending, content) ->
                line.append('\t')
                    .append(ending)
                    .append('\t')
                    .append(content.bytes())
                    .append('\t')
                    .append(content.sha256()));
    return line.toString();
  }

  /** The line for a count. */
  static String countLine(String name, long sum) {
    return "count\t" + name + "\t\t" + sum;
  }

  /** The lines for the first places of a count. */
  static List<String> placeLines(String name, List<String> places) {
    List<String> lines = new ArrayList<>();
    for (String place : places.subList(0, Math.min(places.size(), Places.most(name)))) {
      String told = URLEncoder.encode(Places.shown(place), StandardCharsets.UTF_8);
      lines.add(String.format(Locale.ROOT, "place\t%s\t%06d\t%s", name, lines.size(), told));
    }
    return lines;
  }

  /** Reads the manifest of a staging folder. */
  public static Manifest read(String staging) throws IOException {
    Manifest manifest = empty();
    var file = FileSystems.matchNewResource(staging + "/" + FILE, false);
    try (BufferedReader lines =
        new BufferedReader(Channels.newReader(FileSystems.open(file), StandardCharsets.UTF_8))) {
      lines.lines().sorted().forEach(manifest::add);
    }
    return manifest;
  }

  /** The parts of a table. */
  List<Part> parts(Table table) {
    return files.getOrDefault(table.folder(), List.of());
  }

  /** An empty manifest: every table has no files and no rows. */
  static Manifest empty() {
    Manifest manifest = new Manifest(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (Table table : Table.values()) {
      manifest.files.put(table.folder(), new ArrayList<>());
      manifest.counts.put(table.folder(), 0L);
    }
    return manifest;
  }

  /** Adds a line of the file. */
  void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells[0].equals("place")) {
      String told = URLDecoder.decode(cells[3], StandardCharsets.UTF_8);
      places.computeIfAbsent(cells[1], name -> new ArrayList<>()).add(told);
      return;
    }
    counts.merge(cells[1], Long.parseLong(cells[3]), Long::sum);
    if (cells[0].equals("file")) {
      Map<String, Content> contents = new TreeMap<>();
      for (int i = 4; i + 2 < cells.length; i += 3) {
        contents.put(cells[i], new Content(Long.parseLong(cells[i + 1]), cells[i + 2]));
      }
      files.computeIfAbsent(cells[1], table -> new ArrayList<>()).add(new Part(cells[2], contents));
    }
  }
}

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
import org.dateline.report.Table;

/**
 * What a complete run wrote and counted: the last file that the pipeline makes in its staging
 * folder, and the only thing that the end of the run goes by.
 *
 * @param files for each table the names without ending of its files, sorted
 * @param counts name to sum: rows a table, and what the steps counted
 * @param places name of a count to the first of the places that it is made of, in order
 */
public record Manifest(
    Map<String, List<String>> files, Map<String, Long> counts, Map<String, List<String>> places) {
  /** Name of the file in the staging folder. */
  static final String FILE = "manifest.tsv";

  /** The line for files of a table. */
  static String fileLine(Table table, String base, long rows) {
    return "file\t" + table.folder() + "\t" + base + "\t" + rows;
  }

  /** The line for a count. */
  static String countLine(String name, long sum) {
    return "count\t" + name + "\t\t" + sum;
  }

  /** The lines for the first places of a count. */
  static List<String> placeLines(String name, List<String> places) {
    List<String> lines = new ArrayList<>();
    for (String place : places.subList(0, Math.min(places.size(), Places.most(name)))) {
      String told = URLEncoder.encode(Places.told(place), StandardCharsets.UTF_8);
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

  /** A manifest of nothing: every table has no files and no rows. */
  static Manifest empty() {
    Manifest manifest = new Manifest(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (Table table : Table.values()) {
      manifest.files.put(table.folder(), new ArrayList<>());
      manifest.counts.put(table.folder(), 0L);
    }
    return manifest;
  }

  /** Adds what a line of the file says. */
  void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells[0].equals("place")) {
      String told = URLDecoder.decode(cells[3], StandardCharsets.UTF_8);
      places.computeIfAbsent(cells[1], name -> new ArrayList<>()).add(told);
      return;
    }
    counts.merge(cells[1], Long.parseLong(cells[3]), Long::sum);
    if (cells[0].equals("file")) {
      files.computeIfAbsent(cells[1], table -> new ArrayList<>()).add(cells[2]);
    }
  }
}

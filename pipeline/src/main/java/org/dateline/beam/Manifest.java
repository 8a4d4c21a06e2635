package org.dateline.beam;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
 */
public record Manifest(Map<String, List<String>> files, Map<String, Long> counts) {
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

  /** Reads the manifest of a staging folder. */
  public static Manifest read(String staging) throws IOException {
    Manifest manifest = new Manifest(new TreeMap<>(), new TreeMap<>());
    for (Table table : Table.values()) {
      manifest.files.put(table.folder(), new ArrayList<>());
      manifest.counts.put(table.folder(), 0L);
    }
    var file = FileSystems.matchNewResource(staging + "/" + FILE, false);
    try (BufferedReader lines =
        new BufferedReader(Channels.newReader(FileSystems.open(file), StandardCharsets.UTF_8))) {
      lines.lines().sorted().forEach(line -> manifest.add(line.split("\t", -1)));
    }
    return manifest;
  }

  private void add(String[] cells) {
    counts.merge(cells[1], Long.parseLong(cells[3]), Long::sum);
    if (cells[0].equals("file")) {
      files.computeIfAbsent(cells[1], table -> new ArrayList<>()).add(cells[2]);
    }
  }
}

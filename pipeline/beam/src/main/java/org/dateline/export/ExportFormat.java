package org.dateline.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats of an export. */
public enum ExportFormat {
  /** One file for each table: UTF-8 with a byte order mark, safe from formulas. */
  CSV(".csv", false),

  /** One file for each table, one object a line. */
  JSONL(".jsonl", false),

  /** A workbook for Excel and LibreOffice, one sheet for each table. */
  XLSX(".xlsx", false),

  /** A network for igraph, networkx and yEd: parties as nodes, events as edges. */
  GRAPHML(".graphml", false),

  /** The same network for Gephi. */
  GEXF(".gexf", false),

  /** Points for map tools: events with a place that has coordinates. */
  GEOJSON(".geojson", false),

  /** W3C Web Annotations, one a line. */
  WEB_ANNOTATION(".jsonld", false),

  /** Tasks with predictions for Label Studio. */
  LABEL_STUDIO(".json", false),

  /** One token a line, with three columns of IOB2 tags. */
  CONLL(".conll", false),

  /** Stand-off files for brat, two for each article. */
  BRAT("", true),

  /** UIMA CAS files (XMI) for INCEpTION, one for each article, with a type system. */
  XMI("", true);

  private final String ending;
  private final boolean isFolder;

  ExportFormat(String ending, boolean isFolder) {
    this.ending = ending;
    this.isFolder = isFolder;
  }

  /** How the names of its files end; empty where the export is a folder. */
  public String ending() {
    return ending;
  }

  /** True if the export is always a folder of files. */
  public boolean isFolder() {
    return isFolder;
  }

  /** The name on the command line: {@code web-annotation}. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of a name on the command line; null if there is none of that name. */
  public static @Nullable ExportFormat named(String option) {
    return Arrays.stream(values()).filter(f -> f.option().equals(option)).findFirst().orElse(null);
  }

  /** The format of a file by its ending; null if no ending fits. */
  public static @Nullable ExportFormat ofFile(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> !format.ending.isEmpty() && low.endsWith(format.ending))
        .findFirst()
        .orElse(null);
  }

  /** All names, for messages. */
  public static String options() {
    return Arrays.stream(values()).map(ExportFormat::option).collect(Collectors.joining(", "));
  }

  /** All endings, for messages. */
  public static String endings() {
    return Arrays.stream(values())
        .map(ExportFormat::ending)
        .filter(ending -> !ending.isEmpty())
        .collect(Collectors.joining(" "));
  }
}

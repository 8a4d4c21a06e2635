package org.dateline.beam;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.dateline.commit.Journal;
import org.dateline.report.RunTables;
import org.dateline.tables.Table;

/** Finds the files of a run's tables on any of Beam's file systems. */
public final class TableFiles {
  private static final String AVRO_FOLDER = "avro";

  private TableFiles() {}

  /**
   * The tables in an output folder.
   *
   * @param folder the output folder, without a slash at its end
   * @param run content of its run.json, which lists the files
   */
  public static RunTables in(String folder, JsonNode run) {
    RunTables tables = new RunTables(TableFiles::open);
    for (JsonNode file : run.path("files")) {
      add(tables, file.path("path").asText(), folder + "/" + file.path("path").asText());
    }
    return tables;
  }

  /** The tables of a run whose files have no final names yet. */
  static RunTables staged(List<Journal.Move> moves) {
    RunTables tables = new RunTables(TableFiles::open);
    moves.forEach(move -> add(tables, move.file().path(), move.from()));
    return tables;
  }

  /**
   * The files of one table: those in Avro or, where it has none, those in Parquet.
   *
   * @param folder the output folder, without a slash at its end
   * @param run content of its run.json, which lists the files
   */
  static List<String> of(Table table, String folder, JsonNode run) {
    List<String> files = new ArrayList<>();
    for (String format : List.of("avro", "parquet")) {
      for (JsonNode file : run.path("files")) {
        String path = file.path("path").asText();
        if (files.isEmpty() || files.get(0).endsWith(format)) {
          if (path.startsWith(table.folder(format) + "/") && path.endsWith("." + format)) {
            files.add(folder + "/" + path);
          }
        }
      }
    }
    return files;
  }

  /** The table's name is the first folder of the path, or the second below {@code avro}. */
  private static void add(RunTables tables, String path, String file) {
    String below =
        path.startsWith(AVRO_FOLDER + "/") ? path.substring(AVRO_FOLDER.length() + 1) : path;
    int slash = below.indexOf('/');
    if (slash > 0) {
      tables.add(below.substring(0, slash), file);
    }
  }

  /** Opens a file that can be read from any place in it. */
  static SeekableByteChannel open(String file) throws IOException {
    ReadableByteChannel channel = FileSystems.open(FileSystems.matchNewResource(file, false));
    if (channel instanceof SeekableByteChannel seekable) {
      return seekable;
    }
    channel.close();
    throw new IOException(file + ": this file system cannot read from the middle of a file");
  }
}

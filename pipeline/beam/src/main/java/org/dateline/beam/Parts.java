package org.dateline.beam;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.commit.Journal;
import org.dateline.tables.Table;
import org.dateline.tables.WrittenFile;

/**
 * Final names of the files of a run: {@code articles/part-00000-of-00002-1a2b3c4d.parquet}.
 *
 * <p>The last eight digits are of the content's digest, so a new file never has the name of an old
 * one with other content. Parts are numbered by digest, in no order of the tries that made them.
 */
final class Parts {
  private static final int DIGITS = 8;

  private Parts() {}

  /** The files that a manifest names, and an empty one for each table without rows. */
  static List<Journal.Move> of(
      Manifest manifest, String folder, String staging, List<String> formats) throws IOException {
    List<Journal.Move> moves = new ArrayList<>();
    for (Table table : Table.values()) {
      List<Manifest.Part> parts = new ArrayList<>(manifest.parts(table));
      if (parts.isEmpty()) {
        parts.add(empty(table, staging, formats));
      }
      parts.sort(Comparator.comparing(part -> part.files().values().toString()));
      for (int i = 0; i < parts.size(); i++) {
        add(moves, folder, table, parts.get(i), i, parts.size());
      }
    }
    return moves;
  }

  private static void add(
      List<Journal.Move> moves, String folder, Table table, Manifest.Part part, int i, int n) {
    for (Map.Entry<String, Manifest.Content> file : part.files().entrySet()) {
      Manifest.Content content = file.getValue();
      String path =
          String.format(
              Locale.ROOT,
              "%s/part-%05d-of-%05d-%s.%s",
              table.folder(),
              i,
              n,
              content.sha256().substring(0, DIGITS),
              file.getKey());
      moves.add(
          new Journal.Move(
              part.base() + "." + file.getKey(),
              folder + "/" + path,
              new WrittenFile(path, content.bytes(), content.sha256())));
    }
  }

  private static Manifest.Part empty(Table table, String staging, List<String> formats)
      throws IOException {
    String base = staging + "/" + table.folder() + "/empty";
    TableWriter writer = new TableWriter(base, table, table.type(), formats);
    writer.close();
    return writer.part();
  }
}

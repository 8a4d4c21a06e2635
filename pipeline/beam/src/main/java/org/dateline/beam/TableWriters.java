package org.dateline.beam;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.tables.Partition;

/**
 * The files of a shard or bundle of one table: side by side in all formats or, where the table is
 * partitioned, a Parquet file for each partition and the other formats in one.
 */
final class TableWriters implements Closeable {
  private static final String PARQUET = "parquet";
  private final WriteTable.Target<?> target;
  private final boolean isPartitioned;

  /** By folder, sorted; the empty name for files without a partition. */
  private final Map<String, TableWriter> writers = new TreeMap<>();

  /** Opens the files that have no partition. */
  TableWriters(WriteTable.Target<?> target) throws IOException {
    this.target = target;
    this.isPartitioned = target.isPartitioned() && target.formats().contains(PARQUET);
    List<String> whole =
        isPartitioned
            ? target.formats().stream().filter(format -> !format.equals(PARQUET)).toList()
            : target.formats();
    if (!whole.isEmpty()) {
      writers.put("", target.open("", whole));
    }
  }

  /** Adds a row. */
  void write(SpecificRecord row) throws IOException {
    TableWriter whole = writers.get("");
    if (whole != null) {
      whole.write(row);
    }
    if (isPartitioned) {
      String folder = Partition.folder(row) + "/";
      TableWriter part = writers.get(folder);
      if (part == null) {
        part = target.open(folder, List.of(PARQUET));
        writers.put(folder, part);
      }
      part.write(row);
    }
  }

  /** The manifest's lines for the files, after {@link #close}. They count each row once. */
  List<String> manifestLines() {
    List<String> lines = new ArrayList<>();
    writers.forEach(
        (folder, writer) -> lines.add(writer.manifestLine(!isPartitioned || !folder.isEmpty())));
    return lines;
  }

  @Override
  public void close() throws IOException {
    for (TableWriter writer : writers.values()) {
      writer.close();
    }
  }
}

package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;

/** The rows of a run's tables, as the commands read them. */
final class RunRows {
  private RunRows() {}

  /** All rows of a table. */
  static List<GenericRecord> of(String folder, String table) throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    RunFolder.open(folder).tables().each(table, rows::add);
    return rows;
  }
}

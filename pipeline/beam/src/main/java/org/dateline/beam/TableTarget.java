package org.dateline.beam;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.commit.OutputRun;
import org.dateline.tables.Table;

/**
 * Where and how one table is written.
 *
 * @param table the table
 * @param type class of its rows
 * @param staging folder that the files lie in until the run is complete
 * @param formats endings of the files: parquet, avro
 * @param shards files of the table; 0 is one for each bundle
 */
record TableTarget<T extends SpecificRecord>(
    Table table, Class<T> type, String staging, List<String> formats, int shards)
    implements Serializable {

  /** Opens files under a name that no other try uses, unless the run is over. */
  TableWriter open() throws IOException {
    if (OutputRun.isOver(staging)) {
      throw new IOException("the run is over");
    }
    String base = staging + "/" + table.folder() + "/" + UUID.randomUUID();
    return new TableWriter(base, table, type, formats);
  }
}

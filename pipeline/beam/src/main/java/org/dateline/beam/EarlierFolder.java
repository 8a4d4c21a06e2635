package org.dateline.beam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.dateline.commit.Commit;
import org.dateline.tables.Table;

/**
 * The output folder of an earlier run, to which another run adds.
 *
 * @param folder local path or URI, without a slash at its end
 * @param json content of its run.json
 */
public record EarlierFolder(String folder, String json) implements Serializable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Opens a folder that holds a run. */
  static EarlierFolder open(String folder) throws IOException {
    var file = FileSystems.matchNewResource(folder + "/" + Commit.RUN_FILE, false);
    try (InputStream in = Channels.newInputStream(FileSystems.open(file))) {
      return new EarlierFolder(folder, JSON.readTree(in).toString());
    }
  }

  /** Content of run.json. */
  public JsonNode run() {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True if the run has left a list of its input, see {@link InputList}. */
  public boolean listsInputs() {
    for (JsonNode file : run().path("files")) {
      if (file.path("path").asText().equals(InputList.FILE)) {
        return true;
      }
    }
    return false;
  }

  /** What a run reads that adds the new files of an input. Reads local files for their digests. */
  public Growth growth(List<InputFile> input) throws IOException {
    return Growth.of(InputList.read(folder), input);
  }

  /** The rows of this run. */
  public EarlierRows rows(Growth growth, int groups) {
    return EarlierRows.of(this, growth.replaced(), groups);
  }

  /** The files of a table. */
  List<String> files(Table table) {
    return TableFiles.of(table, folder, run());
  }
}

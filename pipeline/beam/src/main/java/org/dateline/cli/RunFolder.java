package org.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dateline.beam.TableFiles;
import org.dateline.commit.Commit;
import org.dateline.commit.LocalFolder;
import org.dateline.report.RunTables;

/**
 * The output folder of a finished run, as the commands read it.
 *
 * @param folder local path or URI, without a slash at its end
 * @param run content of its run.json
 */
record RunFolder(String folder, JsonNode run) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Opens a folder.
   *
   * @throws OptionException where it holds no finished run
   */
  static RunFolder open(String name) throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    String local = LocalFolder.local(name);
    String folder = (local == null ? name : local).replaceFirst("(?<=[^/])/+$", "");
    String file = folder + "/" + Commit.RUN_FILE;
    try (InputStream in =
        Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(file, false)))) {
      JsonNode run = JSON.readTree(in);
      if (!run.path("program").asText().equals("dateline") || !run.path("files").isArray()) {
        throw new OptionException(file + " is of no run of Dateline that lists its files");
      }
      return new RunFolder(folder, run);
    } catch (FileNotFoundException | java.nio.file.NoSuchFileException e) {
      throw new OptionException(
          folder
              + " holds no finished run: it has no "
              + Commit.RUN_FILE
              + "; name the folder that --output named");
    }
  }

  /** Its tables. */
  RunTables tables() {
    return TableFiles.in(folder, run);
  }
}

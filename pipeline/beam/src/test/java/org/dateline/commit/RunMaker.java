package org.dateline.commit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.dateline.tables.RunReport;
import org.dateline.tables.WrittenFile;

/** Makes runs of a few small files, and looks at what lies in their folder. */
final class RunMaker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path folder;
  private final String staging;

  RunMaker(Path folder) {
    this.folder = folder;
    String id = UUID.randomUUID().toString().substring(0, 8);
    this.staging = folder.resolveSibling("." + folder.getFileName() + ".staging-" + id).toString();
  }

  OutputRun begin(Store store) throws IOException {
    OutputRun run = new OutputRun(store, folder.toString(), folder.toString(), staging);
    run.begin(true);
    return run;
  }

  /** A whole run of files by path, each with its content. */
  void run(Store store, Map<String, String> files) throws IOException {
    commit(begin(store), files);
  }

  void commit(OutputRun run, Map<String, String> files) throws IOException {
    List<Journal.Move> moves = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
      Path from = staged(file.getKey());
      Files.createDirectories(from.getParent());
      Files.write(from, content);
      String to = folder + "/" + file.getKey();
      WrittenFile written = new WrittenFile(file.getKey(), content.length, Digests.of(content));
      moves.add(new Journal.Move(from.toString(), to, written));
    }
    run.commit(moves, report(moves));
  }

  private Path staged(String path) {
    int slash = path.indexOf('/');
    return slash < 0
        ? Path.of(staging, path)
        : Path.of(staging, path.substring(0, slash), UUID.randomUUID() + ".parquet");
  }

  private static byte[] report(List<Journal.Move> moves) {
    List<WrittenFile> files = moves.stream().map(Journal.Move::file).toList();
    return new RunReport(Map.of(), Map.of("dateline", "test"), "", Map.of(), files, Map.of())
        .toJson()
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The content of the files that run.json lists, each of which must be there as it was written;
   * but a run that was killed right after its run.json came may leave the page of the run before.
   */
  Map<String, String> listed() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path run = folder.resolve("run.json");
    if (Files.exists(run)) {
      for (JsonNode file : JSON.readTree(Files.readString(run)).path("files")) {
        Path path = folder.resolve(file.path("path").asText());
        assertThat(path).isRegularFile();
        if (!path.endsWith("report.html")) {
          assertThat(Digests.of(Files.readAllBytes(path))).isEqualTo(file.path("sha256").asText());
        }
        files.put(file.path("path").asText(), Files.readString(path));
      }
    }
    return files;
  }

  /** Every file below the folder's parent, by path. */
  static Map<String, String> all(Path parent) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(parent)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(parent.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }
}

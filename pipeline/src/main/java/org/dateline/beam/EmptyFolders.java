package org.dateline.beam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.dateline.read.FileNames;
import org.dateline.report.Table;

/** Takes away what object stores do not have: folders that stay when they are empty. */
final class EmptyFolders {
  private EmptyFolders() {}

  /**
   * Removes a staging folder and the tables' folders in it, as far as they are empty; on an object
   * store there are none, and nothing happens.
   */
  static void remove(String staging) throws IOException {
    if (FileNames.isRemote(staging)) {
      removeRemote(staging);
    } else if (Files.isDirectory(Path.of(staging))) {
      removeLocal(Path.of(staging));
    }
  }

  private static void removeRemote(String staging) throws IOException {
    List<ResourceId> folders = new ArrayList<>();
    for (Table table : Table.values()) {
      folders.add(FileSystems.matchNewResource(staging + "/" + table.folder() + "/", true));
    }
    FileSystems.delete(folders, StandardMoveOptions.IGNORE_MISSING_FILES);
    FileSystems.delete(
        List.of(FileSystems.matchNewResource(staging + "/", true)),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private static void removeLocal(Path staging) throws IOException {
    try (Stream<Path> paths = Files.walk(staging)) {
      for (Path path :
          paths.sorted(Comparator.reverseOrder()).filter(Files::isDirectory).toList()) {
        removeIfEmpty(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }
}

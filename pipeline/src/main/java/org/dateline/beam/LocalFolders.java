package org.dateline.beam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.dateline.read.FileNames;

/** What object stores do not have: folders that stay when they are empty. */
final class LocalFolders {
  private LocalFolders() {}

  /**
   * Removes a local folder and those below it, as far as they are empty; does nothing elsewhere.
   */
  static void removeEmpty(String folder) throws IOException {
    if (FileNames.isRemote(folder) || !Files.isDirectory(Path.of(folder))) {
      return;
    }
    try (Stream<Path> paths = Files.walk(Path.of(folder))) {
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

package org.dateline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of the project that are made from code or data and must not drift from it: a test compares,
 * {@code scripts/update} writes them anew.
 */
public final class Recorded {
  private Recorded() {}

  /** The project's root, from wherever the tests run. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("schemas/article.avsc"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /**
   * Compares a file with what it should hold, or writes it where the tests run with {@code
   * -Ddateline.update=true}.
   */
  public static void check(Path file, String content) {
    try {
      if (Boolean.getBoolean("dateline.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
      }
      assertThat(file).as("run scripts/update if the change is meant").exists();
      assertThat(Files.readString(file))
          .as("%s: run scripts/update if the change is meant", file)
          .isEqualTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

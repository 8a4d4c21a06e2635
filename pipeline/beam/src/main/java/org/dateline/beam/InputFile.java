package org.dateline.beam;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.io.FileSystems;
import org.dateline.read.SkipReasons;
import org.jspecify.annotations.Nullable;

/**
 * A file that the input options name, or a folder or link that stands for files that are not read.
 *
 * @param uri as it was found; bytes of a local name that are not UTF-8 as {@code \xE9}
 * @param path below the input's fixed part, with forward slashes: what ids are made of
 * @param place where it is opened: a local file's {@code file:} URI, byte for byte, or a remote URI
 * @param skipped why it is not read; null for one that is
 * @param fault why it cannot be read, known before the run; null where nothing is known
 * @param bytes its size as it lies there, packed or not
 */
public record InputFile(
    String uri,
    String path,
    String place,
    @Nullable String skipped,
    @Nullable String fault,
    long bytes)
    implements Serializable {

  /** A file of another file system. */
  static InputFile remote(String uri, String path, @Nullable String skipped, long bytes) {
    return new InputFile(uri, path, uri, skipped, null, bytes);
  }

  /** The same file with another path: files of several inputs may have one. */
  InputFile withPath(String other) {
    return new InputFile(uri, other, place, skipped, fault, bytes);
  }

  /** Whether there is something to read. */
  boolean isRead() {
    return skipped == null && fault == null;
  }

  /** Whether the file lies on this machine's file system. */
  boolean isLocal() {
    return place.startsWith(LocalPaths.SCHEME);
  }

  /** Opens it. Only a local file that is still one is opened: a pipe would never end. */
  InputStream open() throws IOException {
    if (!isLocal()) {
      var resource = FileSystems.matchSingleFileSpec(place).resourceId();
      return Channels.newInputStream(FileSystems.open(resource));
    }
    Path file = LocalPaths.at(place);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileNotFoundException(SkipReasons.NOT_A_FILE + ": it is a file no more");
    }
    return Files.newInputStream(file);
  }
}

package org.dateline.beam;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.io.FileSystems;
import org.dateline.read.FileInput;
import org.dateline.read.SkipReasons;
import org.jspecify.annotations.Nullable;

/**
 * A file of the input, or a folder or link that is not read.
 *
 * @param uri name of the file; bytes of a local name that are not UTF-8 as {@code \xE9}
 * @param path path below the fixed part of the input, with forward slashes; ids are made of it
 * @param place URI to open: a {@code file:} URI with the exact bytes of a local name, or a remote
 *     URI
 * @param skipped reason for a skip; null if the file is read
 * @param fault fault that is known before the run; null if there is none
 * @param bytes its size as stored, packed or not
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

  /** The same file with another path. */
  InputFile withPath(String other) {
    return new InputFile(uri, other, place, skipped, fault, bytes);
  }

  /** True if the name is of no format, so that the content decides whether the file is read. */
  boolean isOfUnknownName() {
    return SkipReasons.NOT_AN_ARTICLE_FORMAT.equals(skipped) && fault == null;
  }

  /** True if the file is to be read. */
  boolean isRead() {
    return skipped == null && fault == null;
  }

  /** True if the file is on this machine's file system. */
  boolean isLocal() {
    return place.startsWith(LocalPaths.SCHEME);
  }

  /** Opens the file. Fails if a local file is no longer a regular file: a pipe would never end. */
  InputStream open() throws IOException {
    if (!isLocal()) {
      var resource = FileSystems.matchSingleFileSpec(place).resourceId();
      return Channels.newInputStream(FileSystems.open(resource));
    }
    Path file = LocalPaths.at(place);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileNotFoundException(SkipReasons.NOT_A_FILE + ": it is a file no more");
    }
    return new FileInput(Files.newByteChannel(file));
  }
}

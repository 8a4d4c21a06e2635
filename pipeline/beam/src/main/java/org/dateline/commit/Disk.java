package org.dateline.commit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The changes that a commit makes on a local disk, one method each; tests make each of them fail.
 */
class Disk {
  /** Renames a file atomically and replaces an existing file. */
  void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes a file or an empty folder. A missing one is no error. */
  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /** Creates a folder in an existing folder. */
  void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
  }

  /** Writes a file. */
  void write(Path file, byte[] content) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }

  /** Waits until a file's content is on the disk. */
  void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Waits until a folder's names are on the disk, if the file system supports it. */
  void syncFolder(Path folder) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      return; // no folder can be opened on this system
    }
    try (channel) {
      channel.force(true);
    } catch (IOException e) {
      String said = String.valueOf(e.getMessage());
      if (!said.contains("Invalid argument") && !said.contains("not supported")) {
        throw e;
      }
    }
  }
}

package org.dateline.commit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a local output folder, held by one run at a time: a lock on a file beside the folder.
 * The system releases it when the process ends, so a file left by a killed run locks out nobody.
 */
final class FolderLock implements Closeable {
  private static final String MARK = "dateline lock ";
  private static final int MAX_LENGTH = 1 << 16;

  /** This process's locks: closing a second channel on a file would free the first one's lock. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes a lock; null where another run has it.
   *
   * @param file the lock's file, an absolute path
   */
  static @Nullable FolderLock take(Path file) throws IOException {
    if (!HELD.add(file)) {
      return null;
    }
    FolderLock lock = null;
    try {
      lock = takeHere(file);
      return lock;
    } finally {
      if (lock == null) {
        HELD.remove(file);
      }
    }
  }

  /** Removes the lock's file and frees the lock. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    } finally {
      HELD.remove(file);
    }
  }

  private static @Nullable FolderLock takeHere(Path file) throws IOException {
    while (true) {
      refuseOther(file);
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      boolean isTaken = false;
      try {
        FileLock lock = channel.tryLock();
        if (lock == null) {
          return null;
        }
        isTaken = isStillThere(file, channel);
        if (isTaken) {
          return new FolderLock(file, channel);
        }
      } finally {
        if (!isTaken) {
          channel.close();
        }
      }
    }
  }

  /** A file of this name that is no lock is left as it is. */
  private static void refuseOther(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        byte[] content =
            Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Files.readAllBytes(file)
                : new byte[] {0};
        if (content.length > 0 && !new String(content, StandardCharsets.UTF_8).startsWith(MARK)) {
          throw new FolderRefused(file + " is in the way of the lock for the tables");
        }
      } catch (NoSuchFileException e) {
        return; // the run that had it ended just now
      }
    }
  }

  /**
   * Whether the locked file is the one under the name: a run that ends removes its own. The file is
   * told by a length of its own, for to open it a second time and close it would free the lock.
   */
  private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
    int length = ThreadLocalRandom.current().nextInt(MARK.length(), MAX_LENGTH);
    byte[] content = (MARK + ".".repeat(length - MARK.length())).getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(content));
    try {
      return Files.size(file) == length;
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}

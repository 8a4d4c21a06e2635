package org.dateline.commit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** A disk that fails, or whose process is killed, at one of its changes. */
final class FaultyDisk extends Disk {
  /** How it fails. */
  enum Kind {
    ERROR_BEFORE,
    ERROR_AFTER,
    FULL,
    DENIED,
    KILLED_BEFORE,
    KILLED_AFTER;

    boolean isLasting() {
      return this == FULL || this == DENIED;
    }

    boolean isKill() {
      return this == KILLED_BEFORE || this == KILLED_AFTER;
    }
  }

  /** The end of the process: nothing that comes after it has any effect. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private interface Change {
    void make() throws IOException;
  }

  private final Kind kind;
  private final int at;
  private int changes;

  /**
   * A disk.
   *
   * @param at number of the change, from 1, at which it fails
   */
  FaultyDisk(Kind kind, int at) {
    this.kind = kind;
    this.at = at;
  }

  /** A disk that does not fail. */
  static Disk good() {
    return new FaultyDisk(Kind.ERROR_BEFORE, Integer.MAX_VALUE);
  }

  /** The changes that were asked for. */
  int changes() {
    return changes;
  }

  private void change(Path file, boolean needsSpace, Change change) throws IOException {
    changes++;
    if (changes < at) {
      change.make();
      return;
    }
    switch (kind) {
      case ERROR_BEFORE -> {
        if (changes == at) {
          throw new IOException("Input/output error");
        }
        change.make();
      }
      case ERROR_AFTER -> {
        change.make();
        if (changes == at) {
          throw new IOException("Input/output error");
        }
      }
      case FULL -> {
        if (needsSpace) {
          throw new IOException("No space left on device");
        }
        change.make();
      }
      case DENIED -> throw new AccessDeniedException(file.toString());
      case KILLED_BEFORE -> throw new Killed();
      case KILLED_AFTER -> {
        if (changes == at) {
          change.make();
        }
        throw new Killed();
      }
    }
  }

  @Override
  void move(Path from, Path to) throws IOException {
    change(to, true, () -> super.move(from, to));
  }

  @Override
  void delete(Path file) throws IOException {
    change(file, false, () -> super.delete(file));
  }

  @Override
  void createFolder(Path folder) throws IOException {
    change(folder, true, () -> super.createFolder(folder));
  }

  @Override
  void write(Path file, byte[] content) throws IOException {
    change(file, true, () -> super.write(file, content));
  }

  @Override
  void sync(Path file) throws IOException {
    change(file, true, () -> {}); // a test has no loss of power
  }

  @Override
  void syncFolder(Path folder) throws IOException {
    change(folder, false, () -> {});
  }
}

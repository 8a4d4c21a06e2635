package org.dateline.commit;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file system of an output folder, with the operations of a commit. Every name is a full name:
 * a local path or a URI.
 */
public interface Store {
  /**
   * A file that was found.
   *
   * @param name the full name
   * @param bytes its length
   * @param modified time of its last change in milliseconds since 1970; 0 if the store's times are
   *     not reliable
   * @param isPlain true for a regular file; false for a link, a device and the like
   */
  record Found(String name, long bytes, long modified, boolean isPlain) {}

  /** The content of a small file; null where there is none. */
  byte @Nullable [] read(String file) throws IOException;

  /** A file; null where there is none. */
  @Nullable Found find(String file) throws IOException;

  /** All files below a folder, at any depth. If the name is a file, the file itself. */
  List<Found> below(String folder) throws IOException;

  /** Any file below a folder, or the name itself if it is a file; null if there is none. */
  @Nullable String first(String folder) throws IOException;

  /** SHA-256 of a file's content in hexadecimal digits. */
  String digest(String file) throws IOException;

  /** Writes a small file atomically and durably: it survives a loss of power. */
  void write(String file, byte[] content) throws IOException;

  /** Makes complete files durable: they survive a loss of power. */
  void secure(List<String> files) throws IOException;

  /** The folders that do not exist. */
  List<String> missing(List<String> folders) throws IOException;

  /** Creates folders that do not exist. */
  void makeFolders(List<String> folders) throws IOException;

  /**
   * Gives staged files their final names. It can be repeated: a file with its final name stays as
   * it is.
   */
  void bring(List<Journal.Move> moves) throws IOException;

  /** Makes the names in folders durable: they survive a loss of power. */
  void secureNames(List<String> folders) throws IOException;

  /** Replaces a file by a staged file atomically. */
  void replace(String from, String to) throws IOException;

  /** Deletes files. A missing file is no error. */
  void delete(List<String> files) throws IOException;

  /** Deletes a staging folder with its content. */
  void deleteFolder(String folder) throws IOException;

  /** Removes the empty ones of these folders, the deepest first. */
  void removeEmpty(List<String> folders) throws IOException;

  /**
   * Locks an output folder until the result is closed; null if another run has the lock. Stores
   * without locks always return a lock.
   */
  @Nullable Closeable lock(String folder) throws IOException;

  /** Staging folders of runs that have ended, for an output folder. */
  List<String> leftStaging(String folder) throws IOException;

  /**
   * The staging folder of another run that commits into an output folder now; null if there is none
   * and for stores with locks.
   *
   * @param staging this run's own
   */
  @Nullable String rival(String folder, String staging) throws IOException;
}

package org.dateline.commit;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file system that an output folder lies on, as far as a commit needs it. Every name is whole:
 * a local path or a URI.
 */
public interface Store {
  /**
   * A file that was found.
   *
   * @param name the whole name
   * @param bytes its length
   * @param modified time of its last change in milliseconds since 1970; 0 where it does not count
   * @param isPlain false for a link, a device and whatever else no run writes
   */
  record Found(String name, long bytes, long modified, boolean isPlain) {}

  /** The content of a small file; null where there is none. */
  byte @Nullable [] read(String file) throws IOException;

  /** A file; null where there is none. */
  @Nullable Found find(String file) throws IOException;

  /**
   * All that lies below a folder, however deep, other than folders. What is no folder at all is
   * found itself.
   */
  List<Found> below(String folder) throws IOException;

  /**
   * Some file below a folder, or the name itself where it is no folder; null where there is none.
   */
  @Nullable String first(String folder) throws IOException;

  /** SHA-256 of a file's content in hexadecimal digits. */
  String digest(String file) throws IOException;

  /** Writes a small file. It comes under its name whole, and stays after a loss of power. */
  void write(String file, byte[] content) throws IOException;

  /** Makes sure that complete files stay after a loss of power. */
  void secure(List<String> files) throws IOException;

  /** Those of these folders that are not there. */
  List<String> missing(List<String> folders) throws IOException;

  /** Makes folders where there are none. */
  void makeFolders(List<String> folders) throws IOException;

  /**
   * Gives staged files their final names. It may be done again: a file that has its name already
   * stays as it is.
   */
  void bring(List<Journal.Move> moves) throws IOException;

  /** Makes sure that the names in folders stay after a loss of power. */
  void secureNames(List<String> folders) throws IOException;

  /** Puts a staged file in place of another one, in one step. */
  void replace(String from, String to) throws IOException;

  /** Deletes files. One that is not there is no fault. */
  void delete(List<String> files) throws IOException;

  /** Deletes a staging folder with all that lies in it. */
  void deleteFolder(String folder) throws IOException;

  /** Removes those of these folders that are empty, the deepest first. */
  void removeEmpty(List<String> folders) throws IOException;

  /**
   * Takes the right to write into an output folder, until it is closed; null where another run has
   * it. Stores without locks always give it.
   */
  @Nullable Closeable lock(String folder) throws IOException;

  /** Staging folders of runs into an output folder that are no longer going on. */
  List<String> leftStaging(String folder) throws IOException;

  /**
   * The staging folder of another run that brings its tables into an output folder just now; null
   * where there is none, and where locks rule it out.
   *
   * @param staging this run's own
   */
  @Nullable String rival(String folder, String staging) throws IOException;
}

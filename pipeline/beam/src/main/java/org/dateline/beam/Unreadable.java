package org.dateline.beam;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.dateline.read.ReadErrors;
import org.dateline.schema.Reject;

/** What is said of a file or folder that the file system does not let us read. */
final class Unreadable {
  private Unreadable() {}

  /** Why it cannot be read, in a few words without its name. */
  static String why(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied; see to its permissions";
    }
    if (fault instanceof NoSuchFileException) {
      return "it is gone; it was there when the files were listed";
    }
    String said =
        fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
    String line = said == null ? "" : said.lines().findFirst().orElse("");
    return line.isEmpty() ? fault.getClass().getSimpleName().replace("Exception", "") : line;
  }

  /** Whether a fault says something of the file, and not of the machine or the way to it. */
  static boolean isOfTheFile(InputFile file, IOException fault) {
    return file.isLocal()
        || fault instanceof FileNotFoundException
        || fault instanceof FileSystemException;
  }

  /** The row for a file, at the offset of the last record that was read from it. */
  static Reject row(InputFile file, long offset, String why) {
    return Reject.newBuilder()
        .setSourceUri(file.uri())
        .setRecordOffset(offset)
        .setRecordId(null)
        .setStage("Read")
        .setError(ReadErrors.UNREADABLE)
        .setMessage(why)
        .setExcerpt("")
        .build();
  }
}

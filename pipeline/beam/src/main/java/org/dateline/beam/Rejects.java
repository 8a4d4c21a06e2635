package org.dateline.beam;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.read.ReadErrors;
import org.dateline.schema.Reject;
import org.dateline.schema.Story;

/** Makes rows of rejects from elements that a step rejected and from files that cannot be read. */
final class Rejects {
  private static final int EXCERPT = 200;

  private Rejects() {}

  /** The row for an element, with the fault's kind as the error. */
  static Reject of(String stage, SpecificRecord element, Throwable fault) {
    GenericRecord record =
        (GenericRecord) (element instanceof Story story ? story.getArticle() : element);
    return Reject.newBuilder()
        .setSourceUri(String.valueOf(record.get("source_uri")))
        .setRecordOffset((Long) record.get("record_offset"))
        .setRecordId((String) record.get("record_id"))
        .setStage(stage)
        .setError(error(fault))
        .setMessage(firstLine(fault))
        .setExcerpt(excerpt(record))
        .build();
  }

  /** One line that says what failed, where and what to do. */
  static String message(Reject reject) {
    return "%s: %s in %s at byte %d: %s (--onReject=RECORD goes on without it)"
        .formatted(
            reject.getStage(),
            reject.getError(),
            reject.getSourceUri(),
            reject.getRecordOffset(),
            reject.getMessage());
  }

  /** {@code PageTooLargeException} becomes {@code PAGE_TOO_LARGE}. */
  private static String error(Throwable fault) {
    String name = fault.getClass().getSimpleName().replaceFirst("(Exception|Error)$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private static String firstLine(Throwable fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
  }

  private static String excerpt(GenericRecord record) {
    Object content =
        record.hasField("content")
            ? record.get("content")
            : record.hasField("text") ? record.get("text") : "";
    String text = String.valueOf(content);
    int end = Math.min(text.length(), EXCERPT);
    boolean splits = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return text.substring(0, splits ? end - 1 : end).replaceAll("\\p{Cntrl}", " ");
  }

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

  /** True if a fault is about the file, false if it is about the machine or the network. */
  static boolean isOfTheFile(InputFile file, IOException fault) {
    return file.isLocal()
        || fault instanceof FileNotFoundException
        || fault instanceof FileSystemException;
  }

  /** The row for a file, with the offset of the last record that was read from it. */
  static Reject unreadable(InputFile file, long offset, String why) {
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

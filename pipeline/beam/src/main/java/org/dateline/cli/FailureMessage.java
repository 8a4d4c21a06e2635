package org.dateline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the one line about a failed run. */
final class FailureMessage {
  private static final Pattern LOST_WORKER =
      Pattern.compile("TaskManager with id .* (no longer reachable|timed out)");

  private FailureMessage() {}

  /** The innermost cause and the state of the output folder. */
  static String oneLine(Throwable fault) {
    String state =
        fault instanceof Program.RunFault run ? run.folderState() : "nothing was written";
    return why(fault) + "; " + state;
  }

  private static String why(Throwable fault) {
    Throwable cause = innermost(fault);
    if (cause instanceof AccessDeniedException denied) {
      return denied.getFile()
          + " cannot be written; check its permissions or name another --output";
    }
    if (cause instanceof FileSystemException file) {
      return file.getFile() + ": " + reason(file.getReason(), file);
    }
    if (cause instanceof OutOfMemoryError) {
      return "out of memory; give Java more with JAVA_OPTS=-Xmx6g, or run scripts/flink";
    }
    if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
      return missing(cause);
    }
    String message = cause.getMessage();
    if (cause instanceof IOException) {
      return reason(message, cause).lines().findFirst().orElse("failed");
    }
    return firstLine(message == null ? cause.getClass().getSimpleName() : message);
  }

  /** The first line; for a lost worker also what to do. */
  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("failed").strip();
    return LOST_WORKER.matcher(line).find()
        ? line.replaceFirst("\\.$", "")
            + "; no restart was left, so the run ended: see restart-strategy in scripts/flink.conf"
        : line;
  }

  /** The jar for Spark does not contain Spark: the cluster provides it. */
  private static String missing(Throwable fault) {
    String name = String.valueOf(fault.getMessage()).replace('/', '.');
    return name.startsWith("org.apache.spark.") || name.startsWith("scala.")
        ? "Spark itself is not in this jar; run scripts/spark, or hand the jar to spark-submit"
        : "class " + name + " is missing; build the jar anew with scripts/build";
  }

  private static Throwable innermost(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String reason(@Nullable String reason, Throwable fault) {
    return reason == null
        ? fault.getClass().getSimpleName().replaceFirst("Exception$", "")
        : reason;
  }
}

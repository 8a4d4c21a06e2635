package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reports faults of file systems in one line, with the option and what to do.
 *
 * <p>The exceptions of the stores are recognised by their messages: their classes are in some jars
 * only.
 */
final class StoreFailures {
  private static final Pattern BUCKET = Pattern.compile("[a-z][a-z0-9]+://[^/]*/*");

  /** Patterns of the stores' messages, in lower case, and the advice for each. */
  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "no filesystem found for scheme hdfs",
              "set HADOOP_CONF_DIR or add --hdfsConfiguration='[{\"fs.defaultFS\":"
                  + "\"hdfs://HOST:PORT\"}]', and run it with scripts/dateline"),
          new Known(
              "no filesystem found for scheme",
              "this jar cannot read or write there; scripts/dateline picks the one that can"),
          new Known("unable to load region", "add --awsRegion=REGION or set AWS_REGION"),
          new Known(
              "unable to load credentials",
              "no credentials; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile"),
          new Known(
              "default credentials were not found|unable to get application default|\\b401 |"
                  + "anonymous caller",
              "no credentials; run gcloud auth application-default login, or set"
                  + " GOOGLE_APPLICATION_CREDENTIALS"),
          new Known(
              "bucket does not exist|no ?such ?bucket|\\b404 not found",
              "there is no such bucket; make it or name another"),
          new Known(
              "access denied|forbidden|access ?key ?id|signature|status code: 403|\\b403 ",
              "the credentials give no right to it"),
          new Known(
              "connection refused|unknownhost|unable to execute http|no route to host|timed out",
              "cannot be reached; check the address and the network"));

  private record Known(Pattern says, String advice) {
    Known(String says, String advice) {
      this(Pattern.compile(says), advice);
    }
  }

  private StoreFailures() {}

  /** A request to a file system. */
  interface Question<T> {
    /** The answer. */
    T ask() throws IOException;
  }

  /**
   * Runs a request to a file system that an option names.
   *
   * @param option {@code --name=value}, the beginning of the message
   * @throws OptionException for a known fault; other faults are thrown as they are
   */
  static <T> T ask(String option, Question<T> question) throws IOException {
    try {
      return question.ask();
    } catch (OptionException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      String said = option.contains("://") ? everything(e) : "";
      for (Known known : KNOWN) {
        if (known.says().matcher(said).find()) {
          throw new OptionException(option + ": " + known.advice());
        }
      }
      throw e;
    }
  }

  /** Refuses a bucket as the output folder: the staging folder needs a place beside it. */
  static void refuseBucket(String output) {
    if (BUCKET.matcher(output).matches()) {
      throw new OptionException("--output=" + output + ": name a folder in it");
    }
  }

  /** The messages of a fault and its causes, in lower case. */
  private static String everything(Throwable fault) {
    StringBuilder said = new StringBuilder();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      said.append(cause.getClass().getSimpleName()).append(' ').append(cause.getMessage());
      said.append('\n');
    }
    return said.toString().toLowerCase(Locale.ROOT);
  }
}

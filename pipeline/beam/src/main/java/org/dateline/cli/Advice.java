package org.dateline.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.beam.InputFile;
import org.dateline.beam.LocalPaths;
import org.dateline.read.FileNames;
import org.dateline.read.ReadErrors;
import org.dateline.read.SkipReasons;

/** Advice for a run without articles, and for large input. */
final class Advice {
  private static final Map<String, String> BY_REASON =
      Map.of(
          "skipped/" + SkipReasons.HIDDEN_NAME,
          "names that begin with . or _ are left out, and what lies in such folders; rename them",
          "skipped/" + SkipReasons.LINK_OUTSIDE,
          "links out of the input folder are not followed; name the folder that they lead to in"
              + " --input",
          "skipped/" + SkipReasons.LINK_BROKEN,
          "the links lead nowhere; fetch what they stand for, or name its folder in --input",
          "rejected/" + ReadErrors.UNREADABLE,
          "they cannot be read; see to their permissions, and the message column of rejects",
          "rejected/" + ReadErrors.BINARY,
          "they are not text; unpack or convert them first",
          "rejected/" + ReadErrors.EMPTY,
          "the files have no bytes; copy them again");

  private Advice() {}

  /**
   * What to do about the most frequent reason.
   *
   * @param reason the name of the count, such as {@code skipped/hidden_name}; empty for none
   * @param input the option's value
   */
  static String on(String reason, String input) {
    if (reason.equals("skipped/" + SkipReasons.NOT_AN_ARTICLE_FORMAT)) {
      return "their names do not end like an article format's; a glob reads them: --input='"
          + glob(input)
          + "', with --inputFormat=TEXT if they are plain text";
    }
    if (reason.startsWith("no_article/")) {
      return "cleaning left no story; scripts/dateline explain FILE shows why, --clean=NONE takes"
          + " the text as it is";
    }
    String other =
        reason.startsWith("rejected/")
            ? "see the message column of rejects"
            : "name other files in --input, or their format in --inputFormat";
    return BY_REASON.getOrDefault(reason, other);
  }

  /** A place below the working folder without that folder's name. */
  static String shortened(String place) {
    String here = LocalPaths.text(Path.of("").toAbsolutePath()) + "/";
    return place.startsWith(here) ? place.substring(here.length()) : place;
  }

  private static String glob(String input) {
    boolean one = !input.contains(",") && !FileNames.isGlob(input);
    return (one ? input.replaceFirst("/+$", "") : "FOLDER") + "/**";
  }

  /** Advice for input that is too large for DirectRunner. */
  static final class InputSizeAdvice {
    /**
     * Bytes of unpacked input that DirectRunner, which keeps all in memory, takes without advice:
     * some 7,000 pages, for which it had 0.15 MB each in use. The default heap ends at three times
     * that.
     */
    static final long MANY_BYTES = 500_000_000;

    /** Pages in an archive shrink to about a fifth. */
    private static final long UNPACKED = 5;

    private InputSizeAdvice() {}

    /** One line that names the better command, where there is one. */
    static Optional<String> advice(Plan plan) {
      return plan.isDirect() && plan.options().getLimit() == 0
          ? advice(plan.files().stream().mapToLong(InputSizeAdvice::unpacked).sum())
          : Optional.empty();
    }

    /** The line for some bytes of unpacked input. */
    static Optional<String> advice(long bytes) {
      return bytes <= MANY_BYTES
          ? Optional.empty()
          : Optional.of(
              String.format(
                  Locale.ROOT,
                  "about %,d MB of input are much for DirectRunner, which keeps all in memory;"
                      + " scripts/flink with the same options spills to disk",
                  bytes / 1_000_000));
    }

    /** Bytes of a file that is read, as if unpacked. */
    static long unpacked(InputFile file) {
      if (file.skipped() != null) {
        return 0;
      }
      return FileNames.isPacked(file.path()) ? file.bytes() * UNPACKED : file.bytes();
    }
  }
}

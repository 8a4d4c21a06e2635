package org.dateline.cli;

import java.nio.file.Path;
import java.util.Map;
import org.dateline.beam.LocalPaths;
import org.dateline.read.FileNames;
import org.dateline.read.ReadErrors;
import org.dateline.read.SkipReasons;

/** What to do where a run found no article. */
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
   * What to do about the reason that most records have.
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
}

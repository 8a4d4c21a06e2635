package org.dateline.beam;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.dateline.read.FileNames;

/** Lists files on any of Beam's file systems. */
final class Listing {
  private Listing() {}

  /** The files that a pattern matches; none where nothing does. */
  static List<MatchResult.Metadata> matching(String pattern) throws IOException {
    MatchResult result = FileSystems.match(pattern, EmptyMatchTreatment.ALLOW);
    return result.status() == MatchResult.Status.NOT_FOUND ? List.of() : result.metadata();
  }

  /**
   * The files in a folder, however deep.
   *
   * <p>For HDFS, Beam reads {@code folder/**} as the files of the folders in it, and {@code
   * folder**} as all files of every folder whose name begins so: of these, the others are left out.
   */
  static List<MatchResult.Metadata> below(String folder) throws IOException {
    String name = folder.replaceFirst("(?<=[^/:])/+$", "");
    if (!name.matches("(web)?hdfs:.*[^/]")) {
      return matching(name + (name.endsWith("/") ? "**" : "/**"));
    }
    String prefix = FileSystems.matchNewResource(name + "/", true).toString();
    return matching(name + "**").stream()
        .filter(file -> isBelow(prefix, file.resourceId().toString()))
        .toList();
  }

  private static boolean isBelow(String prefix, String uri) {
    return !FileNames.below(prefix, uri).equals(uri);
  }
}

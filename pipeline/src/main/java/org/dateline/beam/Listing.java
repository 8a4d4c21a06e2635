package org.dateline.beam;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.dateline.read.FileNames;

/** Lists files on any of Beam's file systems. */
final class Listing {
  private Listing() {}

  /** The files that a pattern matches; none where nothing does. */
  static List<ResourceId> matching(String pattern) throws IOException {
    MatchResult result = FileSystems.match(pattern, EmptyMatchTreatment.ALLOW);
    return result.status() == MatchResult.Status.NOT_FOUND
        ? List.of()
        : result.metadata().stream().map(MatchResult.Metadata::resourceId).toList();
  }

  /**
   * The files in a folder, however deep.
   *
   * <p>For HDFS, Beam reads {@code folder/**} as the files of the folders in it, and {@code
   * folder**} as all files of every folder whose name begins so: of these, the others are left out.
   */
  static List<ResourceId> below(String folder) throws IOException {
    String name = folder.replaceFirst("(?<=[^/:])/+$", "");
    if (!name.matches("(web)?hdfs:.*[^/]")) {
      return matching(name + (name.endsWith("/") ? "**" : "/**"));
    }
    String prefix = FileSystems.matchNewResource(name + "/", true).toString();
    return matching(name + "**").stream()
        .filter(file -> !FileNames.below(prefix, file.toString()).equals(file.toString()))
        .toList();
  }
}

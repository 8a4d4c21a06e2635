package org.dateline.beam;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.dateline.report.RunReport;
import org.dateline.report.Table;

/**
 * The folder that the tables go to, on any of Beam's file systems: checked before the run, filled
 * from a staging folder beside it when the run is complete.
 *
 * <p>{@code run.json} goes first and comes last: where it is missing, the folder holds no complete
 * run.
 */
public final class OutputFolder implements Serializable {
  private static final long serialVersionUID = 1;

  /** Name of the file that is written last. */
  public static final String RUN_FILE = "run.json";

  private static final List<String> RUN_FILES =
      List.of(RUN_FILE, "report.html", "datapackage.json");
  private final String folder;
  private final String staging;

  /** A folder by its path or URI, without a slash at the end. */
  public OutputFolder(String folder) {
    this.folder = folder.replaceFirst("(?<=[^/:])/+$", "");
    int slash = this.folder.lastIndexOf('/');
    String parent = slash < 0 ? "" : this.folder.substring(0, slash + 1);
    String name = this.folder.substring(slash + 1);
    this.staging = parent + "." + name + ".staging-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Folder that the pipeline writes into. */
  public String staging() {
    return staging;
  }

  /** True if anything lies in the folder. */
  public boolean isUsed() throws IOException {
    return !Listing.below(folder).isEmpty();
  }

  /**
   * Writes and removes a file in the staging folder, so that a folder that cannot be written stops
   * the run at once.
   */
  public void checkWritable() throws IOException {
    String probe = staging + "/probe";
    write(probe, "");
    FileSystems.delete(List.of(resource(probe)), StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /**
   * Brings the complete tables under their final names in place of an earlier run's, and writes
   * run.json last.
   */
  public void commit(Manifest manifest, List<String> formats, String run) throws IOException {
    Moves moves = moves(manifest, formats);
    deleteEarlierRun();
    FileSystems.rename(moves.from(), moves.to(), StandardMoveOptions.IGNORE_MISSING_FILES);
    write(staging + "/" + RUN_FILE, run);
    FileSystems.rename(
        List.of(resource(staging + "/" + RUN_FILE)), List.of(resource(folder + "/" + RUN_FILE)));
    discard();
  }

  /**
   * The same as a step of the job, which its engine may try again after a fault: files are copied,
   * and with the manifest, the first to be removed, goes the reason for another try.
   *
   * @param report the run's report, whose counts come from the manifest
   */
  void commitInJob(List<String> formats, RunReport report) throws IOException {
    List<MatchResult.Metadata> manifestFile = Listing.matching(staging + "/" + Manifest.FILE);
    if (!manifestFile.isEmpty()) {
      Manifest manifest = Manifest.read(staging);
      Moves moves = moves(manifest, formats);
      deleteEarlierRun();
      FileSystems.copy(moves.from(), moves.to());
      write(
          folder + "/" + RUN_FILE,
          report.withCounts(manifest.counts()).withPlaces(manifest.places()).toJson());
      delete(manifestFile);
    }
    discard();
  }

  /** Removes the staging folder with all that lies in it. */
  public void discard() throws IOException {
    delete(Listing.below(staging));
    EmptyFolders.remove(staging);
  }

  private record Moves(List<ResourceId> from, List<ResourceId> to) {}

  private Moves moves(Manifest manifest, List<String> formats) throws IOException {
    Moves moves = new Moves(new ArrayList<>(), new ArrayList<>());
    for (Table table : Table.values()) {
      List<String> bases = manifest.files().getOrDefault(table.folder(), List.of());
      List<String> all = bases.isEmpty() ? List.of(writeEmpty(table, formats)) : bases;
      for (int i = 0; i < all.size(); i++) {
        for (String format : formats) {
          moves.from.add(resource(all.get(i) + "." + format));
          moves.to.add(resource(folder + "/" + partName(table, i, all.size()) + "." + format));
        }
      }
    }
    return moves;
  }

  private static String partName(Table table, int part, int parts) {
    return String.format(Locale.ROOT, "%s/part-%05d-of-%05d", table.folder(), part, parts);
  }

  private String writeEmpty(Table table, List<String> formats) throws IOException {
    String base = staging + "/" + table.folder() + "/empty";
    new TableWriter(base, table, table.type(), formats).close();
    return base;
  }

  private void deleteEarlierRun() throws IOException {
    for (String file : RUN_FILES) {
      delete(Listing.matching(folder + "/" + file));
    }
    for (Table table : Table.values()) {
      delete(Listing.below(folder + "/" + table.folder()));
    }
  }

  private static void delete(List<MatchResult.Metadata> files) throws IOException {
    FileSystems.delete(
        files.stream().map(MatchResult.Metadata::resourceId).toList(),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private static void write(String name, String content) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(resource(name), MimeTypes.TEXT))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static ResourceId resource(String name) {
    return FileSystems.matchNewResource(name, false);
  }
}

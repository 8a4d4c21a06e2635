package org.dateline.beam;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dateline.commit.Commit;
import org.dateline.commit.Holding;
import org.dateline.commit.Journal;
import org.dateline.commit.LocalFolder;
import org.dateline.commit.LocalStore;
import org.dateline.commit.OutputRun;
import org.dateline.commit.Store;
import org.dateline.tables.RunReport;
import org.dateline.tables.WrittenFile;

/**
 * The folder that the tables go to, on any of Beam's file systems, and the staging folder beside it
 * that they are written to first. How they come from one to the other: {@link Commit}.
 */
public final class OutputFolder implements Serializable {
  private static final long serialVersionUID = 1;

  private final String shown;
  private final String folder;
  private final String staging;
  private final boolean isLocal;

  /** A folder by its path or URI. */
  public OutputFolder(String name) {
    String local = LocalFolder.local(name);
    this.shown = name;
    this.isLocal = local != null;
    this.folder =
        local == null ? name.replaceFirst("(?<=[^/:])/+$", "") : LocalFolder.output(local);
    int slash = folder.lastIndexOf('/');
    this.staging =
        stagingPrefix(folder.substring(0, slash + 1), folder.substring(slash + 1))
            + UUID.randomUUID().toString().substring(0, 8);
  }

  /** How the names of staging folders of an output folder begin. */
  static String stagingPrefix(String parent, String name) {
    return parent + "." + name + ".staging-";
  }

  /** Folder that the pipeline writes into. */
  public String staging() {
    return staging;
  }

  /** A run into the folder, which has to claim it first. */
  public OutputRun run() {
    return new OutputRun(store(), shown, folder, staging);
  }

  /** Brings the complete tables under their final names in place of an earlier run's. */
  public void commit(OutputRun run, Manifest manifest, List<String> formats, RunReport report)
      throws IOException {
    List<Journal.Move> moves = Parts.of(manifest, folder, staging, formats);
    run.commit(moves, json(report, moves));
  }

  /**
   * The same as a step of the job, which its engine may try again after a fault: the journal says
   * what is left to do, and with the manifest goes the reason for another try.
   *
   * @param report the run's report, whose counts come from the manifest
   */
  void commitInJob(List<String> formats, RunReport report) throws IOException {
    Store store = store();
    Commit commit = new Commit(store, folder, staging);
    String manifestFile = staging + "/" + Manifest.FILE;
    if (store.find(manifestFile) != null) {
      Journal journal = commit.journal();
      if (journal == null) {
        journal = prepareInJob(store, commit, formats, report);
      }
      commit.carryOut(journal);
      store.delete(List.of(manifestFile));
    }
    commit.recover();
    store.deleteFolder(staging);
  }

  private Journal prepareInJob(Store store, Commit commit, List<String> formats, RunReport report)
      throws IOException {
    Holding holding = Holding.of(store, folder);
    if (holding.foreign() != null) {
      throw new IOException(
          holding.foreign() + " stands where the tables go, and no run wrote it; nothing changed");
    }
    Manifest manifest = Manifest.read(staging);
    List<Journal.Move> moves = Parts.of(manifest, folder, staging, formats);
    RunReport counted = report.withCounts(manifest.counts()).withPlaces(manifest.places());
    return commit.prepare(moves, json(counted, moves), holding.run());
  }

  private static byte[] json(RunReport report, List<Journal.Move> moves) {
    List<WrittenFile> files = moves.stream().map(Journal.Move::file).toList();
    return report.withFiles(files).toJson().getBytes(StandardCharsets.UTF_8);
  }

  private Store store() {
    boolean renames = folder.toLowerCase(Locale.ROOT).matches("(web)?hdfs:.*");
    return isLocal ? new LocalStore() : new RemoteStore(renames);
  }
}

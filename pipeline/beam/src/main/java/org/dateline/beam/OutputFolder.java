package org.dateline.beam;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.dateline.commit.Commit;
import org.dateline.commit.Digests;
import org.dateline.commit.Holding;
import org.dateline.commit.Journal;
import org.dateline.commit.LocalFolder;
import org.dateline.commit.LocalStore;
import org.dateline.commit.OutputRun;
import org.dateline.commit.Store;
import org.dateline.report.Report;
import org.dateline.tables.DataPackage;
import org.dateline.tables.Partition;
import org.dateline.tables.RunReport;
import org.dateline.tables.Table;
import org.dateline.tables.WrittenFile;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the tables, on any of Beam's file systems, and the staging folder beside it. Tables
 * are written into the staging folder; {@link Commit} moves them.
 */
public final class OutputFolder implements Serializable {
  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger(OutputFolder.class.getName());

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

  /** The run that the folder holds; null if it holds none. */
  public @Nullable EarlierFolder earlier() throws IOException {
    return store().find(folder + "/" + Commit.RUN_FILE) == null ? null : EarlierFolder.open(folder);
  }

  /**
   * Commits the complete tables of a run, see {@link Commit}, with a {@code report.html} where the
   * option {@code report} of the run is ON.
   *
   * @param inputs the files that the run read; null for a run that cannot be added to
   * @return why there is no report although the run asked for one; empty otherwise
   */
  public Optional<String> commit(
      OutputRun run,
      Manifest manifest,
      List<String> formats,
      RunReport report,
      @Nullable InputList inputs)
      throws IOException {
    List<Journal.Move> moves = Parts.of(manifest, folder, staging, formats);
    addDescriptions(moves);
    if (inputs != null) {
      addBeside(moves, InputList.FILE, inputs.toBytes());
    }
    Optional<String> fault = addPage(moves, report);
    run.commit(moves, json(report, moves));
    return fault;
  }

  /** Adds the descriptions of Parquet tables, see {@link DataPackage}. */
  private void addDescriptions(List<Journal.Move> moves) throws IOException {
    List<WrittenFile> files = moves.stream().map(Journal.Move::file).toList();
    if (files.stream().noneMatch(file -> file.path().endsWith(".parquet"))) {
      return;
    }
    addBeside(moves, DataPackage.FRICTIONLESS, bytes(DataPackage.frictionless(files)));
    addBeside(moves, DataPackage.CROISSANT, bytes(DataPackage.croissant(files)));
  }

  /** Writes a file into the staging folder, which goes beside {@code run.json}. */
  private void addBeside(List<Journal.Move> moves, String name, byte[] content) throws IOException {
    store().write(staging + "/" + name, content);
    WrittenFile written = new WrittenFile(name, content.length, Digests.of(content));
    moves.add(new Journal.Move(staging + "/" + name, folder + "/" + name, written));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes the report into the staging folder. A fault is no reason to lose the tables. */
  private Optional<String> addPage(List<Journal.Move> moves, RunReport report) {
    if (!"ON".equals(report.options().get("report"))) {
      return Optional.empty();
    }
    try {
      byte[] page =
          Report.page(TableFiles.staged(moves), new ObjectMapper().readTree(report.toJson()));
      addBeside(moves, Report.FILE, page);
      return Optional.empty();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return Optional.of(Report.FILE + " was not written (" + e + "); the tables are complete");
    }
  }

  /**
   * Commits as a step of the job, which an engine may repeat after a fault: the journal lists what
   * is left to do. When the manifest is deleted, the commit is complete.
   *
   * @param report the run's report; its counts are replaced by those of the manifest
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
    addDescriptions(moves);
    addPage(moves, counted).ifPresent(fault -> LOG.log(System.Logger.Level.WARNING, fault));
    return commit.prepare(moves, json(counted, moves), holding.run());
  }

  private static byte[] json(RunReport report, List<Journal.Move> moves) {
    List<WrittenFile> files = moves.stream().map(Journal.Move::file).toList();
    return bytes(report.withFiles(files).toJson());
  }

  private Store store() {
    boolean renames = folder.toLowerCase(Locale.ROOT).matches("(web)?hdfs:.*");
    return isLocal ? new LocalStore() : new RemoteStore(renames);
  }

  /**
   * Final names of the files of a run: {@code articles/part-00000-of-00002-1a2b3c4d.parquet}.
   *
   * <p>The last eight digits are of the content's digest, so a new file never has the name of an
   * old one with other content. Parts are numbered by digest, in no order of the tries that made
   * them.
   */
  private static final class Parts {
    private static final int DIGITS = 8;

    private Parts() {}

    /** The files that a manifest names, and an empty one for each table without rows. */
    static List<Journal.Move> of(
        Manifest manifest, String folder, String staging, List<String> formats) throws IOException {
      List<Journal.Move> moves = new ArrayList<>();
      for (Table table : Table.values()) {
        List<Manifest.Part> parts = new ArrayList<>(manifest.parts(table));
        if (parts.isEmpty()) {
          parts.add(empty(table, staging, formats));
        }
        Map<String, List<Manifest.Part>> alike = new TreeMap<>();
        parts.forEach(part -> alike.computeIfAbsent(kind(part), k -> new ArrayList<>()).add(part));
        for (List<Manifest.Part> some : alike.values()) {
          some.sort(Comparator.comparing(part -> part.files().values().toString()));
          for (int i = 0; i < some.size(); i++) {
            add(moves, folder, table, some.get(i), i, some.size());
          }
        }
      }
      return moves;
    }

    /** Folder of the partition, with a slash at its end; empty for none. */
    private static String partition(Manifest.Part part) {
      String[] names = part.base().split("/", -1);
      String name = names[names.length - 2];
      return Partition.isFolder(name) ? name + "/" : "";
    }

    /** Parts of one partition and the same formats are numbered together. */
    private static String kind(Manifest.Part part) {
      return partition(part) + part.files().keySet();
    }

    private static void add(
        List<Journal.Move> moves, String folder, Table table, Manifest.Part part, int i, int n) {
      for (Map.Entry<String, Manifest.Content> file : part.files().entrySet()) {
        Manifest.Content content = file.getValue();
        String path =
            String.format(
                Locale.ROOT,
                "%s/%spart-%05d-of-%05d-%s.%s",
                table.folder(file.getKey()),
                partition(part),
                i,
                n,
                content.sha256().substring(0, DIGITS),
                file.getKey());
        moves.add(
            new Journal.Move(
                part.base() + "." + file.getKey(),
                folder + "/" + path,
                new WrittenFile(path, content.bytes(), content.sha256())));
      }
    }

    private static Manifest.Part empty(Table table, String staging, List<String> formats)
        throws IOException {
      String base = staging + "/" + table.folder() + "/empty";
      TableWriter writer = new TableWriter(base, table, table.type(), formats);
      writer.close();
      return writer.part();
    }
  }
}

package org.dateline.commit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.commit.Journal.Move;
import org.dateline.commit.Store.Found;
import org.dateline.tables.Partition;
import org.dateline.tables.Table;
import org.dateline.tables.WrittenFile;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the tables of an earlier run by the tables of a complete run.
 *
 * <p>New files come first, under names that no old file has; then {@code run.json} is replaced in
 * one step; then the old files go. So {@code run.json} lists at each moment files that are all
 * there. A file beside {@code run.json}, such as the report, has the same name in each run: it
 * replaces an old one right after {@code run.json}. The journal, written before the first change,
 * tells the next run how to finish (where {@code run.json} is the new one) or to undo (where it is
 * not).
 */
public final class Commit {
  /** Name of the file that says which run the folder holds. */
  public static final String RUN_FILE = "run.json";

  private final Store store;
  private final String folder;
  private final String staging;

  /**
   * A commit from a staging folder.
   *
   * @param folder the output folder, without a slash at its end
   * @param staging the staging folder, the same
   */
  public Commit(Store store, String folder, String staging) {
    this.store = store;
    this.folder = folder;
    this.staging = staging;
  }

  /**
   * Prepares the commit: makes the staged files, run.json and then the journal durable. Nothing in
   * the output folder changes.
   *
   * @param moves the new files, in the staging folder
   * @param run content of the new run.json
   * @param before digest of the run.json that may be replaced; null for none
   * @throws IOException also where another run has written into the folder meanwhile
   */
  public Journal prepare(List<Move> moves, byte[] run, @Nullable String before) throws IOException {
    Holding holding = Holding.of(store, folder);
    if (!same(before, holding.run())) {
      throw new IOException(folder + ": another run has written there meanwhile");
    }
    refuseInPlaceOfTables(holding.foreign());
    store.secure(moves.stream().map(Move::from).toList());
    store.write(stagedRun(), run);
    List<String> folders = new ArrayList<>(List.of(folder));
    moves.stream().flatMap(move -> above(move.to()).stream()).distinct().forEach(folders::add);
    Set<String> kept = new HashSet<>(moves.stream().map(move -> move.file().path()).toList());
    List<WrittenFile> old =
        holding.own().stream().filter(file -> !kept.contains(file.path())).toList();
    Journal journal = new Journal(Digests.of(run), before, moves, old, store.missing(folders));
    store.write(journalFile(), journal.toJson(folder, staging));
    return journal;
  }

  /** Carries out a journal. It can be repeated after a fault. */
  public void carryOut(Journal journal) throws IOException {
    if (!isDone(journal)) {
      store.makeFolders(journal.folders());
      List<Move> first = new ArrayList<>();
      for (Move move : journal.moves()) {
        if (!isTop(move) || store.find(move.to()) == null) {
          first.add(move);
        }
      }
      store.bring(first);
      store.secureNames(changedFolders(journal));
      store.replace(stagedRun(), folder + "/" + RUN_FILE);
      store.secureNames(List.of(folder));
    }
    finish(journal);
  }

  /** The journal in the staging folder; null if no commit has begun. */
  public @Nullable Journal journal() throws IOException {
    byte[] json = store.read(journalFile());
    return json == null ? null : Journal.parse(json, folder, staging);
  }

  /** True if the folder has the run.json of a journal. */
  public boolean isDone(Journal journal) throws IOException {
    return same(journal.run(), runDigest());
  }

  /**
   * Finishes or undoes an interrupted commit. Afterwards the folder holds one complete run or none.
   */
  public void recover() throws IOException {
    Journal journal = journal();
    if (journal == null) {
      return;
    }
    if (isDone(journal)) {
      finish(journal);
    } else if (runDigest() == null && journal.before() != null && hasStagedRun(journal)) {
      // A file system without a rename over a file: it broke off between the two halves of it.
      store.replace(stagedRun(), folder + "/" + RUN_FILE);
      finish(journal);
    } else {
      undo(journal);
    }
    store.delete(List.of(journalFile()));
  }

  private void finish(Journal journal) throws IOException {
    for (Move move : journal.moves()) {
      if (isTop(move) && store.find(move.from()) != null) {
        store.replace(move.from(), move.to());
      }
    }
    Found run = store.find(folder + "/" + RUN_FILE);
    Set<String> kept = listed();
    List<String> gone = new ArrayList<>();
    for (WrittenFile file : journal.old()) {
      Found found = store.find(folder + "/" + file.path());
      if (found != null
          && !kept.contains(file.path())
          && Holding.isAsWritten(store, found, file, run)) {
        gone.add(found.name());
      }
    }
    store.delete(gone);
    store.removeEmpty(partitions(gone));
    store.secureNames(changedFolders(journal));
  }

  /** The folders of partitions that some files lie in. Other folders stay, empty or not. */
  private static List<String> partitions(List<String> files) {
    return files.stream()
        .map(Commit::parent)
        .filter(into -> Partition.isFolder(into.substring(into.lastIndexOf('/') + 1)))
        .distinct()
        .toList();
  }

  private void undo(Journal journal) throws IOException {
    Set<String> kept = listed();
    List<String> gone = new ArrayList<>();
    for (Move move : journal.moves()) {
      Found found = store.find(move.to());
      if (found != null
          && !kept.contains(move.file().path())
          && Holding.isAsWritten(store, found, move.file(), null)) {
        gone.add(found.name());
      }
    }
    store.delete(gone);
    store.removeEmpty(journal.folders());
  }

  /** Paths of the files that the run.json in the folder lists. */
  private Set<String> listed() throws IOException {
    byte[] json = store.read(folder + "/" + RUN_FILE);
    EarlierRun run = json == null ? null : EarlierRun.parse(json);
    return run == null ? Set.of() : run.files().keySet();
  }

  private Set<String> folders(Journal journal) {
    Set<String> folders = new TreeSet<>();
    journal.moves().forEach(move -> folders.add(parent(move.to())));
    journal.old().forEach(file -> folders.add(parent(folder + "/" + file.path())));
    folders.add(folder);
    return folders;
  }

  /** The folders with changed entries, the output folder last. */
  private List<String> changedFolders(Journal journal) {
    List<String> folders = new ArrayList<>(folders(journal));
    folders.remove(folder);
    folders.add(folder);
    return folders;
  }

  /** Fails if a file or link was put in place of a table's folder since the run began. */
  private void refuseInPlaceOfTables(@Nullable String foreign) throws IOException {
    for (String files : Table.folders()) {
      if ((folder + "/" + files).equals(foreign)) {
        throw new IOException(foreign + " came in place of a table's folder meanwhile");
      }
    }
  }

  private boolean hasStagedRun(Journal journal) throws IOException {
    byte[] run = store.read(stagedRun());
    return run != null && Digests.of(run).equals(journal.run());
  }

  /** True for a file that lies in the output folder itself. */
  private static boolean isTop(Move move) {
    return !move.file().path().contains("/");
  }

  private @Nullable String runDigest() throws IOException {
    byte[] run = store.read(folder + "/" + RUN_FILE);
    return run == null ? null : Digests.of(run);
  }

  private String stagedRun() {
    return staging + "/" + RUN_FILE;
  }

  private String journalFile() {
    return staging + "/" + Journal.FILE;
  }

  /** The folders between the output folder and a file, the outer ones first. */
  private List<String> above(String file) {
    List<String> folders = new ArrayList<>();
    for (String into = parent(file); !into.equals(folder); into = parent(into)) {
      folders.add(0, into);
    }
    return folders;
  }

  private static String parent(String file) {
    return file.substring(0, file.lastIndexOf('/'));
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : one.equals(other);
  }
}

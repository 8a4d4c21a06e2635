package org.dateline.commit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.commit.Store.Found;
import org.dateline.tables.Table;
import org.dateline.tables.WrittenFile;
import org.jspecify.annotations.Nullable;

/**
 * The content of an output folder: the files of an earlier run, which a new run may delete, and
 * other files, which no run changes.
 *
 * <p>A file belongs to a run if {@code run.json} lists it and its content has not changed. A
 * changed file counts as a file of the user.
 *
 * @param run digest of the {@code run.json} of an earlier run; null if there is none
 * @param own the existing files of the earlier run, without run.json
 * @param missing a file that run.json lists and that is missing or changed, or null
 * @param foreign full name of a file of the user in a folder that the tables need, or null
 */
public record Holding(
    @Nullable String run,
    List<WrittenFile> own,
    @Nullable String missing,
    @Nullable String foreign) {

  /** Names of the files that a run writes beside {@code run.json}. */
  static final Set<String> BESIDE =
      Set.of("report.html", "datapackage.json", "croissant.json", "inputs.jsonl");

  /** Examines a folder. */
  public static Holding of(Store store, String folder) throws IOException {
    Found runFile = store.find(folder + "/" + Commit.RUN_FILE);
    byte[] json = runFile == null || !runFile.isPlain() ? null : store.read(runFile.name());
    EarlierRun run = json == null ? null : EarlierRun.parse(json);
    String foreign = runFile != null && run == null ? runFile.name() : null;
    Looked looked = new Looked(store, folder, run, runFile);
    for (String files : Table.folders()) {
      for (Found found : store.below(folder + "/" + files)) {
        looked.take(found);
      }
    }
    looked.refuseInPlaceOf(folder + "/avro");
    if (run != null) {
      looked.takeOthers(run.files());
    }
    for (String name : BESIDE) {
      looked.refuse(name);
    }
    return new Holding(
        run == null || json == null ? null : Digests.of(json),
        looked.own,
        looked.missing(),
        foreign == null ? looked.foreign : foreign);
  }

  private static final class Looked {
    private final Store store;
    private final String folder;
    private final @Nullable EarlierRun run;
    private final @Nullable Found runFile;
    private final List<WrittenFile> own = new ArrayList<>();
    private @Nullable String foreign;

    Looked(Store store, String folder, @Nullable EarlierRun run, @Nullable Found runFile) {
      this.store = store;
      this.folder = folder;
      this.run = run;
      this.runFile = runFile;
    }

    void take(Found found) throws IOException {
      WrittenFile file = owned(found);
      if (file != null) {
        own.add(file);
      } else if (foreign == null) {
        foreign = found.name();
      }
    }

    /** A file or link in place of a folder is one of the user's. */
    void refuseInPlaceOf(String name) throws IOException {
      if (foreign == null && name.equals(store.first(name))) {
        foreign = name;
      }
    }

    /** Files of the run outside of the tables. A changed one stays: it is in no table's folder. */
    void takeOthers(Map<String, WrittenFile> files) throws IOException {
      for (WrittenFile file : files.values()) {
        if (!file.path().contains("/")) {
          Found found = store.find(folder + "/" + file.path());
          if (found != null && owned(found) != null) {
            own.add(file);
          }
        }
      }
    }

    /** A file with the name of one that runs write, which no run wrote. */
    void refuse(String name) throws IOException {
      Found found = store.find(folder + "/" + name);
      boolean isOwn = own.stream().anyMatch(file -> file.path().equals(name));
      if (found != null && !isOwn && foreign == null) {
        foreign = found.name();
      }
    }

    @Nullable String missing() {
      if (run != null) {
        Set<String> there = own.stream().map(WrittenFile::path).collect(Collectors.toSet());
        for (String path : run.files().keySet()) {
          if (!there.contains(path)) {
            return path;
          }
        }
      }
      return null;
    }

    private @Nullable WrittenFile owned(Found found) throws IOException {
      if (run == null || !found.isPlain() || !found.name().startsWith(folder + "/")) {
        return null;
      }
      String path = found.name().substring(folder.length() + 1);
      if (run.namedUnlisted(path)) {
        return new WrittenFile(path, found.bytes(), "");
      }
      WrittenFile file = run.files().get(path);
      return file != null && isAsWritten(store, found, file, runFile) ? file : null;
    }
  }

  /**
   * Whether a file is as a run wrote it: by its length, and by its digest where it was changed
   * after {@code run.json} was.
   */
  static boolean isAsWritten(Store store, Found found, WrittenFile file, @Nullable Found runFile)
      throws IOException {
    if (!found.isPlain() || found.bytes() != file.bytes()) {
      return false;
    }
    boolean isOlder =
        found.modified() == 0 || (runFile != null && found.modified() <= runFile.modified());
    boolean hasOwnName = !BESIDE.contains(file.path()); // no old file can have it
    return (isOlder && hasOwnName)
        || file.sha256().isEmpty()
        || store.digest(found.name()).equals(file.sha256());
  }
}

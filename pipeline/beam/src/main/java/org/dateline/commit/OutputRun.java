package org.dateline.commit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.dateline.commit.Journal.Move;
import org.jspecify.annotations.Nullable;

/**
 * The claim of a run on its output folder: {@link #begin} checks and locks the folder, then either
 * {@link #commit} or {@link #giveUp} ends the claim.
 *
 * <p>{@link #commit} and {@link #giveUp} exclude each other: a signal during a commit waits until
 * the commit is complete.
 */
public final class OutputRun {
  private static final int TRIES = 20;
  private static final long PAUSE_MILLIS = 50;
  private static final Set<String> OVER = ConcurrentHashMap.newKeySet();
  private static final ReadWriteLock CREATING = new ReentrantReadWriteLock();

  private final Store store;
  private final String shown;
  private final String folder;
  private final String staging;
  private final Commit commit;
  private @Nullable Closeable lock;
  private @Nullable Holding before;
  private @Nullable String run;
  private @Nullable String end;

  /**
   * A run without a claim yet.
   *
   * @param shown the folder as the user named it
   * @param folder the name of the folder in the store
   * @param staging folder that this run writes to first
   */
  public OutputRun(Store store, String shown, String folder, String staging) {
    this.store = store;
    this.shown = shown;
    this.folder = folder;
    this.staging = staging;
    this.commit = new Commit(store, folder, staging);
  }

  /**
   * Claims the output folder: finishes or undoes an incomplete commit of an earlier run, and checks
   * that the tables may be written there and that the folder is writable.
   *
   * @param mayReplace whether an earlier run may be replaced
   * @throws FolderRefused where the folder may not be written to
   */
  public synchronized void begin(boolean mayReplace) throws IOException {
    refuseEnded();
    boolean isReady = false;
    try {
      claim(mayReplace);
      isReady = true;
    } finally {
      if (!isReady) {
        giveBack();
      }
    }
  }

  /**
   * Creates files.
   *
   * @param <T> what was opened
   */
  @FunctionalInterface
  public interface Opening<T> {
    /** Creates the files and returns what writes into them. */
    T open() throws IOException;
  }

  /**
   * Creates files in a staging folder, unless the run has ended. {@link #giveUp} waits for it, so
   * that no file is created after the folder was deleted.
   *
   * @throws IOException also if the run has ended
   */
  public static <T> T create(String staging, Opening<T> opening) throws IOException {
    CREATING.readLock().lock();
    try {
      if (OVER.contains(staging)) {
        throw new IOException("the run is over");
      }
      return opening.open();
    } finally {
      CREATING.readLock().unlock();
    }
  }

  /**
   * Gives the tables their final names and removes an earlier run's files.
   *
   * @param moves the files, in the staging folder
   * @param json content of run.json
   */
  public synchronized void commit(List<Move> moves, byte[] json) throws IOException {
    refuseEnded();
    run = Digests.of(json);
    Journal journal = commit.prepare(moves, json, before == null ? null : before.run());
    String rival = store.rival(folder, staging);
    if (rival != null) {
      throw new IOException(shown + ": another run brings its tables there (" + rival + ")");
    }
    commit.carryOut(journal);
    commit.recover();
    store.deleteFolder(staging);
    end = folderState();
    unlock();
  }

  /**
   * Ends the run without a commit, unless the commit is complete.
   *
   * @return for the user: what the output folder holds now, and which files could not be removed
   */
  public synchronized String giveUp() {
    if (end == null) {
      CREATING.writeLock().lock();
      try {
        OVER.add(staging);
      } finally {
        CREATING.writeLock().unlock();
      }
      String left = clear();
      end = folderState() + left;
      unlock();
    }
    return end;
  }

  private void refuseEnded() throws IOException {
    if (end != null) {
      throw new IOException("the run has ended before");
    }
  }

  private void claim(boolean mayReplace) throws IOException {
    String first = store.first(folder);
    if (folder.equals(first)) {
      throw new FolderRefused(shown + " is no folder; name a folder");
    }
    lock = store.lock(folder);
    String rival = store.rival(folder, staging);
    if (lock == null || rival != null) {
      throw new FolderRefused(
          shown
              + ": another run writes there"
              + (rival == null ? "" : ", or broke off a short time ago (" + rival + ")")
              + "; wait for its end or name another folder");
    }
    for (String left : store.leftStaging(folder)) {
      new Commit(store, folder, left).recover();
      store.deleteFolder(left);
    }
    before = Holding.of(store, folder);
    refuseForeign(before);
    refuseUsed(before, mayReplace);
    store.makeFolders(List.of(staging));
    String probe = staging + "/probe";
    store.write(probe, new byte[0]);
    store.delete(List.of(probe));
  }

  private void refuseForeign(Holding holding) {
    if (holding.foreign() != null) {
      throw new FolderRefused(
          shown
              + ": "
              + holding.foreign()
              + " stands where the tables go, and no run wrote it or it was changed since; move it"
              + " away or name another folder");
    }
  }

  private void refuseUsed(Holding holding, boolean mayReplace) throws IOException {
    if (mayReplace) {
      return;
    }
    if (holding.run() != null) {
      throw new FolderRefused(
          shown
              + " already holds the tables of a run; to replace them add --overwrite or name another"
              + " folder");
    }
    String first = store.first(folder);
    if (first != null) {
      throw new FolderRefused(
          shown
              + " already holds files of others, such as "
              + first
              + "; name another folder, or add --overwrite to put the tables beside them");
    }
  }

  /** Removes the files of this run; returns a message where that failed, else an empty text. */
  private String clear() {
    try {
      commit.recover();
      deleteStaging();
      return "";
    } catch (IOException | RuntimeException e) {
      return "; "
          + staging
          + " and what it lists could not be cleared ("
          + reason(e)
          + "): the next run into this folder does it";
    }
  }

  /** Other threads may still write there, so deletion is tried several times. */
  private void deleteStaging() throws IOException {
    for (int i = 1; ; i++) {
      try {
        store.deleteFolder(staging);
        return;
      } catch (DirectoryNotEmptyException e) {
        if (i == TRIES) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String folderState() {
    try {
      Holding now = Holding.of(store, folder);
      String which = which(now);
      if (now.run() == null) {
        return which;
      }
      return now.missing() == null
          ? which + ", whole"
          : which + ", of which " + now.missing() + " is missing or was changed";
    } catch (IOException | RuntimeException e) {
      return shown + " cannot be read (" + reason(e) + ")";
    }
  }

  private String which(Holding now) {
    String is = now.run();
    if (is == null) {
      return "no tables were written to " + shown;
    }
    if (before == null) {
      return "nothing was written, and " + shown + " holds the tables of a run";
    }
    if (is.equals(run)) {
      return shown + " holds the new tables";
    }
    return is.equals(before.run())
        ? shown + " still holds the earlier run"
        : shown + " holds the tables of another run";
  }

  private static String reason(Exception fault) {
    String said =
        fault instanceof FileSystemException file
            ? file.getFile() + ": " + file.getReason()
            : String.valueOf(fault.getMessage());
    return fault.getClass().getSimpleName().replaceFirst("Exception$", "")
        + ", "
        + said.lines().findFirst().orElse("");
  }

  /** Ends a run that could not begin; it has changed nothing but the staging folder. */
  private void giveBack() {
    try {
      store.deleteFolder(staging);
    } catch (IOException e) {
      // The caller reports the first fault; the next run removes the staging folder.
      end = "nothing was written";
    }
    unlock();
  }

  private void unlock() {
    Closeable held = lock;
    lock = null;
    if (held != null) {
      try {
        held.close();
      } catch (IOException e) {
        lock = null; // the system frees it with the process
      }
    }
  }
}

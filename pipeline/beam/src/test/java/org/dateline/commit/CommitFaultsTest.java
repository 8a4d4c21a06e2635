package org.dateline.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.commit.FaultyDisk.Killed;
import org.dateline.commit.FaultyDisk.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A fault or a kill at each change that a run makes on the disk: the folder then holds the old run
 * whole or the new run whole, as run.json says, and the next run needs no cleaning by hand.
 */
@Tag("slow")
class CommitFaultsTest {
  private static final Map<String, String> OLD =
      Map.of(
          "articles/part-00000-of-00001-aaaaaaaa.parquet",
          "old articles",
          "dates/part-00000-of-00001-bbbbbbbb.parquet",
          "the same in both runs",
          "rejects/part-00000-of-00001-cccccccc.parquet",
          "old rejects",
          "report.html",
          "the old page");
  private static final Map<String, String> NEW =
      Map.of(
          "articles/part-00000-of-00001-dddddddd.parquet",
          "new articles, more of them",
          "dates/part-00000-of-00001-bbbbbbbb.parquet",
          "the same in both runs",
          "rejects/part-00000-of-00001-eeeeeeee.parquet",
          "new rejects",
          "report.html",
          "the new page");

  /** After a kill between the renames of run.json and of the page; the next run mends it. */
  private static final Map<String, String> NEW_BUT_PAGE = newButPage();

  private static final Map<String, String> NEXT =
      Map.of(
          "articles/part-00000-of-00001-ffffffff.parquet",
          "the next run",
          "report.html",
          "the next page");
  private static final Map<String, String> FOREIGN =
      Map.of("mine.txt", "mine", "notes/keep.csv", "mine too");
  private static final int NEVER = Integer.MAX_VALUE;
  @TempDir Path root;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void overAnEarlierRun(Kind kind) throws IOException {
    int changes = changes(true);
    assertThat(changes).isGreaterThan(30);
    for (int at = 1; at <= changes; at++) {
      check(kind, at, true);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void intoANewFolder(Kind kind) throws IOException {
    int changes = changes(false);
    assertThat(changes).isGreaterThan(30);
    for (int at = 1; at <= changes; at++) {
      check(kind, at, false);
    }
  }

  @Test
  void theNextRunMayGoByAnotherNameToTheFolder() throws IOException {
    Path folder = prepared("names", true);
    Path link = Files.createSymbolicLink(root.resolve("another-name"), root.resolve("names"));
    for (int at : new int[] {30, 40, 50}) {
      runInto(new RunMaker(folder), new FaultyDisk(Kind.KILLED_AFTER, at), Kind.KILLED_AFTER, "");
      new RunMaker(link.resolve("tables")).run(store(FaultyDisk.good()), NEXT);
      assertThat(tables(folder)).isEqualTo(NEXT);
    }
  }

  /** The changes of a run that goes well. */
  private int changes(boolean isOver) throws IOException {
    Path folder = prepared("whole-" + isOver, isOver);
    FaultyDisk disk = new FaultyDisk(Kind.ERROR_BEFORE, NEVER);
    RunMaker maker = new RunMaker(folder);
    maker.run(store(disk), NEW);
    assertThat(maker.listed()).isEqualTo(NEW);
    assertThat(tables(folder)).isEqualTo(NEW);
    return disk.changes();
  }

  private void check(Kind kind, int at, boolean isOver) throws IOException {
    String what = kind + "-" + at + "-" + isOver;
    Path folder = prepared(what, isOver);
    Map<String, String> before = isOver ? OLD : Map.of();
    RunMaker maker = new RunMaker(folder);
    boolean isFaulty = runInto(maker, new FaultyDisk(kind, at), kind, what);
    if (isOver && (kind.isKill() || kind.isLasting())) {
      assertThat(maker.listed()).as(what).isIn(before, NEW, NEW_BUT_PAGE);
    } else {
      assertThat(maker.listed()).as(what).isIn(before, NEW);
    }
    assertThat(isFaulty || maker.listed().equals(NEW)).as(what).isTrue();
    assertThat(foreign(folder)).as(what).isEqualTo(FOREIGN);

    RunMaker next = new RunMaker(folder);
    next.run(store(FaultyDisk.good()), NEXT);
    assertThat(next.listed()).as(what).isEqualTo(NEXT);
    assertThat(tables(folder)).as(what).isEqualTo(NEXT);
    assertThat(foreign(folder)).as(what).isEqualTo(FOREIGN);
    assertThat(RunMaker.all(folder.getParent()).keySet())
        .as(what)
        .allMatch(file -> file.startsWith("tables/"));
  }

  /** Runs; true where the fault came to the run's notice. */
  private static boolean runInto(RunMaker maker, FaultyDisk disk, Kind kind, String what)
      throws IOException {
    OutputRun run = null;
    try {
      run = maker.begin(store(disk));
      maker.commit(run, NEW);
      return false;
    } catch (Killed e) {
      return true;
    } catch (IOException e) {
      assertThat(kind.isKill()).as(what).isFalse();
      if (run != null) {
        String said = run.giveUp();
        boolean isNew = maker.listed().equals(NEW);
        assertThat(said.contains("holds the new tables, whole")).as(what + said).isEqualTo(isNew);
        assertThat(said.contains("still holds the earlier run, whole"))
            .as(what + said)
            .isEqualTo(maker.listed().equals(OLD));
        boolean isPageLate = maker.listed().equals(NEW_BUT_PAGE);
        assertThat(said.contains(", of which report.html is missing or was changed"))
            .as(what + said)
            .isEqualTo(isPageLate);
      }
      return true;
    }
  }

  private static Map<String, String> newButPage() {
    Map<String, String> files = new TreeMap<>(NEW);
    files.put("report.html", "the old page");
    return files;
  }

  private Path prepared(String name, boolean isOver) throws IOException {
    Path folder = root.resolve(name).resolve("tables");
    Files.createDirectories(folder.resolve("notes"));
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Files.writeString(folder.resolve("notes/keep.csv"), "mine too");
    if (isOver) {
      new RunMaker(folder).run(store(FaultyDisk.good()), OLD);
    }
    return folder;
  }

  /** Without the lock, which the system frees when a process is killed. */
  private static Store store(Disk disk) {
    return new LocalStore(disk) {
      @Override
      public Closeable lock(String folder) {
        return () -> {};
      }
    };
  }

  private static Map<String, String> tables(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>(RunMaker.all(folder));
    files.keySet().removeAll(foreign(folder).keySet());
    files.remove("run.json");
    return files;
  }

  private static Map<String, String> foreign(Path folder) throws IOException {
    Map<String, String> files = RunMaker.all(folder);
    files.keySet().retainAll(FOREIGN.keySet());
    return files;
  }
}

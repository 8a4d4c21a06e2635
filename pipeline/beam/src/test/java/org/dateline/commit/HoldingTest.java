package org.dateline.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.tables.WrittenFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a run and what to others. */
class HoldingTest {
  private static final String PART = "articles/part-00000-of-00001-aaaaaaaa.parquet";
  private static final String OLD_RUN =
      "{\"program\": \"dateline\", \"versions\": {\"dateline\": \"0.4\"}, \"counts\": {}%s}";
  private final Store store = new LocalStore();
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void runOnce() throws IOException {
    folder = parent.resolve("tables");
    new RunMaker(folder).run(store, Map.of(PART, "rows"));
  }

  @Test
  void aRunOwnsWhatItWrote() throws IOException {
    Holding holding = look();
    assertThat(holding.own()).extracting(WrittenFile::path).containsExactly(PART);
    assertThat(holding.foreign()).isNull();
    assertThat(holding.missing()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles/mine.csv",
        "dates/deep/mine.txt",
        "parties/part-00000-of-00001.parquet",
        "avro/articles/mine.csv",
        "report.html",
        "croissant.json",
        "inputs.jsonl",
      })
  void whatOthersPutWhereTablesGoIsForeign(String file) throws IOException {
    write(file, "mine");
    assertThat(look().foreign()).isEqualTo(folder.resolve(file).toString());
    refused(file);
  }

  @Test
  void aFileInPlaceOfATableIsForeign() throws IOException {
    Files.deleteIfExists(folder.resolve("outcomes"));
    write("outcomes", "mine");
    refused("outcomes");
  }

  @Test
  void aLinkInPlaceOfATableIsForeign() throws IOException {
    Files.deleteIfExists(folder.resolve("dates"));
    Path mine = Files.createDirectories(parent.resolve("mine"));
    Files.writeString(mine.resolve("part-00000-of-00001.parquet"), "mine");
    Files.createSymbolicLink(folder.resolve("dates"), mine);
    refused("dates");
    assertThat(mine.resolve("part-00000-of-00001.parquet")).hasContent("mine");
  }

  @Test
  void aFileOrLinkInPlaceOfTheAvroFolderIsForeign() throws IOException {
    write("avro", "mine");
    refused("avro");
    Files.delete(folder.resolve("avro"));
    Path mine = Files.createDirectories(parent.resolve("mine"));
    Files.createSymbolicLink(folder.resolve("avro"), mine);
    refused("avro");
    assertThat(mine).isEmptyDirectory();
  }

  @Test
  void otherFoldersBesideTheAvroTablesAreTheUsers() throws IOException {
    write("avro/mine/notes.txt", "mine");
    assertThat(look().foreign()).isNull();
  }

  @Test
  void aFileOfAnotherLengthIsTheUsers() throws IOException {
    write(PART, "rows, and more");
    refused(PART);
  }

  @Test
  void aFileChangedLaterIsTheUsers() throws IOException {
    write(PART, "ROWS");
    later(PART);
    refused(PART);
  }

  @Test
  void aFileOnlyCopiedIsTheRuns() throws IOException {
    later(PART);
    assertThat(look().own()).hasSize(1);
  }

  @Test
  void aFileThatIsGoneIsMissing() throws IOException {
    Files.delete(folder.resolve(PART));
    assertThat(look().missing()).isEqualTo(PART);
  }

  @Test
  void aRunFileOfOthersIsForeign() throws IOException {
    write("run.json", "{\"program\": \"other\"}");
    Holding holding = look();
    assertThat(holding.run()).isNull();
    assertThat(holding.own()).isEmpty();
    assertThat(holding.foreign()).endsWith("run.json");
  }

  @Test
  void aVersionThatListedNoFilesOwnsWhatItsNamesSay() throws IOException {
    Files.delete(folder.resolve(PART));
    write("run.json", String.format(OLD_RUN, ""));
    write("articles/part-00000-of-00002.parquet", "rows");
    write("articles/part-00001-of-00002.avro", "rows");
    assertThat(look().own()).hasSize(2);
    assertThat(look().foreign()).isNull();
    new RunMaker(folder).run(store, Map.of(PART, "new rows"));
    assertThat(new TreeMap<>(RunMaker.all(folder)).keySet()).containsExactly(PART, "run.json");
    write("dates/part-00000.parquet", "mine");
    assertThat(look().foreign()).endsWith("dates/part-00000.parquet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../mine.txt", "/mine.txt", "articles/../../mine.txt", "./run.json", "run.json"})
  void aListThatLeadsOutOfTheFolderOwnsNothing(String path) throws IOException {
    Files.writeString(parent.resolve("mine.txt"), "mine");
    String files = ", \"files\": [{\"path\": \"" + path + "\", \"bytes\": 4, \"sha256\": \"\"}]";
    Files.delete(folder.resolve(PART));
    write("run.json", String.format(OLD_RUN, files));
    assertThat(look().own()).isEmpty();
    new RunMaker(folder).run(store, Map.of(PART, "rows"));
    assertThat(parent.resolve("mine.txt")).hasContent("mine");
  }

  private Holding look() throws IOException {
    return Holding.of(store, folder.toString());
  }

  /** A run is refused in words that name the file, and changes nothing. */
  private void refused(String file) throws IOException {
    Map<String, String> before = RunMaker.all(parent);
    assertThatThrownBy(() -> new RunMaker(folder).run(store, Map.of(PART, "new rows")))
        .isInstanceOf(FolderRefused.class)
        .hasMessageContaining(folder.resolve(file).toString());
    assertThat(RunMaker.all(parent)).isEqualTo(before);
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private void later(String file) throws IOException {
    FileTime time = Files.getLastModifiedTime(folder.resolve("run.json"));
    Files.setLastModifiedTime(folder.resolve(file), FileTime.fromMillis(time.toMillis() + 60_000));
  }
}

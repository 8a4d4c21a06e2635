package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
  @TempDir Path temp;

  private Path in() throws IOException {
    return Files.createDirectories(temp.resolve("in"));
  }

  private static void write(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, "text of " + file.getFileName());
  }

  /** Path to what becomes of it: read, or why not. */
  private static Map<String, String> found(String input) throws IOException {
    Map<String, String> told = new TreeMap<>();
    for (InputFile file : Inputs.find(input)) {
      String skipped = file.skipped();
      String fault = file.fault();
      told.put(file.path(), skipped != null ? skipped : fault != null ? fault : "read");
    }
    return told;
  }

  @Test
  void aFolderGivesEveryFileOnceAndItsLinksByReason() throws IOException {
    write(in().resolve("a.txt"));
    write(in().resolve("sub/b.html"));
    write(in().resolve("notes.doc"));
    write(in().resolve(".hidden/kept.txt"));
    write(temp.resolve("outside/secret.txt"));
    Files.createSymbolicLink(in().resolve("self"), in());
    Files.createSymbolicLink(in().resolve("again.txt"), Path.of("a.txt"));
    Files.createSymbolicLink(in().resolve("sub/up"), Path.of(".."));
    Files.createSymbolicLink(in().resolve("out.txt"), temp.resolve("outside/secret.txt"));
    Files.createSymbolicLink(in().resolve("out"), temp.resolve("outside"));
    Files.createSymbolicLink(in().resolve("null.txt"), Path.of("/dev/null"));
    Files.createSymbolicLink(in().resolve("gone.txt"), Path.of("nowhere.txt"));
    Files.createSymbolicLink(in().resolve("circle.txt"), Path.of("circle.txt"));
    Files.createSymbolicLink(in().resolve("kept.txt"), Path.of(".hidden/kept.txt"));
    Map<String, String> expected = new TreeMap<>();
    expected.put("a.txt", "read");
    expected.put("sub/b.html", "read");
    expected.put("kept.txt", "read");
    expected.put("notes.doc", "not_an_article_format");
    expected.put(".hidden/kept.txt", "hidden_name");
    expected.put("self", "link_repeated");
    expected.put("again.txt", "link_repeated");
    expected.put("sub/up", "link_repeated");
    expected.put("out.txt", "link_outside");
    expected.put("out", "link_outside");
    expected.put("null.txt", "link_outside");
    expected.put("gone.txt", "link_broken");
    expected.put("circle.txt", "link_broken");
    assertThat(found(in().toString())).isEqualTo(expected);
    assertThat(found(in() + "/").keySet()).isEqualTo(expected.keySet());
  }

  @Test
  void aLinkToAHiddenFolderIsWalkedOnce() throws IOException {
    write(in().resolve("..data/x/a.txt"));
    Files.createSymbolicLink(in().resolve("..data/x/loop"), Path.of(".."));
    Files.createSymbolicLink(in().resolve("one"), Path.of("..data"));
    Files.createSymbolicLink(in().resolve("two"), Path.of("..data"));
    assertThat(found(in().toString()))
        .isEqualTo(
            Map.of(
                "..data/x/a.txt", "hidden_name",
                "..data/x/loop", "hidden_name",
                "one/x/a.txt", "read",
                "one/x/loop", "link_repeated",
                "two", "link_repeated"));
  }

  @Test
  void aLinkThatTheUserNamesIsFollowed() throws IOException {
    write(in().resolve("a.txt"));
    Path folder = Files.createSymbolicLink(temp.resolve("folder"), in());
    Path file = Files.createSymbolicLink(temp.resolve("file.txt"), in().resolve("a.txt"));
    assertThat(found(folder.toString())).isEqualTo(Map.of("a.txt", "read"));
    assertThat(Inputs.find(folder.toString()).get(0).uri()).isEqualTo(folder + "/a.txt");
    assertThat(found(file.toString())).isEqualTo(Map.of("file.txt", "read"));
    assertThat(found(in() + "," + folder))
        .isEqualTo(Map.of("in/a.txt", "read", "folder/a.txt", "link_repeated"));
  }

  @Test
  void oddNamesAreReadAndNamedTheSameEverywhere() throws IOException {
    String raw = in().toUri().getRawPath();
    List<String> names =
        List.of(
            "a%0Ab.txt",
            "a%0Db.txt", "q%22'%60.txt", "%C3%A9.txt", "caf%E9.txt", "%F0%9F%98%80.txt");
    for (String name : names) {
      write(LocalPaths.at("file://" + raw + name));
    }
    assertThat(found(in().toString()).keySet())
        .containsExactlyInAnyOrder(
            "a\nb.txt", "a\rb.txt", "q\"'`.txt", "é.txt", "caf\\xE9.txt", "\ud83d\ude00.txt");
    assertThat(found(in() + "/**").keySet()).hasSize(6);
    for (InputFile file : Inputs.find(in().toString())) {
      try (var bytes = file.open()) {
        assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).startsWith("text of ");
      }
    }
    assertThat(found(in() + "/é.txt")).isEqualTo(Map.of("é.txt", "read"));
    assertThat(found("file://" + in() + "/é.txt")).isEqualTo(Map.of("é.txt", "read"));
  }

  @Test
  void pipesAreNamedAndNotOpened() throws Exception {
    write(in().resolve("a.txt"));
    Path pipe = in().resolve("pipe.txt");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(found(in().toString())).isEqualTo(Map.of("a.txt", "read", "pipe.txt", "not_a_file"));
    assertThat(found(in() + "/*.txt")).isEqualTo(Map.of("a.txt", "read", "pipe.txt", "not_a_file"));
    assertThatThrownBy(() -> Inputs.find(pipe.toString()))
        .hasMessageContaining("is a pipe or a device");
  }

  @Test
  void aFolderThatCannotBeSearchedIsNamed() throws IOException {
    write(in().resolve("a.txt"));
    write(in().resolve("locked/b.txt"));
    write(in().resolve(".locked/c.txt"));
    Map<String, String> told = new TreeMap<>();
    for (InputFile file : LocalFiles.below(in(), null, new HashSet<>(), InputsTest::locked)) {
      told.put(file.path(), file.skipped() + " " + file.fault());
    }
    assertThat(told)
        .isEqualTo(
            Map.of(
                "a.txt", "null null",
                "locked", "null the folder: permission denied; see to its permissions",
                ".locked", "hidden_name null"));
  }

  /** Walks as if folders named locked could not be searched: tests may run as root, who can. */
  private static Object locked(Path start, FileVisitor<Path> visitor) throws IOException {
    return Files.walkFileTree(
        start,
        new java.nio.file.SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (folder.toString().endsWith("locked")) {
              visitor.visitFileFailed(folder, new AccessDeniedException(folder.toString()));
              return FileVisitResult.SKIP_SUBTREE;
            }
            return visitor.preVisitDirectory(folder, attributes);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return visitor.visitFile(file, attributes);
          }
        });
  }

  @Test
  void globsKeepBeamsMeaning() throws IOException {
    for (String name : List.of("a.txt", "b.md", "2004/05/c.txt", "2005/06/d.txt", ".h/e.txt")) {
      write(in().resolve(name));
    }
    assertThat(found(in() + "/*").keySet()).containsExactly("a.txt", "b.md");
    assertThat(found(in() + "/**"))
        .isEqualTo(
            Map.of(
                "a.txt", "read",
                "b.md", "read",
                "2004/05/c.txt", "read",
                "2005/06/d.txt", "read",
                ".h/e.txt", "hidden_name"));
    assertThat(found(in() + "/200[5-9]/*/?.txt").keySet()).containsExactly("2005/06/d.txt");
    assertThat(found(in() + "/{a,x}.txt," + in() + "/*.md").keySet())
        .containsExactly("a.txt", "b.md");
  }

  @Test
  void aGlobDoesNotLeaveItsFolderThroughLinks() throws IOException {
    write(in().resolve("a.txt"));
    write(in().resolve("real/deep/b.txt"));
    write(temp.resolve("outside/c.txt"));
    Files.createSymbolicLink(in().resolve("c.txt"), temp.resolve("outside/c.txt"));
    Files.createSymbolicLink(in().resolve("out"), temp.resolve("outside"));
    Files.createSymbolicLink(in().resolve("near"), Path.of("real/deep"));
    assertThat(found(in() + "/*.txt")).isEqualTo(Map.of("a.txt", "read", "c.txt", "link_outside"));
    assertThat(found(in() + "/*/*.txt"))
        .isEqualTo(Map.of("near/b.txt", "read", "out", "link_outside"));
  }

  @Test
  void aNameThatExistsIsNoPattern() throws IOException {
    write(temp.resolve("in [1]/a.txt"));
    write(temp.resolve("b[2].txt"));
    assertThat(found(temp + "/in [1]")).isEqualTo(Map.of("a.txt", "read"));
    assertThat(found(temp + "/b[2].txt")).isEqualTo(Map.of("b[2].txt", "read"));
  }

  @Test
  void whatTheUserNamesItselfIsReadThoughItsFolderSkipsIt() throws IOException {
    write(in().resolve("a.txt"));
    write(in().resolve("story.nws"));
    assertThat(found(in() + "," + in() + "/story.nws"))
        .isEqualTo(Map.of("a.txt", "read", "story.nws", "read"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nwes", "nwes/*.txt", "in/no/*/deep.txt", "in/*.txt/", "in/a\ufffd.txt"})
  void aWrongInputIsRefusedWithoutASearch(String wrong) throws IOException {
    write(in().resolve("a/b.html"));
    assertThatThrownBy(() -> Inputs.find(temp + "/" + wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing matches " + temp + "/" + wrong);
  }

  @Test
  void anEmptyFolderIsRefused() throws IOException {
    Files.createDirectories(in().resolve("sub"));
    assertThatThrownBy(() -> Inputs.find(in().toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the folder is empty");
  }

  @Test
  void filesComeInTheOrderOfCodePoints() throws IOException {
    for (String name : List.of("b.txt", "\uff5e.txt", "\ud83d\ude00.txt", "a/z.txt", "é.txt")) {
      write(LocalPaths.of(in() + "/" + name));
    }
    assertThat(Inputs.find(in().toString()).stream().map(InputFile::path))
        .containsExactly("a/z.txt", "b.txt", "é.txt", "\uff5e.txt", "\ud83d\ude00.txt");
  }

  @Test
  void aPathBehindALinkAndDotsIsTheFileSystems() throws IOException {
    write(temp.resolve("far/deep/x.txt"));
    write(temp.resolve("far/y.txt"));
    Files.createSymbolicLink(temp.resolve("link"), temp.resolve("far/deep"));
    assertThat(found(temp + "/link/../y.txt")).isEqualTo(Map.of("y.txt", "read"));
  }
}

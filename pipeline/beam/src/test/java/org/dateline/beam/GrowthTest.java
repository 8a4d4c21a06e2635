package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.beam.InputList.Entry;
import org.dateline.read.SkipReasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a run that adds to another reads. */
class GrowthTest {
  @TempDir Path folder;

  @Test
  void aFileIsKnownByItsBytes() throws IOException {
    InputFile one = file("one.txt", "first");
    InputList earlier = InputList.of(List.of(one));
    InputFile copy = file("copy.txt", "first");
    InputFile other = file("other.txt", "second");
    Growth growth = Growth.of(earlier, List.of(one, copy, other));
    assertThat(growth.files()).containsExactly(other);
    assertThat(growth.known()).isEqualTo(2);
    assertThat(growth.replaced()).isEmpty();
    assertThat(paths(growth.inputs())).containsExactly("one.txt", "other.txt");
  }

  @Test
  void aChangedFileKeepsItsPath() throws IOException {
    InputFile one = file("one.txt", "first");
    Entry before = InputList.entry(one);
    InputList earlier =
        new InputList(List.of(new Entry("day/one.txt", one.uri(), 5, before.sha256(), null)));
    Growth growth = Growth.of(earlier, List.of(file("one.txt", "other")));
    assertThat(growth.files()).extracting(InputFile::path).containsExactly("day/one.txt");
    assertThat(growth.replaced()).containsExactly(one.uri());
    assertThat(growth.inputs().entries()).hasSize(1);
  }

  @Test
  void aTakenPathGetsTheNameOfTheFolder() {
    InputList earlier =
        new InputList(List.of(new Entry("a.txt", "s3://b/monday/a.txt", 1, null, null)));
    InputFile tuesday = InputFile.remote("s3://b/tuesday/a.txt", "a.txt", null, 1);
    assertThat(Growth.of(earlier, List.of(tuesday)).files())
        .extracting(InputFile::path)
        .containsExactly("tuesday/a.txt");
  }

  @Test
  void aRemoteFileIsKnownByNameAndSize() {
    InputFile same = InputFile.remote("s3://b/a.txt", "a.txt", null, 7);
    InputList earlier = InputList.of(List.of(same));
    assertThat(Growth.of(earlier, List.of(same)).files()).isEmpty();
    InputFile longer = InputFile.remote("s3://b/a.txt", "a.txt", null, 8);
    assertThat(Growth.of(earlier, List.of(longer)).replaced()).containsExactly("s3://b/a.txt");
  }

  @Test
  void aSkipIsCountedOnceAndAFaultTriedAgain() {
    InputFile hidden = InputFile.remote("s3://b/.a", ".a", SkipReasons.HIDDEN_NAME, 1);
    InputFile broken = new InputFile("/b/x.txt", "x.txt", "file:///b/x.txt", null, "no right", 1);
    InputFile empty = InputFile.remote("s3://b/e.txt", "e.txt", null, 0);
    InputList earlier = InputList.of(List.of(hidden, broken, empty));
    Growth growth = Growth.of(earlier, List.of(hidden, broken, empty));
    assertThat(growth.files()).containsExactly(broken);
    assertThat(growth.replaced()).containsExactly("/b/x.txt");
  }

  @Test
  void theListIsReadAsItWasWritten() throws IOException {
    InputList list =
        new InputList(
            List.of(
                new Entry("b\t\u201e\ud83d\udcf0\n.txt", "/x/b", 3, "ab", null),
                new Entry("a", "/x/a", 0, null, SkipReasons.HIDDEN_NAME)));
    Files.write(folder.resolve(InputList.FILE), list.toBytes());
    assertThat(InputList.read(folder.toString())).isEqualTo(list);
    assertThat(paths(list)).startsWith("a");
  }

  private static List<String> paths(InputList list) {
    return list.entries().stream().map(Entry::path).toList();
  }

  private InputFile file(String name, String content) throws IOException {
    Path path = Files.writeString(folder.resolve(name), content);
    return new InputFile(
        path.toString(), name, LocalPaths.place(path), null, null, content.length());
  }
}

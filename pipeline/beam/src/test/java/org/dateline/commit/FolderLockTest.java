package org.dateline.commit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time has the right to write. Other processes: scripts/checks/output_folder.py. */
class FolderLockTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve(".tables.dateline-lock");
  }

  @Test
  void aSecondRunGetsNone() throws IOException {
    FolderLock first = requireNonNull(FolderLock.take(file));
    assertThat(FolderLock.take(file)).isNull();
    first.close();
    assertThat(file).doesNotExist();
    requireNonNull(FolderLock.take(file)).close();
  }

  @Test
  void theFileOfAKilledRunLocksNobodyOut() throws IOException {
    Files.writeString(file, "dateline lock of a run that was killed");
    requireNonNull(FolderLock.take(file)).close();
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileOfOthersIsLeft() throws IOException {
    Files.writeString(file, "mine");
    assertThatThrownBy(() -> FolderLock.take(file))
        .isInstanceOf(FolderRefused.class)
        .hasMessageContaining(file.toString());
    assertThat(file).hasContent("mine");
  }
}

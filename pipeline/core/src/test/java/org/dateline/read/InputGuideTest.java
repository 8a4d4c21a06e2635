package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of docs/input.md has all formats, with their extensions. */
class InputGuideTest {
  @Test
  void theGuideHasEachFormatAndExtension() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("docs/input.md"));
    for (ArticleFormat format : Formats.ALL) {
      if (format.id() == InputFormat.AUTO) {
        continue;
      }
      String row = "| `" + format.id() + "` |";
      assertThat(lines).anyMatch(line -> line.startsWith(row));
      for (String extension : format.extensions()) {
        assertThat(lines)
            .anyMatch(line -> line.startsWith(row) && line.contains("`" + extension + "`"));
      }
    }
  }

  @Test
  void theGuideHasNoFormatThatIsNotRead() throws IOException {
    for (String line : Files.readAllLines(Path.of("docs/input.md"))) {
      if (line.matches("\\| `[A-Z]+` \\|.*")) {
        String name = line.replaceFirst("\\| `([A-Z]+)` .*", "$1");
        assertThat(Formats.ALL).anyMatch(format -> format.id().name().equals(name));
      }
    }
  }

  @Test
  void eachFormatCanBeAskedForByName() {
    for (InputFormat wanted : InputFormat.values()) {
      ArticleFormat format = Formats.of(wanted, "a.unknown", "no format at all");
      boolean isAny = wanted == InputFormat.AUTO;
      assertThat(format.id()).isEqualTo(isAny ? InputFormat.TEXT : wanted);
    }
  }
}

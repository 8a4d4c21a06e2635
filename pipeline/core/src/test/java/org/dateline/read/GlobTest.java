package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
  private static final String[] PATHS = {
    "a.txt",
    "b.txt",
    "ab.txt",
    "a-b.txt",
    "a.html",
    ".txt",
    "é.txt",
    "x/a.txt",
    "x/y/a.txt",
    "2004/05/a.txt",
    "2005/05/b.txt",
    "a[1].txt",
    "a^.txt",
    "a+b.txt",
    "a\\b.txt",
    "x/a.html",
    "a,b.txt",
    "a}.txt",
    "a(1).txt",
    "a&&b.txt",
    "xy/a.txt"
  };

  /** Beam's own listing of local files gives the pattern, backslashes doubled, to java.nio. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "**",
        "*.txt",
        "**.txt",
        "**/*.txt",
        "*/*.txt",
        "?.txt",
        "??.txt",
        "[ab].txt",
        "[!a].txt",
        "[a-c]*.txt",
        "[^]*.txt",
        "a[-^]b.txt",
        "[!-a]*.txt",
        "{a,b}.txt",
        "{x,200?}/**",
        "*.{txt,html}",
        "a[1].txt",
        "a+b.txt",
        "a\\b.txt",
        "a\\*.txt",
        "x/*",
        "x**",
        "200[45]/**/a.txt",
        "{x/y,2004/05}/*.txt",
        "***.txt",
        "a},b.txt",
        "a}.txt",
        "a(1).txt",
        "a[&&]&b.txt",
        "*&&*",
        "é.*",
        "x*/a.txt"
      })
  void aPatternMeansWhatBeamMeans(String pattern) {
    PathMatcher beam =
        FileSystems.getDefault().getPathMatcher("glob:/in/" + pattern.replace("\\", "\\\\"));
    Glob glob = Glob.of(pattern);
    for (String path : PATHS) {
      assertThat(glob.matches(path))
          .as("%s on %s", pattern, path)
          .isEqualTo(beam.matches(Path.of("/in/" + path)));
    }
  }

  @Test
  void lineFeedsAreCharacters() {
    assertThat(Glob.of("**.txt").matches("a/b\nc.txt")).isTrue();
    assertThat(Glob.of("b?c.txt").matches("b\nc.txt")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "*/a.txt, x, true",
    "*/a.txt, x/y, false",
    "x/*.txt, y, false",
    "x/*.txt, x, true",
    "x/**/a.txt, x/y/z, true",
    "x/**/a.txt, y, false",
    "'{x/y,z}/*.txt', x/y, true",
    "*.txt, x, false",
    "**.txt, x/y/z, true",
  })
  void onlyFoldersThatMayHoldAMatchAreSearched(String pattern, String folder, boolean may) {
    assertThat(Glob.of(pattern).mayHold(folder)).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a[b.txt", "{a,b.txt", "{a,{b}}", "[]x", "[a/b]", "[z-a]"})
  void aPatternThatDoesNotCloseIsRefused(String pattern) {
    assertThatThrownBy(() -> Glob.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(pattern);
  }
}

package org.dateline.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.schema.Paragraph;
import org.dateline.util.NormalForm;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reprints and near-misses written by hand: each pair goes through the whole search. */
class PairsTest {
  private record Pair(boolean same, String why, String one, String other) {}

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    return read().stream().map(pair -> DynamicTest.dynamicTest(pair.why(), () -> check(pair)));
  }

  @Test
  void thereAreFiftyPairs() throws IOException {
    assertThat(read()).hasSizeGreaterThanOrEqualTo(50);
  }

  private static void check(Pair pair) {
    LocalRun run =
        LocalRun.over(
            List.of(
                Stories.story("one", "2004-05-07", pair.one()),
                Stories.story("other", "2004-05-08", pair.other())),
            RepeatOptions.defaults());
    Map<String, String> clusters =
        run.paragraphs().stream()
            .collect(Collectors.toMap(Paragraph::getParagraphId, Paragraph::getClusterId));
    String one = clusters.get(NormalForm.id(pair.one()));
    assertThat(one).isEqualTo(NormalForm.id(pair.one()));
    if (pair.same()) {
      assertThat(clusters.get(NormalForm.id(pair.other()))).isEqualTo(one);
    } else {
      assertThat(clusters.get(NormalForm.id(pair.other()))).isNotEqualTo(one);
    }
  }

  private static List<Pair> read() throws IOException {
    try (InputStream file = PairsTest.class.getResourceAsStream("pairs.txt")) {
      assertThat(file).isNotNull();
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n"))
          .filter(block -> !block.startsWith("#"))
          .map(PairsTest::pair)
          .toList();
    }
  }

  private static Pair pair(String block) {
    String[] lines = block.strip().split("\n");
    assertThat(lines).as(block).hasSize(4);
    return new Pair(
        lines[0].equals("same"), lines[1].substring("why: ".length()), lines[2], lines[3]);
  }
}

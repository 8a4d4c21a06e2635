package org.dateline.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleDigestTest {
  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void bytesGiveTheSameDigest() {
    Sketch sketch = new Sketch(1, -2, 3, Long.MIN_VALUE, 400);
    ArticleDigest digest =
        new ArticleDigest(
            -9,
            sketch.sized(70_000),
            List.of(new ArticleDigest.Part(5, sketch), new ArticleDigest.Part(-6, sketch)),
            ArticleDigest.hashes(Stream.of("37,000", "12", "12"), ArticleDigest.NUMBERS),
            ArticleDigest.hashes(Stream.of("talks", "resume"), ArticleDigest.WORDS));
    assertThat(ArticleDigest.of(digest.toBytes())).isEqualTo(digest);
  }

  @Test
  void hashesAreOfTheFirstValuesOnly() {
    assertThat(ArticleDigest.hashes(Stream.of("a", "b", "c"), 2))
        .containsExactlyInAnyOrderElementsOf(ArticleDigest.hashes(Stream.of("b", "a"), 9));
  }

  @Test
  void commonHashesAreCountedAsInTwoBags() {
    for (int round = 0; round < 200; round++) {
      List<String> one = words();
      List<String> other = words();
      List<String> rest = new ArrayList<>(other);
      long expected = one.stream().filter(rest::remove).count();
      assertThat(ArticleDigest.common(hashes(one), hashes(other))).isEqualTo((int) expected);
    }
  }

  private static List<Integer> hashes(List<String> words) {
    return ArticleDigest.hashes(words.stream(), 100);
  }

  private List<String> words() {
    return random.ints(random.nextInt(30), 0, 20).mapToObj(i -> "word" + i).toList();
  }
}

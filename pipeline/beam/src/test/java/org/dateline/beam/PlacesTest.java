package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest {
  @Test
  void theFirstAreKeptInAnyOrder() {
    List<String> all = new ArrayList<>();
    for (long offset : new long[] {0, 9, 10, 100, 70_000}) {
      all.add(Places.of("b.jsonl", offset, ""));
    }
    all.add(Places.of("a.txt", 0, "some day"));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(all, new Random(seed));
      List<String> kept = new ArrayList<>();
      all.forEach(place -> Places.add("rejected/EMPTY", kept, place));
      all.forEach(place -> Places.add("rejected/EMPTY", kept, place));
      assertThat(kept.stream().map(Places::shown))
          .containsExactly("a.txt: some day", "b.jsonl", "b.jsonl at byte 9");
    }
  }

  @Test
  void combiningInPartsIsTheSame() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      all.add(Places.of("f" + i + ".txt", 0, ""));
    }
    Places.First first = new Places.First();
    List<String> whole = first.createAccumulator();
    all.forEach(place -> first.addInput(whole, place));
    List<String> front = first.createAccumulator();
    List<String> back = first.createAccumulator();
    all.subList(0, 900).forEach(place -> first.addInput(front, place));
    all.subList(900, 2500).forEach(place -> first.addInput(back, place));
    assertThat(whole).hasSize(Places.MANY).isSorted();
    assertThat(first.mergeAccumulators(List.of(back, front))).isEqualTo(whole);
  }

  @Test
  void theManifestKeepsPlacesWhateverIsInThem() {
    Manifest manifest = Manifest.empty();
    List<String> places = List.of(Places.of("a\tb\nc.txt", 3, "x\\y"), Places.of("é.txt", 0, ""));
    Manifest.placeLines("skipped/hidden_name", places).forEach(manifest::add);
    assertThat(manifest.places())
        .isEqualTo(Map.of("skipped/hidden_name", List.of("a\tb\nc.txt at byte 3: x\\y", "é.txt")));
    assertThat(manifest.counts()).doesNotContainKey("skipped/hidden_name");
  }
}

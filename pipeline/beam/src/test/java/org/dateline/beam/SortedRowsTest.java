package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.schema.Reject;
import org.dateline.tables.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedRowsTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1000, 30_000, 50_000_000})
  void anyOrderOfTheInputGivesOneOrder(long bound) throws IOException {
    List<Reject> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(reject("file" + i % 7, i * 37 % 101, i % 3 == 0 ? null : "r" + i));
    }
    List<Reject> expected = sorted(rows, 50_000_000);
    assertThat(expected).hasSize(200).isSortedAccordingTo(SortedRows::compare);
    Collections.shuffle(rows, new Random(1));
    assertThat(sorted(rows, bound)).isEqualTo(expected);
  }

  @Test
  void offsetsGoByValueAndNumberedIdsByTheirNumber() throws IOException {
    List<Reject> rows =
        List.of(reject("a", 10, "d10"), reject("a", 10, "d9"), reject("a", 9, null));
    assertThat(sorted(rows, 0)).containsExactly(rows.get(2), rows.get(1), rows.get(0));
  }

  private static List<Reject> sorted(List<Reject> rows, long bound) throws IOException {
    List<Reject> sorted = new ArrayList<>();
    try (SortedRows<Reject> all = new SortedRows<>(Table.REJECTS.schema(), bound)) {
      for (Reject row : rows) {
        all.add(row);
      }
      all.each(sorted::add);
    }
    return sorted;
  }

  private static Reject reject(
      String uri, long offset, @org.jspecify.annotations.Nullable String id) {
    return Reject.newBuilder()
        .setSourceUri(uri)
        .setRecordOffset(offset)
        .setRecordId(id)
        .setStage("read")
        .setError("EMPTY")
        .setMessage("no text")
        .setExcerpt("")
        .build();
  }
}

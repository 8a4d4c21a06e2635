package org.dateline.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.dateline.schema.Reject;
import org.junit.jupiter.api.Test;

/** One file writes so many rejects of a kind and no more, and none of its records is lost. */
final class RecordCapsTest {
  private static final String STORY =
      "{\"text\": \"The two ministers met in the old town on Monday.\"}\n";

  @Test
  void theFirstThousandHaveRowsAndTheRestShareOne() {
    Collector read = Collector.of("a.jsonl", ("[\n".repeat(5000) + STORY).getBytes(UTF_8));

    assertThat(read.records).hasSize(1);
    assertThat(read.rejects).hasSize(RecordCaps.REJECTS + 1);
    assertThat(read.skips).hasSize(3999).containsOnly(SkipReasons.NOT_LISTED);
    assertThat(read.count()).as("records, each in one place").isEqualTo(5001);
    Reject rest = read.rejects.get(RecordCaps.REJECTS);
    assertThat(rest.getError()).isEqualTo(ReadErrors.BAD_JSON);
    assertThat(rest.getRecordOffset()).as("of the first without a row").isEqualTo(2000);
    assertThat(rest.getMessage()).startsWith("4000 records of this file have this error");
  }

  @Test
  void oneMoreThanTheBoundIsAnOrdinaryRow() {
    Collector read = Collector.of("a.jsonl", "[\n".repeat(RecordCaps.REJECTS + 1).getBytes(UTF_8));

    assertThat(read.rejects).hasSize(RecordCaps.REJECTS + 1);
    assertThat(read.skips).isEmpty();
    assertThat(read.rejects.get(RecordCaps.REJECTS).getMessage())
        .isEqualTo(read.rejects.get(0).getMessage());
  }

  @Test
  void eachErrorHasABoundOfItsOwn() {
    Collector read = Collector.of("a.jsonl", "[\n{\"id\": 1}\n".repeat(2000).getBytes(UTF_8));

    assertThat(Collections.frequency(read.errors(), ReadErrors.BAD_JSON)).isEqualTo(1001);
    assertThat(Collections.frequency(read.errors(), ReadErrors.NO_CONTENT)).isEqualTo(1001);
    assertThat(read.count()).isEqualTo(4000);
  }

  @Test
  void eachFileHasABoundOfItsOwn() {
    Collector read = new Collector(Integer.MAX_VALUE);
    byte[] bytes = "[\n".repeat(1500).getBytes(UTF_8);
    read.read("a.jsonl", bytes);
    read.read("b.jsonl", bytes);

    assertThat(read.rejects).hasSize(2 * (RecordCaps.REJECTS + 1));
    assertThat(read.count()).isEqualTo(3000);
  }

  @Test
  void theLimitCountsWhatHasNoRowOfItsOwn() {
    Collector read = new Collector(1500);
    read.read("a.jsonl", "[\n".repeat(5000).getBytes(UTF_8));

    assertThat(read.count()).isEqualTo(1500);
    assertThat(read.rejects).hasSize(RecordCaps.REJECTS + 1);
  }

  @Test
  void ofVeryManyRecordsWithNextToNoTextTheFirstAreRead() {
    int count = RecordCaps.TINY_RECORDS + 7;
    String tiny = "{\"text\":\"Hello world\"}\n";
    Collector read = Collector.of("a.jsonl", (tiny.repeat(count) + STORY).getBytes(UTF_8));

    assertThat(read.records).hasSize(RecordCaps.TINY_RECORDS + 1);
    assertThat(read.errors()).containsExactly(ReadErrors.TOO_SHORT);
    assertThat(read.rejects.get(0).getMessage()).startsWith("7 records of this file are too short");
    assertThat(read.skips).hasSize(6).containsOnly(SkipReasons.NOT_LISTED);
    assertThat(read.count()).isEqualTo(count + 1);
  }
}

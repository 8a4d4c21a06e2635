package org.dateline.beam;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.beam.Progress.Counts;
import org.dateline.beam.Progress.Meter;
import org.dateline.beam.Progress.Phase;
import org.dateline.beam.Progress.State;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aRunGoesThroughItsPhases() {
    Meter meter = new Meter(4, 4_000, 0);
    // 1,000 of 4,000 bytes in 5 seconds leave 15 seconds.
    assertThat(meter.at(5 * SECOND, new Counts(1, 1_000, 20, 0, 0)))
        .isEqualTo(new State(Phase.READ, 1, 4, 4, 15, 5));
    // 30 of 80 records in 10 seconds leave 50 records, at 3 a second.
    assertThat(meter.at(10 * SECOND, new Counts(4, 4_000, 80, 30, 0)))
        .isEqualTo(new State(Phase.EXTRACT, 30, 80, 3, 17, 10));
    assertThat(meter.at(15 * SECOND, new Counts(4, 4_000, 80, 80, 0)))
        .isEqualTo(new State(Phase.COMPARE, 80, 0, 0, -1, 15));
    State write = meter.at(20 * SECOND, new Counts(4, 4_000, 80, 80, 150));
    assertThat(write.phase()).isEqualTo(Phase.WRITE);
    assertThat(write.done()).isEqualTo(150);
    assertThat(write.rate()).isEqualTo(10);
  }

  @Test
  void theRateIsThatOfTheLastSeconds() {
    Meter meter = new Meter(1, 10, 0);
    for (int second = 1; second <= 60; second++) {
      // A hundred a second in the first half minute, then one.
      long done = second <= 30 ? second * 100L : 3_000 + second - 30;
      State state = meter.at(second * SECOND, new Counts(1, 10, 10_000, done, 0));
      if (second == 30) {
        assertThat(state.rate()).isEqualTo(100);
      }
      if (second == 60) {
        assertThat(state.rate()).isEqualTo(1);
        assertThat(state.secondsLeft()).isEqualTo(10_000 - 3_030);
      }
    }
  }
}

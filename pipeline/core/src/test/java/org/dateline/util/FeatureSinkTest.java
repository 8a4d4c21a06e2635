package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureSinkTest {
  @Test
  void writesNumbersFromAnIndexOn() {
    float[] row = new float[4];
    FeatureSink sink = FeatureSink.into(row, 1);
    sink.add("a", 0.1);
    sink.add("b", 3);
    assertThat(row).containsExactly(0f, 0.1f, 3f, 0f);
  }

  @Test
  void makesOneNameForEachThingAndEnding() {
    Object[] things = {-1, 1};
    assertThat(FeatureSink.names("at", things)).containsExactly("at-1", "at1");
    assertThat(FeatureSink.names("at", things, "_x", "_y"))
        .containsExactly("at-1_x", "at-1_y", "at1_x", "at1_y");
  }
}

package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.metadata.AuthorNames.NameStops;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameStopsTest {
  private final NameStops stops = new NameStops(List.of("on", "updated"));

  @ParameterizedTest
  @CsvSource({
    "'Ann Lee on Monday', 'Ann Lee '",
    "'Ann Lee;updated 3 May', 'Ann Lee;'",
    "'Ann Onslow', 'Ann Onslow'",
    "'Ann olsen on', 'Ann olsen '",
    "'on', 'on'",
    "'', ''"
  })
  void cutsBehindNames(String byline, String names) {
    assertThat(stops.cut(byline)).isEqualTo(names);
  }
}
